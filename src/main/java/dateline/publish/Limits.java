package dateline.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a host takes at most, as its own pages say (read in November 2026). */
public enum Limits {
    /** A server of one's own, or a host that nothing is known of. */
    OFF("", Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE),

    /** "GitHub Pages limits"; a file over 100 MiB is no part of any push there. */
    GITHUB(
            "GitHub Pages",
            Long.MAX_VALUE,
            1_000_000_000,
            100L << 20,
            Long.MAX_VALUE,
            Long.MAX_VALUE),

    /** "GitLab Pages settings", as set on GitLab.com; "Create redirects for GitLab Pages". */
    GITLAB("GitLab Pages", 200_000, 1_000_000_000, Long.MAX_VALUE, 1_000, Long.MAX_VALUE),

    /** "Pages, Limits" and "Pages, Redirects". */
    CLOUDFLARE("Cloudflare Pages", 20_000, Long.MAX_VALUE, 25L << 20, 2_000, 100),

    /** The same on a plan that is paid for. */
    CLOUDFLARE_PAID("Cloudflare Pages (paid)", 100_000, Long.MAX_VALUE, 25L << 20, 2_000, 100);

    private final String host;
    private final long files;
    private final long bytes;
    private final long bytesOfOne;
    private final long redirects;
    private final long rules;

    Limits(String host, long files, long bytes, long bytesOfOne, long redirects, long rules) {
        this.host = host;
        this.files = files;
        this.bytes = bytes;
        this.bytesOfOne = bytesOfOne;
        this.redirects = redirects;
        this.rules = rules;
    }

    /** As the masthead writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Limits::word).toList();
    }

    /** The one of that word; null when there is none. */
    public static @Nullable Limits of(String word) {
        for (Limits limits : values()) {
            if (limits.word().equals(word)) {
                return limits;
            }
        }
        return null;
    }

    public String host() {
        return host;
    }

    public long files() {
        return files;
    }

    /** Of all files together. */
    public long bytes() {
        return bytes;
    }

    public long bytesOfOne() {
        return bytesOfOne;
    }

    /** Lines of {@code _redirects}. */
    public long redirects() {
        return redirects;
    }

    /** Rules of {@code _headers}: paths with lines under them. */
    public long rules() {
        return rules;
    }
}
