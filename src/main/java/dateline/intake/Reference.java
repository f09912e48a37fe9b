package dateline.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads, seen from the copy it stands in.
 *
 * @param kind what becomes of it
 * @param target of a link inside the publication: as in {@code Body.Reference}; of one that leads
 *     elsewhere: the address
 */
public record Reference(Kind kind, String target) {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    /** Where a link can lead. */
    public enum Kind {
        /** To a story, page or file of the publication. */
        INSIDE,
        /** To a place in the same text. */
        SAME,
        /** To the world. */
        OUTSIDE,
        /** Above the seeds, where nobody may go. */
        ABOVE,
        /** Nowhere, or to something that could run. */
        NONE
    }

    /** Reads what stands in a link of {@code from}. */
    public static Reference of(String written, Wire.Item from) {
        // WHATWG URL, section 4.4: browsers drop tabs and newlines wherever they stand, and trim.
        String link = plain(written);
        if (link.isEmpty() || link.contains("{{") || link.contains("{%")) {
            return new Reference(Kind.NONE, "");
        }
        if (link.startsWith("#")) {
            return new Reference(Kind.SAME, encode(link));
        }
        if (link.startsWith("//")) {
            return new Reference(Kind.OUTSIDE, encode("https:" + link));
        }
        String scheme = scheme(link);
        if (scheme != null) {
            return SCHEMES.contains(scheme) && link.length() > scheme.length() + 1
                    ? new Reference(Kind.OUTSIDE, encode(link))
                    : new Reference(Kind.NONE, "");
        }
        return inside(link, from);
    }

    private static Reference inside(String link, Wire.Item from) {
        int hash = link.indexOf('#');
        String fragment = hash < 0 ? "" : encode(link.substring(hash));
        String path = hash < 0 ? link : link.substring(0, hash);
        int query = path.indexOf('?');
        path = decode(query < 0 ? path : path.substring(0, query));
        if (path.isEmpty()) {
            return new Reference(Kind.SAME, fragment.isEmpty() ? "#" : fragment);
        }
        if (path.startsWith("/")) {
            String resolved = resolve("", withoutSlash(path));
            return resolved == null
                    ? new Reference(Kind.ABOVE, path)
                    : new Reference(Kind.INSIDE, "/" + resolved + fragment);
        }
        String resolved = resolve(from.folder(), path);
        return resolved == null
                ? new Reference(Kind.ABOVE, path)
                : new Reference(Kind.INSIDE, resolved + fragment);
    }

    /** The file that a picture's address names: without percent signs, query and fragment. */
    public static String file(String written) {
        String link = plain(written);
        int end = link.length();
        for (char c : new char[] {'#', '?'}) {
            int at = link.indexOf(c);
            end = at >= 0 && at < end ? at : end;
        }
        return decode(link.substring(0, end));
    }

    static String withoutSlash(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return path.substring(start);
    }

    /**
     * Joins a folder and a relative path.
     *
     * @return null when it leads above the top, or no file can have that name
     */
    static @Nullable String resolve(String folder, String path) {
        var parts = new ArrayList<String>();
        String whole = folder + path;
        for (String part : whole.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return null;
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part.replace('\\', '_'));
            }
        }
        String joined = String.join("/", parts);
        boolean open = whole.endsWith("/") || whole.endsWith("/.") || whole.endsWith("/..");
        return open && !joined.isEmpty() ? joined + "/" : joined;
    }

    private static String plain(String written) {
        var plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= ' ' && c != 0x7f) {
                plain.append(c);
            }
        }
        return Decoding.clean(plain.toString().strip());
    }

    /** RFC 3986 section 3.1; null when the link has none. */
    private static @Nullable String scheme(String link) {
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            if (c == ':') {
                return i == 0 ? "" : link.substring(0, i).toLowerCase(Locale.ROOT);
            }
            if (c == '/' || c == '?' || c == '#') {
                return null;
            }
        }
        return null;
    }

    /** Percent-encodes what may not stand in an address; letters of all scripts stay. */
    public static String encode(String link) {
        var encoded = new StringBuilder(link.length());
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            if (c <= ' ' || c == 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
                encoded.append('%').append(hex(c >> 4)).append(hex(c));
            } else if (c == '%' && !isEscape(link, i)) {
                encoded.append("%25");
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(String link, int at) {
        return at + 2 < link.length()
                && Character.digit(link.charAt(at + 1), 16) >= 0
                && Character.digit(link.charAt(at + 2), 16) >= 0
                && link.charAt(at + 1) < 0x80
                && link.charAt(at + 2) < 0x80;
    }

    private static char hex(int value) {
        return Character.toUpperCase(Character.forDigit(value & 15, 16));
    }

    /** Undoes percent-encoding, so that what is left is a file's name. */
    static String decode(String path) {
        if (path.indexOf('%') < 0) {
            return Normalizer.normalize(path, Normalizer.Form.NFC);
        }
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        var decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] == '%' && i + 2 < bytes.length ? octet(bytes, i + 1) : -1;
            decoded.put(value < 0 ? bytes[i] : (byte) value);
            i += value < 0 ? 0 : 2;
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
            return Decoding.clean(text);
        } catch (CharacterCodingException e) {
            return path;
        }
    }

    private static int octet(byte[] bytes, int at) {
        int high = Character.digit(bytes[at], 16);
        int low = Character.digit(bytes[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
