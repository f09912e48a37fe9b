package dateline.edition;

import java.util.List;

/**
 * Stories that follow one another.
 *
 * @param id a slug: the last part of its address
 * @param parts by part number, then as they were published
 */
public record Series(String id, String name, List<Piece> parts) {

    public Series {
        parts = List.copyOf(parts);
    }
}
