package dateline.intake.markdown;

import dateline.edition.Body;
import dateline.intake.Briefing;
import dateline.intake.Copy;
import dateline.intake.IntakeProblems;
import dateline.intake.Reference;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the links and pictures of one text lead, and which of them lead nowhere. */
final class Links {

    /** So many lost pictures of a file are looked for elsewhere; each costs a look at them all. */
    private static final int MOST_GUESSES = 20;

    private final Copy copy;
    private final Briefing briefing;
    private final List<Problem> problems;
    private final Map<String, Place> references = new LinkedHashMap<>();
    private int lost;

    Links(Copy copy, Briefing briefing, List<Problem> problems) {
        this.copy = copy;
        this.briefing = briefing;
        this.problems = problems;
    }

    /** What to write as the target of a link; null when only its words may stay. */
    @Nullable String href(String written, Place place) {
        Reference reference = Reference.of(written, copy.item());
        return switch (reference.kind()) {
            case INSIDE -> refer(reference.target(), place);
            case SAME, OUTSIDE -> reference.target();
            case ABOVE -> {
                problems.add(IntakeProblems.linkAbove(place, reference.target()));
                yield null;
            }
            case NONE -> null;
        };
    }

    /** What to write as the source of a picture; null when there is none. */
    @Nullable String src(String written, Place place) {
        Reference reference = Reference.of(written, copy.item());
        if (reference.kind() == Reference.Kind.OUTSIDE) {
            return reference.target().startsWith("http") ? reference.target() : null;
        }
        if (reference.kind() == Reference.Kind.NONE) {
            return null;
        }
        String file = Reference.file(written);
        String found = briefing.shelf().picture(file, copy.item().folder());
        if (found == null) {
            String nearest =
                    lost++ < MOST_GUESSES
                            ? briefing.shelf().nearest(file, copy.item().folder())
                            : null;
            problems.add(IntakeProblems.missingPicture(place, file, nearest));
            return null;
        }
        return refer(found, place);
    }

    private String refer(String target, Place place) {
        references.putIfAbsent(target, place);
        return Body.SCHEME + target;
    }

    void missingAlt(String written, Place place) {
        problems.add(IntakeProblems.missingAlt(place, Reference.file(written)));
    }

    List<Body.Reference> references() {
        var all = new ArrayList<Body.Reference>();
        references.forEach((target, place) -> all.add(new Body.Reference(target, place)));
        return all;
    }
}
