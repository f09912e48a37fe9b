package dateline.delivery.folder;

import dateline.delivery.DeliveryProblems;
import dateline.delivery.Sha256;
import dateline.page.Address;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The list of what we wrote, in the form that {@code sha256sum} reads and writes. Our paths hold
 * neither line ends nor backslashes, so nothing is ever escaped in it.
 *
 * @param hashes by path, sorted by the bytes of the path
 * @param hash of the list as it is on disk; empty when there is none
 * @param problems one for each damaged line
 */
record Sums(SortedMap<String, String> hashes, String hash, List<Problem> problems) {

    /** The order of the paths' UTF-8 bytes, which is that of their code points. */
    static final Comparator<String> BY_BYTES = Sums::compareBytes;

    private static final String GAP = "  ";
    private static final int PATH = 64 + GAP.length();

    Sums {
        hashes = Collections.unmodifiableSortedMap(hashes);
        problems = List.copyOf(problems);
    }

    static SortedMap<String, String> map() {
        return new TreeMap<>(BY_BYTES);
    }

    /** Reads the list of a site; without a list nothing is ours. */
    static Sums read(Site site) throws IOException {
        Path file = site.at(Site.SUMS);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Sums(map(), "", List.of());
        }
        return parse(Files.readAllBytes(file), site.place(file));
    }

    static Sums parse(byte[] bytes, Place place) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        var hashes = map();
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
                continue;
            }
            hashes.put(line.substring(PATH), line.substring(0, 64));
        }
        return new Sums(hashes, Sha256.of(bytes), problems);
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

    static byte[] render(Map<String, String> hashes) {
        var text = new StringBuilder(hashes.size() * 120);
        hashes.forEach((path, hash) -> text.append(hash).append(GAP).append(path).append('\n'));
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
