package dateline.preview;

import org.jspecify.annotations.Nullable;

/**
 * A part of a file that was asked for (RFC 9110, section 14.2).
 *
 * @param first byte, from 0
 * @param length in bytes
 */
record Ranges(long first, long length) {

    /** What was asked for lies beyond the end. */
    static final Ranges NOT_THERE = new Ranges(-1, 0);

    /**
     * @param asked value of {@code Range}
     * @return null when all is to be sent: nothing, several parts or nonsense was asked for
     */
    static @Nullable Ranges of(@Nullable String asked, long size) {
        if (asked == null
                || !asked.matches("bytes=[0-9]{0,18}-[0-9]{0,18}")
                || asked.length() < 8) {
            return null;
        }
        int dash = asked.indexOf('-');
        String from = asked.substring("bytes=".length(), dash);
        String to = asked.substring(dash + 1);
        if (from.isEmpty()) {
            long last = Math.min(Long.parseLong(to), size);
            return last == 0 ? NOT_THERE : new Ranges(size - last, last);
        }
        long first = Long.parseLong(from);
        long end = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (first >= size) {
            return NOT_THERE;
        }
        return end < first ? null : new Ranges(first, end - first + 1);
    }
}
