package dateline.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands on the site: a path from the site's root that begins with a slash. It ends in
 * a slash when the page is a folder with an {@code index.html}, else in a file's name. Never with
 * an empty, {@code .} or {@code ..} part, a backslash or a control character: an address can't
 * leave the site.
 */
public record Address(String path) implements Comparable<Address> {

    private static final String INDEX = "index.html";
    private static final int NAME_BYTES = 255;
    // RFC 3986 section 3.3: pchar without the percent sign.
    private static final boolean[] PLAIN =
            plain(
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/");

    public Address {
        if (!isSound(path)) {
            throw new IllegalArgumentException("not an address: " + path);
        }
    }

    private static boolean[] plain(String characters) {
        var plain = new boolean[128];
        characters.chars().forEach(c -> plain[c] = true);
        return plain;
    }

    /** Whether {@code path} can be an address. */
    public static boolean isSound(String path) {
        if (!path.startsWith("/") || path.length() > 2_000) {
            return false;
        }
        int start = 1;
        while (start < path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (!isSoundPart(path.substring(start, end))) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean isSoundPart(String part) {
        if (part.isEmpty() || part.equals(".") || part.equals("..")) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean lonely =
                    Character.isHighSurrogate(c)
                            ? i + 1 == part.length()
                                    || !Character.isLowSurrogate(part.charAt(i + 1))
                            : Character.isLowSurrogate(c)
                                    && (i == 0 || !Character.isHighSurrogate(part.charAt(i - 1)));
            if (c < ' ' || c == 0x7f || c == '\\' || lonely) {
                return false;
            }
        }
        // No character takes more than three bytes in UTF-8 for each of its chars.
        return part.length() <= NAME_BYTES / 3
                || part.getBytes(StandardCharsets.UTF_8).length <= NAME_BYTES;
    }

    /**
     * A folder below the root, from its parts: {@code of("malta", "2026")} is {@code /malta/2026/}.
     */
    public static Address of(String... parts) {
        return new Address(parts.length == 0 ? "/" : "/" + String.join("/", parts) + "/");
    }

    /** A number as a part of an address, with zeros before it up to {@code width}. */
    public static String digits(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** A file in this folder. */
    public Address file(String name) {
        return new Address(path + name);
    }

    /** A folder in this folder. */
    public Address folder(String name) {
        return new Address(path + name + "/");
    }

    /** The file that holds the page, relative to the site's root, without a leading slash. */
    public String file() {
        return path.endsWith("/") ? path.substring(1) + INDEX : path.substring(1);
    }

    /** The path as it is written in a link, percent-encoded as in RFC 3986. */
    public String encoded() {
        return encode(path);
    }

    /** Addresses that differ only in case are one and the same on some disks. */
    public String collisionKey() {
        return file().toLowerCase(Locale.ROOT);
    }

    /** A text percent-encoded as in the path of a URI (RFC 3986). */
    public static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= PLAIN.length || !PLAIN[text.charAt(i)]) {
                return encodeAll(text);
            }
        }
        return text;
    }

    private static String encodeAll(String text) {
        var out = new ByteArrayOutputStream();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && PLAIN[b]) {
                out.write(b);
            } else {
                out.write('%');
                out.writeBytes(
                        HexFormat.of()
                                .withUpperCase()
                                .toHexDigits(b)
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    // A record's own equals and hashCode are linked at their first call, which costs a short run
    // more
    // than all its addresses.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Address address && path.equals(address.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public int compareTo(Address other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
