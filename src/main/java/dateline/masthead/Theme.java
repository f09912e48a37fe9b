package dateline.masthead;

import org.jspecify.annotations.Nullable;

/**
 * What a publication wishes of the house's looks; it is printed into the style sheet.
 *
 * @param accent of kickers and of links in hand, on the paper; null: the house's own
 * @param accentDark the same in the dark; null: the house's own
 * @param plate how the name of the paper is set
 * @param platePicture a picture to be shown instead of the name, by its path under the seeds; null:
 *     none
 * @param fonts whether the house's fonts go with the pages; else those of the reader's machine
 *     serve
 */
public record Theme(
        @Nullable Colour accent,
        @Nullable Colour accentDark,
        Plate plate,
        @Nullable String platePicture,
        boolean fonts) {

    public static final Theme HOUSE = new Theme(null, null, Plate.PLAIN, null, true);

    /** The grounds that the house's style sheet prints on, by day and in the dark. */
    public static final Colour PAPER = new Colour(0xfdfcf9);

    public static final Colour DARK_PAPER = new Colour(0x161513);

    /** What the house's style sheet has when nothing else is wished, by day. */
    private static final Colour ACCENT = new Colour(0x9d1c1f);

    /** The accent that is printed by day. */
    public Colour shownAccent() {
        return accent == null ? ACCENT : accent;
    }

    /** How the name of the paper is set. */
    public enum Plate {
        PLAIN,
        CAPITALS,
        ITALIC
    }
}
