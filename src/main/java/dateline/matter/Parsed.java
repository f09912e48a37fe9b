package dateline.matter;

import dateline.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading keys and values.
 *
 * @param entry null when nothing was written, or when it could not be understood
 * @param problems errors that say why
 */
public record Parsed(@Nullable Entry entry, List<Problem> problems) {

    public Parsed {
        problems = List.copyOf(problems);
    }
}
