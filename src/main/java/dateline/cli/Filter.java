package dateline.cli;

import dateline.order.Report;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which stories {@code list} shows. Several values of one option are alternatives. */
record Filter(
        List<String> states,
        List<String> regions,
        List<String> sections,
        @Nullable String since,
        @Nullable String until) {

    static Filter of(Words words) throws WrongUse {
        String since = words.value(Grammar.SINCE);
        String until = words.value(Grammar.UNTIL);
        checked(Grammar.SINCE, since);
        checked(Grammar.UNTIL, until);
        return new Filter(
                words.values(Grammar.STATE),
                words.values(Grammar.REGION),
                words.values(Grammar.SECTION),
                since,
                until);
    }

    List<Report.Row> of(List<Report.Row> roll) {
        return roll.stream().filter(this::shows).toList();
    }

    /** What is said of regions and sections that no story has. */
    List<String> strangers(List<Report.Row> roll) {
        var lines = new ArrayList<String>();
        strangers("region", regions, roll.stream().flatMap(r -> r.regions().stream()), lines);
        strangers("section", sections, roll.stream().map(Report.Row::section), lines);
        return lines;
    }

    private static void strangers(
            String kind,
            List<String> wanted,
            Stream<? extends @Nullable String> had,
            List<String> lines) {
        var known = new TreeSet<String>();
        had.forEach(
                id -> {
                    if (id != null) {
                        known.add(id);
                    }
                });
        for (String one : wanted) {
            if (known.stream().noneMatch(one::equalsIgnoreCase)) {
                String nearest =
                        Nearest.to(one, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("");
                lines.add("no story has the %s \"%s\"%s".formatted(kind, one, nearest));
            }
        }
    }

    private boolean shows(Report.Row row) {
        return isAmong(states, row.state())
                && (regions.isEmpty() || row.regions().stream().anyMatch(r -> isAmong(regions, r)))
                && isAmong(sections, row.section())
                && (since == null || compared(row.published(), since, -1) >= 0)
                && (until == null || compared(row.published(), until, 1) <= 0);
    }

    private static boolean isAmong(List<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || wanted.stream().anyMatch(one -> one.equalsIgnoreCase(value));
    }

    /** A date is compared with the story's own day, in the publication's zone. */
    private static int compared(@Nullable String published, String bound, int whenUndated) {
        if (published == null) {
            return whenUndated;
        }
        return Moments.isDate(bound)
                ? LocalDate.parse(published.substring(0, 10)).compareTo(LocalDate.parse(bound))
                : moment(published).toInstant().compareTo(moment(bound).toInstant());
    }

    private static void checked(Option option, @Nullable String value) throws WrongUse {
        try {
            if (value != null && Moments.isDate(value)) {
                LocalDate.parse(value);
            } else if (value != null) {
                Moments.sane(OffsetDateTime.parse(value));
            }
        } catch (DateTimeException e) {
            throw WrongUse.noMoment(option.name(), value == null ? "" : value);
        }
    }

    private static OffsetDateTime moment(String text) {
        if (Moments.isDate(text)) {
            return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        var moment =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(
                        text, OffsetDateTime::from, LocalDateTime::from);
        return moment instanceof OffsetDateTime exact
                ? exact
                : LocalDateTime.from(moment).atOffset(ZoneOffset.UTC);
    }
}
