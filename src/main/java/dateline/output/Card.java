package dateline.output;

import dateline.masthead.Colour;
import dateline.page.Fingerprint;
import java.util.Collection;
import java.util.List;

/**
 * A picture that stands for a page where others link to it, before it is drawn: a value that holds
 * all it will show, and only that. Its address is made of what it shows, so a picture that is drawn
 * once stays.
 *
 * @param kind what it stands for
 * @param plate the name of the paper, as it is set at the head of every page
 * @param line what is small: the line about the paper, where a region lies, or a kicker; may be
 *     empty
 * @param words what is large: the name of a region, or a headline; empty on the paper's own
 * @param here codes of the countries that its map is about
 * @param near codes of those around them
 * @param accent the one colour besides black
 * @param rightToLeft whether the pages are written that way
 */
public record Card(
        Kind kind,
        String plate,
        String line,
        String words,
        Collection<String> here,
        Collection<String> near,
        Colour accent,
        boolean rightToLeft) {

    /** In pixels: what those who show links ask for. */
    public static final int WIDTH = 1200;

    public static final int HEIGHT = 630;

    /** Whatever changes how the same card is drawn counts one on: then pictures get new names. */
    private static final int EDITION = 1;

    /** What a card stands for. */
    public enum Kind {
        SITE,
        REGION,
        STORY
    }

    /** Of all that the picture is drawn from. */
    String hash() {
        return Fingerprint.of(
                        List.of(
                                "share picture",
                                EDITION,
                                kind,
                                plate,
                                line,
                                words,
                                here,
                                near,
                                accent.rgb(),
                                rightToLeft))
                .hex();
    }
}
