package dateline.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fault in the copy, the settings or the templates, told in the editor's words.
 *
 * @param severity whether it stops delivery
 * @param code kebab-case, the name of its page in the documentation
 * @param place where the editor should look
 * @param message what is wrong, without a full stop
 * @param hint what to do, or null when the message says it
 * @param way how the place was reached, nearest first; empty when it stands for itself
 */
public record Problem(
        Severity severity,
        String code,
        Place place,
        String message,
        @Nullable String hint,
        List<Via> way)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place)
                    .thenComparing(Problem::severity)
                    .thenComparing(Problem::code)
                    .thenComparing(Problem::message);

    public Problem {
        message = line(message);
        hint = hint == null ? null : line(hint);
        way = List.copyOf(way);
    }

    public Problem(
            Severity severity, String code, Place place, String message, @Nullable String hint) {
        this(severity, code, place, message, hint, List.of());
    }

    /** What is quoted from the copy may have lines of its own, and none of them is told alone. */
    private static String line(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    public static Problem error(String code, Place place, String message, @Nullable String hint) {
        return new Problem(Severity.ERROR, code, place, message, hint);
    }

    public static Problem warning(String code, Place place, String message, @Nullable String hint) {
        return new Problem(Severity.WARNING, code, place, message, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same problem as an error: what {@code --strict} makes of a warning. */
    public Problem asError() {
        return isError() ? this : new Problem(Severity.ERROR, code, place, message, hint, way);
    }

    /** The same problem, with how its place was reached. */
    public Problem through(List<Via> way) {
        return new Problem(severity, code, place, message, hint, way);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
