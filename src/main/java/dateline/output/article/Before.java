package dateline.output.article;

import dateline.edition.Edition;
import dateline.edition.Piece;
import dateline.edition.Roll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stories of a region right before one of its own. Only those before it, so that a new story
 * does not change the pages of the older ones.
 */
final class Before {

    private static final int SHOWN = 4;

    private final Edition edition;

    /** Where a story stands among the dated ones of its home region. */
    private final Map<String, Integer> places;

    private Before(Edition edition, Map<String, Integer> places) {
        this.edition = edition;
        this.places = places;
    }

    static Before of(Edition edition) {
        var places = new HashMap<String, Integer>(edition.pieces().size() * 2);
        edition.regions()
                .forEach(
                        (region, roll) -> {
                            for (int i = 0; i < roll.dated().size(); i++) {
                                Piece piece = roll.dated().get(i);
                                if (piece.home().id().equals(region)) {
                                    places.put(piece.id(), i);
                                }
                            }
                        });
        return new Before(edition, places);
    }

    /** At most {@value #SHOWN}, the newest first, and none of those that stand beside them. */
    List<Piece> of(Piece piece, List<Piece> beside) {
        Integer place = places.get(piece.id());
        if (place == null) {
            return List.of();
        }
        List<Piece> dated = edition.regions().getOrDefault(piece.home().id(), Roll.EMPTY).dated();
        var before = new ArrayList<Piece>(SHOWN);
        for (int i = place + 1; i < dated.size() && before.size() < SHOWN; i++) {
            if (!isAmong(beside, dated.get(i))) {
                before.add(dated.get(i));
            }
        }
        return before;
    }

    private static boolean isAmong(List<Piece> pieces, Piece piece) {
        for (Piece one : pieces) {
            if (one.id().equals(piece.id())) {
                return true;
            }
        }
        return false;
    }
}
