package dateline.ledger;

import dateline.page.Address;
import dateline.page.Fingerprint;
import dateline.page.Sheet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was printed and delivered last time, as far as it is still there: a page whose sheet was
 * removed or changed by somebody has no entry. Holds only what a clean build would compute again.
 */
public final class Ledger {

    /** Nothing was delivered, or nothing is remembered: everything is printed. */
    public static final Ledger EMPTY = new Ledger(Map.of());

    private final Map<Address, Line> lines;

    private Ledger(Map<Address, Line> lines) {
        this.lines = lines;
    }

    public static Ledger of(Collection<Line> lines) {
        var map = new HashMap<Address, Line>(lines.size() * 2);
        lines.forEach(line -> map.put(line.sheet().address(), line));
        return new Ledger(map);
    }

    public @Nullable Line line(Address address) {
        return lines.get(address);
    }

    public int size() {
        return lines.size();
    }

    /** All lines, by address. */
    public Collection<Line> lines() {
        return new TreeMap<>(lines).values();
    }

    /**
     * One delivered page.
     *
     * @param page the fingerprint of the page that was printed
     * @param type the fingerprint of the templates it was printed with
     * @param sheet what came of it
     */
    public record Line(Fingerprint page, Fingerprint type, Sheet sheet) {}
}
