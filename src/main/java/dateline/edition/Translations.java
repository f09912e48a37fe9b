package dateline.edition;

import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which live stories are one story in several languages. It is enough that one of two names the
 * other: all that hang together belong together, and each is told of all others. Of two in the same
 * language the earliest by (published, id) stands for it, and the other one stays alone.
 */
final class Translations {

    private static final String SEEDS = "seeds/";

    private static final Comparator<Piece> EARLIEST = Piece.NEWEST_FIRST.reversed();

    private final String house;
    private final Map<String, Piece> live;
    private final Set<String> held;
    private final Map<String, Map<String, Piece>> beside = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();
    private final List<Problem> problems;

    private Translations(
            String house, Map<String, Piece> live, Set<String> held, List<Problem> problems) {
        this.house = house;
        this.live = live;
        this.held = held;
        this.problems = problems;
    }

    /**
     * Story id to the story in its other languages, in the order of their tags.
     *
     * @param house language of the publication
     * @param problems takes what names no story that runs
     */
    static Map<String, List<Translation>> of(
            List<Piece> pieces, List<Story> held, String house, List<Problem> problems) {
        if (pieces.stream().allMatch(piece -> piece.story().translations().isEmpty())) {
            return Map.of();
        }
        var live = new HashMap<String, Piece>();
        pieces.forEach(piece -> live.putIfAbsent(file(piece.story()), piece));
        pieces.forEach(piece -> live.put(piece.id(), piece));
        var out = new HashSet<String>();
        held.forEach(story -> out.addAll(List.of(story.id(), file(story))));
        var translations = new Translations(house, live, out, problems);
        pieces.forEach(translations::join);
        return translations.all(pieces);
    }

    /** As stories name it: by its path under the seeds. */
    private static String file(Story story) {
        String file = story.place().file();
        return file.startsWith(SEEDS) ? file.substring(SEEDS.length()) : file;
    }

    private void join(Piece piece) {
        piece.story().translations().forEach((tag, mention) -> join(piece, tag, mention));
    }

    private void join(Piece piece, String tag, Mention mention) {
        List<String> names = names(mention.text(), piece);
        Piece other =
                names.stream().filter(live::containsKey).map(live::get).findFirst().orElse(null);
        if (other == null) {
            boolean isHeld = names.stream().anyMatch(held::contains);
            problems.add(EditionProblems.unknownTranslation(mention, isHeld));
        } else if (other != piece) {
            named.putIfAbsent(other.id(), tag);
            neighbours(piece).put(other.id(), other);
            neighbours(other).put(piece.id(), piece);
        }
    }

    /** An id, a path under the seeds, or a path from the folder of the story that names it. */
    private static List<String> names(String text, Piece from) {
        String file = file(from.story());
        return List.of(
                text.startsWith(SEEDS) ? text.substring(SEEDS.length()) : text,
                file.substring(0, file.lastIndexOf('/') + 1) + text);
    }

    private Map<String, Piece> neighbours(Piece piece) {
        return beside.computeIfAbsent(piece.id(), id -> new TreeMap<>());
    }

    private Map<String, List<Translation>> all(List<Piece> pieces) {
        var all = new HashMap<String, List<Translation>>();
        var seen = new HashSet<String>();
        for (Piece piece : pieces) {
            if (beside.containsKey(piece.id()) && !seen.contains(piece.id())) {
                Collection<Translation> group = group(piece, seen);
                for (Translation one : group) {
                    all.put(one.piece().id(), others(one, group));
                }
            }
        }
        return all;
    }

    private Collection<Translation> group(Piece first, Set<String> seen) {
        var group = new ArrayList<Piece>();
        var open = new ArrayList<Piece>(List.of(first));
        seen.add(first.id());
        while (!open.isEmpty()) {
            Piece piece = open.remove(open.size() - 1);
            group.add(piece);
            for (Piece other : neighbours(piece).values()) {
                if (seen.add(other.id())) {
                    open.add(other);
                }
            }
        }
        group.sort(EARLIEST);
        var byLanguage = new TreeMap<String, Translation>();
        for (Piece piece : group) {
            String language = language(piece);
            byLanguage.putIfAbsent(language, new Translation(language, piece));
        }
        return byLanguage.values();
    }

    /** Its own word counts; else what it was called; else it is written as the paper is. */
    private String language(Piece piece) {
        String own = piece.story().language();
        return own == null ? named.getOrDefault(piece.id(), house) : own;
    }

    private static List<Translation> others(Translation one, Collection<Translation> group) {
        return group.stream().filter(other -> other != one).toList();
    }
}
