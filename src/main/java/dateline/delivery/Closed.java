package dateline.delivery;

import dateline.ledger.Ledger;
import dateline.page.Address;
import dateline.page.Sheet;
import dateline.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Stands in for a target that could not be opened: takes nothing and says why. */
record Closed(List<Problem> why) implements Target, Sheet.Spool {

    Closed {
        why = List.copyOf(why);
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
        return why;
    }

    @Override
    public Sheet.Spool spool() {
        return this;
    }

    @Override
    public Sheet print(Address address, Sheet.Work work) throws IOException {
        throw new IOException("there is nowhere to print " + address);
    }

    @Override
    public InputStream open(Sheet sheet) throws IOException {
        throw new IOException("the sheet " + sheet.address() + " was not kept");
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
        return Receipt.refused(why);
    }

    @Override
    public void close() {}
}
