package dateline.cli;

import dateline.order.Report;

/**
 * Numbers as people read them. Joined, not formatted: the first format costs a short run dearly.
 */
final class Figures {

    private static final int CELLS = 24;

    private Figures() {}

    /** The last line of a build. */
    static String summary(Report report, long millis) {
        return many(report.stories(), "story")
                + ", "
                + many(report.pages(), "page")
                + ": "
                + report.printed()
                + " printed, "
                + report.unchanged()
                + " unchanged, "
                + report.removed()
                + " removed; "
                + many(report.errors(), "error")
                + ", "
                + many(report.warnings(), "warning")
                + "; "
                + seconds(millis)
                + " s";
    }

    static String many(long number, String word) {
        String words =
                word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        return number + " " + (number == 1 ? word : words);
    }

    /** Seconds with two digits; a clock that was set back took no time. */
    static String seconds(long millis) {
        long hundredths = (Math.max(0, millis) + 5) / 10;
        long rest = hundredths % 100;
        return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest;
    }

    /** A part of a whole, drawn in letters that every terminal has. */
    static String bar(long part, long whole) {
        int filled = whole <= 0 ? CELLS : (int) (Math.min(part, whole) * CELLS / whole);
        return "[" + "=".repeat(filled) + " ".repeat(CELLS - filled) + "]";
    }

    /**
     * How long so much takes at so much a second: in seconds, and in minutes when they are many.
     */
    static String about(long amount, long rate) {
        long seconds = Math.max(0, amount + rate - 1) / rate;
        return seconds < 100 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }
}
