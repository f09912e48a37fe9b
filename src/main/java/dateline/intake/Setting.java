package dateline.intake;

import dateline.edition.Body;
import java.util.List;

/**
 * A text set in canonical HTML: well-formed, attributes quoted, empty elements closed, no style
 * attribute, nothing that runs, only characters that are legal in XML.
 *
 * @param opening plain text of the first paragraph
 * @param words number of words in the plain text
 * @param references what it refers to inside the publication, each once
 */
public record Setting(String html, String opening, int words, List<Body.Reference> references) {

    public static final Setting EMPTY = new Setting("", "", 0, List.of());

    public Setting {
        references = List.copyOf(references);
    }
}
