package dateline.edition;

import java.util.ArrayList;
import java.util.List;

/**
 * The stories of one list.
 *
 * @param dated newest first, then by id
 * @param undated by id
 */
public record Roll(List<Piece> dated, List<Piece> undated) {

    public static final Roll EMPTY = new Roll(List.of(), List.of());

    /** Of pieces that are in {@link Piece#NEWEST_FIRST} order. */
    public static Roll of(List<Piece> pieces) {
        int dated = 0;
        while (dated < pieces.size() && pieces.get(dated).published() != null) {
            dated++;
        }
        return new Roll(
                List.copyOf(pieces.subList(0, dated)),
                List.copyOf(pieces.subList(dated, pieces.size())));
    }

    public int size() {
        return dated.size() + undated.size();
    }

    /** The dated ones, then the undated ones. */
    public List<Piece> all() {
        if (undated.isEmpty()) {
            return dated;
        }
        var all = new ArrayList<Piece>(size());
        all.addAll(dated);
        all.addAll(undated);
        return all;
    }
}
