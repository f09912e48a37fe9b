package dateline.edition;

import dateline.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of this room. */
final class EditionProblems {

    private EditionProblems() {}

    static Problem unknownRegion(Mention mention, List<String> closest, int stories) {
        String count = stories == 1 ? "" : " (named by " + stories + " stories)";
        String known =
                closest.isEmpty()
                        ? "name a known region"
                        : "did you mean " + either(closest) + "? Else name a known region";
        return Problem.warning(
                "unknown-region",
                mention.place(),
                "there is no region \"%s\"%s; it becomes a region of its own under the World"
                        .formatted(mention.text(), count),
                known + ", or describe this one in seeds/regions.yaml.");
    }

    static Problem unknownListText(ListText text) {
        return Problem.warning(
                "list-text-unused",
                text.place(),
                "no %s \"%s\" has a story, so this text is shown nowhere"
                        .formatted(
                                text.kind().name().toLowerCase(java.util.Locale.ROOT), text.name()),
                "Name the folder like the list's address, or remove the file.");
    }

    static Problem sectionUnknown(Mention mention, @Nullable String closest) {
        return Problem.error(
                "unknown-section",
                mention.place(),
                "there is no section \"%s\"".formatted(mention.text()),
                (closest == null ? "" : "did you mean \"" + closest + "\"? ")
                        + "Sections are listed in the masthead under `sections`.");
    }

    private static String either(List<String> names) {
        return String.join(" or ", names.stream().map(name -> '"' + name + '"').toList());
    }
}
