package dateline.output.article;

import dateline.edition.Edition;
import dateline.edition.Piece;
import dateline.edition.Roll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The stories of a region right before one of its own. Only those before it, so that a new story
 * does not change the pages of the older ones.
 */
final class Before {

    private static final int SHOWN = 4;

    private final Edition edition;

    /** By region: where the stories whose home it is stand among its dated ones. */
    private final Map<String, Map<String, Integer>> places = new ConcurrentHashMap<>();

    Before(Edition edition) {
        this.edition = edition;
    }

    private Map<String, Integer> places(String region) {
        List<Piece> dated = edition.regions().getOrDefault(region, Roll.EMPTY).dated();
        var own = new HashMap<String, Integer>();
        for (int i = 0; i < dated.size(); i++) {
            Piece piece = dated.get(i);
            if (piece.home().id().equals(region)) {
                own.put(piece.id(), i);
            }
        }
        return own;
    }

    /** At most {@value #SHOWN}, the newest first, and none of those that stand beside them. */
    List<Piece> of(Piece piece, List<Piece> beside) {
        String home = piece.home().id();
        Integer place = places.computeIfAbsent(home, this::places).get(piece.id());
        if (place == null) {
            return List.of();
        }
        List<Piece> dated = edition.regions().getOrDefault(home, Roll.EMPTY).dated();
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
