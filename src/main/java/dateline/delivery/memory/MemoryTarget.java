package dateline.delivery.memory;

import dateline.delivery.Delivery;
import dateline.delivery.HashingStream;
import dateline.delivery.Notes;
import dateline.delivery.Receipt;
import dateline.delivery.Target;
import dateline.ledger.Ledger;
import dateline.page.Address;
import dateline.page.Sheet;
import dateline.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A site in memory. It outlives a run: {@link #close} only lets go of the sheets that were not
 * delivered. A reader sees the whole old site or the whole new one, from any thread.
 */
public final class MemoryTarget implements Target {

    private final Tray tray = new Tray();
    private volatile NavigableMap<String, Standing> site = new TreeMap<>();

    private record Standing(Ledger.Line line, byte[] bytes) {}

    /** The bytes of a file, named relative to the site's root as by {@link Address#file}. */
    public byte @Nullable [] read(String file) {
        Standing standing = site.get(file);
        return standing == null ? null : standing.bytes().clone();
    }

    /** Names of all files, sorted. */
    public List<String> files() {
        return List.copyOf(site.keySet());
    }

    @Override
    public Ledger ledger() {
        return Ledger.of(site.values().stream().map(Standing::line).toList());
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
        return tray;
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
        Map<String, Standing> old = site;
        var next = new TreeMap<String, Standing>();
        int added = 0;
        int replaced = 0;
        for (Delivery.Stocked stocked : delivery.lines()) {
            Sheet sheet = stocked.line().sheet();
            String file = sheet.address().file();
            Standing before = old.get(file);
            boolean same = before != null && before.line().sheet().hash().equals(sheet.hash());
            added += before == null ? 1 : 0;
            replaced += before == null || same ? 0 : 1;
            byte[] bytes = before != null && same ? before.bytes() : tray.bytes(sheet);
            next.put(file, new Standing(stocked.line(), bytes));
        }
        site = next;
        int kept = next.size() - added;
        return new Receipt(added, replaced, kept - replaced, old.size() - kept, List.of());
    }

    @Override
    public void close() {
        tray.sheets.clear();
    }

    private static final class Tray implements Sheet.Spool {

        private final Map<Address, byte[]> sheets = new ConcurrentHashMap<>();

        @Override
        public Sheet print(Address address, Sheet.Work work) throws IOException {
            var bytes = new ByteArrayOutputStream(16_384);
            var out = new HashingStream(bytes);
            work.fill(() -> out);
            sheets.put(address, bytes.toByteArray());
            return out.sheet(address);
        }

        @Override
        public InputStream open(Sheet sheet) {
            return new ByteArrayInputStream(bytes(sheet));
        }

        private byte[] bytes(Sheet sheet) {
            byte[] bytes = sheets.get(sheet.address());
            if (bytes == null) {
                throw new IllegalArgumentException("not printed in this run: " + sheet.address());
            }
            return bytes;
        }
    }
}
