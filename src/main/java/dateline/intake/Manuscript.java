package dateline.intake;

import dateline.edition.Dateline;
import dateline.matter.Entry;
import dateline.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copy that has been read but not yet understood: keys and values, and a text.
 *
 * @param fields what front matter, header lines and desk marks say
 * @param headline found in the text; counts when no field gives one
 * @param dateline found in the text; counts when no field gives one
 * @param problems what was wrong; with an error among them nothing is filed
 */
public record Manuscript(
        List<Entry.Field> fields,
        @Nullable String headline,
        @Nullable Dateline dateline,
        Setting text,
        List<Problem> problems) {

    public Manuscript {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** Nothing could be read. */
    public static Manuscript unreadable(List<Problem> problems) {
        return new Manuscript(List.of(), null, null, Setting.EMPTY, problems);
    }
}
