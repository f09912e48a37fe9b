package dateline.publish;

import dateline.matter.Entry;
import dateline.matter.Keys;
import dateline.pack.Gzip;
import dateline.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** In which way a file is made smaller for readers whose browsers can unpack it. */
public enum Packing {
    GZIP("gzip", "gzip", ".gz"),
    BROTLI("brotli", "br", ".br");

    /** The key under which a target names them. */
    public static final String KEY = "compress";

    private final String word;
    private final String encoding;
    private final String suffix;

    Packing(String word, String encoding, String suffix) {
        this.word = word;
        this.encoding = encoding;
        this.suffix = suffix;
    }

    /** Those that a target asks for: {@code gzip}, {@code brotli}, a list of them, or none. */
    static List<Packing> of(Keys keys, List<Problem> problems) {
        Entry entry = keys.entry(KEY);
        if (entry != null && Keys.isOff(entry)) {
            return List.of();
        }
        Set<Packing> packings = new TreeSet<>();
        List<String> words = Arrays.stream(values()).map(packing -> packing.word).toList();
        for (Entry.Scalar scalar : keys.texts(KEY)) {
            int index = words.indexOf(scalar.text());
            if (index < 0) {
                problems.add(Keys.badWord(scalar, KEY, words));
            } else {
                packings.add(values()[index]);
            }
        }
        return List.copyOf(packings);
    }

    /** As HTTP names it (RFC 9110, section 8.4.1; RFC 7932). */
    public String encoding() {
        return encoding;
    }

    /** What servers look for behind a file's name. */
    public String suffix() {
        return suffix;
    }

    /** Whether this machine can do it. */
    public boolean isThere() {
        return this == GZIP || Brotli.isThere();
    }

    /**
     * Packs a file; the same bytes become the same.
     *
     * @param lasting whether it is packed once and read for long
     */
    public byte[] pack(byte[] bytes, boolean lasting) {
        return this == GZIP ? Gzip.of(bytes) : Brotli.of(bytes, lasting);
    }
}
