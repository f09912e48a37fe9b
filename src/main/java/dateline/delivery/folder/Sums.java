package dateline.delivery.folder;

import dateline.delivery.DeliveryProblems;
import dateline.hash.Sha256;
import dateline.page.Address;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of what we wrote, in the form that {@code sha256sum} reads and writes. Our paths hold
 * neither line ends nor backslashes, so nothing is ever escaped in it.
 *
 * @param hashes by path
 * @param canonical whether the list reads on disk exactly as it would be written
 * @param problems one for each damaged line
 * @param state whether the list can be relied on to name every file of ours
 */
record Sums(Map<String, String> hashes, boolean canonical, List<Problem> problems, State state) {

    enum State {
        WHOLE,
        DAMAGED,
        MISSING
    }

    static final Sums MISSING = new Sums(Map.of(), false, List.of(), State.MISSING);

    private static final String GAP = "  ";
    private static final int PATH = 64 + GAP.length();

    Sums {
        hashes = Collections.unmodifiableMap(hashes);
        problems = List.copyOf(problems);
    }

    /** Reads the list of a site; without a list nothing is ours. */
    static Sums read(Site site, LedgerFile ledger) throws IOException {
        Path file = site.at(Site.SUMS);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return MISSING;
        }
        byte[] bytes = Files.readAllBytes(file);
        return SealedText.mark(bytes).equals(ledger.list())
                ? of(ledger.entries())
                : parse(bytes, site.place(file));
    }

    private static Sums of(List<LedgerFile.Entry> entries) {
        var hashes = new HashMap<String, String>(entries.size() * 2);
        for (LedgerFile.Entry entry : entries) {
            hashes.put(entry.path(), entry.line().sheet().hash());
        }
        return new Sums(hashes, true, List.of(), State.WHOLE);
    }

    static Sums parse(byte[] bytes, Place place) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        var hashes = new HashMap<String, String>();
        var problems = new ArrayList<Problem>();
        int number = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            start += line.length() + 1;
            number++;
            if (end < 0 || !isSound(line) || hashes.containsKey(line.substring(PATH))) {
                problems.add(DeliveryProblems.damagedList(place, number));
            } else {
                hashes.put(line.substring(PATH), line.substring(0, 64));
            }
        }
        return new Sums(
                hashes,
                Arrays.equals(bytes, render(hashes)),
                problems,
                problems.isEmpty() ? State.WHOLE : State.DAMAGED);
    }

    private static boolean isSound(String line) {
        return line.length() > PATH
                && Sha256.isHash(line.substring(0, 64))
                && line.startsWith(GAP, 64)
                && !line.endsWith("/")
                && !isReserved(line.substring(PATH))
                && line.indexOf('\uFFFD') < 0
                && Address.isSound("/" + line.substring(PATH));
    }

    /** Whether a path lies in the folder that holds the list itself. */
    static boolean isReserved(String path) {
        int slash = path.indexOf('/');
        return path.substring(0, slash < 0 ? path.length() : slash).equalsIgnoreCase(Site.OWN);
    }

    /** Sorted by the bytes of the paths, as {@code LC_ALL=C sort} does. */
    static byte[] render(Map<String, String> hashes) {
        var text = new StringBuilder(hashes.size() * 120);
        for (String path : hashes.keySet().stream().sorted(Sums::compareBytes).toList()) {
            text.append(hashes.get(path)).append(GAP).append(path).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int compareBytes(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // Surrogates stand for code points above all other characters.
                boolean high = Character.isSurrogate(a);
                return high == Character.isSurrogate(b) ? a - b : high ? 1 : -1;
            }
        }
        return one.length() - other.length();
    }
}
