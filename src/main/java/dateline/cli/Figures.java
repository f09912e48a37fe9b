package dateline.cli;

import dateline.order.Report;
import java.util.Locale;

/** Numbers as people read them. */
final class Figures {

    private Figures() {}

    /** The last line of a build. */
    static String summary(Report report, long millis) {
        return String.format(
                Locale.ROOT,
                "%s, %s: %d printed, %d unchanged, %d removed; %s, %s; %s s",
                many(report.stories(), "story"),
                many(report.pages(), "page"),
                report.printed(),
                report.unchanged(),
                report.removed(),
                many(report.errors(), "error"),
                many(report.warnings(), "warning"),
                seconds(millis));
    }

    static String many(long number, String word) {
        String words =
                word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        return number + " " + (number == 1 ? word : words);
    }

    /** Seconds with two digits; a clock that was set back took no time. */
    static String seconds(long millis) {
        long hundredths = (Math.max(0, millis) + 5) / 10;
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }
}
