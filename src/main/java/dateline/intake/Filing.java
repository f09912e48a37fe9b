package dateline.intake;

import dateline.edition.ListText;
import dateline.edition.StandingPage;
import dateline.edition.Story;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file: at most one of story, page and text.
 *
 * @param pictures paths under the seeds that it shows
 * @param unknown keys nobody knows, to be told once for all files
 */
record Filing(
        @Nullable Story story,
        @Nullable StandingPage page,
        @Nullable ListText text,
        List<String> pictures,
        List<Unknown> unknown,
        List<Problem> problems) {

    /** A key nobody knows. */
    record Unknown(String key, Place place) {}

    Filing {
        pictures = List.copyOf(pictures);
        unknown = List.copyOf(unknown);
        problems = List.copyOf(problems);
    }

    static Filing nothing(List<Problem> problems) {
        return new Filing(null, null, null, List.of(), List.of(), problems);
    }
}
