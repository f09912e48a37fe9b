package dateline.delivery.nowhere;

import dateline.delivery.Delivery;
import dateline.delivery.HashingStream;
import dateline.delivery.Notes;
import dateline.delivery.Receipt;
import dateline.delivery.Target;
import dateline.ledger.Ledger;
import dateline.page.Address;
import dateline.page.Sheet;
import dateline.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Nowhere: sheets are hashed and dropped, nothing is remembered and nothing is written. For {@code
 * check}.
 */
public final class NowhereTarget implements Target {

    private NowhereTarget() {}

    public static NowhereTarget open() {
        return new NowhereTarget();
    }

    @Override
    public Ledger ledger() {
        return Ledger.EMPTY;
    }

    @Override
    public boolean isAsLeft() {
        return false;
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public Sheet.Spool spool() {
        return new Drop();
    }

    @Override
    public Notes notes() {
        return Notes.NONE;
    }

    @Override
    public Problem fault(IOException e) {
        throw new UncheckedIOException(e);
    }

    @Override
    public Receipt accept(Delivery delivery) {
        return Receipt.refused(List.of());
    }

    @Override
    public void close() {}

    private static final class Drop implements Sheet.Spool {

        @Override
        public Sheet print(Address address, Sheet.Work work) throws IOException {
            var out = new HashingStream(OutputStream.nullOutputStream());
            work.fill(() -> out);
            return out.sheet(address);
        }

        @Override
        public InputStream open(Sheet sheet) throws IOException {
            throw new IOException("the sheet " + sheet.address() + " was not kept");
        }
    }
}
