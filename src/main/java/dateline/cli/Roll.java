package dateline.cli;

import dateline.excerpt.Cells;
import dateline.order.Report;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of stories, as a table for people or as CSV. */
final class Roll {

    private static final List<String> HEADS =
            List.of("STATE", "PUBLISHED", "UNTIL", "REGIONS", "SECTION", "FILE", "HEADLINE");

    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "file",
                    "headline",
                    "state",
                    "until",
                    "published",
                    "regions",
                    "section",
                    "address");

    private Roll() {}

    /** Columns as wide as they need; the headline stands last, so nothing is cut. */
    static String table(List<Report.Row> roll) {
        List<List<String>> lines =
                Stream.concat(Stream.of(HEADS), roll.stream().map(Roll::cells)).toList();
        int[] widths =
                IntStream.range(0, HEADS.size())
                        .map(
                                i ->
                                        lines.stream()
                                                .mapToInt(l -> Cells.width(l.get(i)))
                                                .max()
                                                .orElse(0))
                        .toArray();
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining());
    }

    private static List<String> cells(Report.Row row) {
        return Stream.of(
                        row.state(),
                        orDash(row.published()),
                        orDash(row.until()),
                        row.regions().isEmpty() ? "-" : String.join(",", row.regions()),
                        orDash(row.section()),
                        row.file(),
                        row.headline())
                .map(Cells::visible)
                .toList();
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isEmpty() ? "-" : text;
    }

    private static String aligned(List<String> line, int[] widths) {
        return IntStream.range(0, widths.length)
                        .mapToObj(i -> Cells.padded(line.get(i), widths[i]))
                        .collect(Collectors.joining("  "))
                        .stripTrailing()
                + "\n";
    }

    /** RFC 4180: lines end with CRLF, quotes are doubled; regions are parted by spaces. */
    static String csv(List<Report.Row> roll) {
        return record(FIELDS)
                + roll.stream().map(row -> record(fields(row))).collect(Collectors.joining());
    }

    private static List<String> fields(Report.Row row) {
        return List.of(
                row.id(),
                row.file(),
                row.headline(),
                row.state(),
                orNothing(row.until()),
                orNothing(row.published()),
                String.join(" ", row.regions()),
                orNothing(row.section()),
                orNothing(row.address()));
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String record(List<String> fields) {
        return fields.stream().map(Roll::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String field) {
        String shown = field.codePoints().mapToObj(Roll::csvText).collect(Collectors.joining());
        return shown.matches("(?s).*[\",\r\n].*|\\s.*|.*\\s")
                ? "\"" + shown.replace("\"", "\"\"") + "\""
                : shown;
    }

    private static String csvText(int point) {
        return "\t\r\n".indexOf(point) >= 0 ? Character.toString(point) : Cells.visible(point);
    }
}
