package dateline.intake;

import dateline.problem.Place;
import java.util.Locale;

/**
 * Raw text as it was handed in: decoded, with {@code \n} at the ends of lines, composed (NFC), and
 * without characters that are illegal in XML.
 *
 * @param place the file as a whole
 */
public record Copy(Wire.Item item, String text, Lines lines, Place place) {

    public static Copy of(Wire.Item item, String text) {
        return new Copy(item, text, Lines.of(text), item.place());
    }

    /** The place of a character of the text. */
    public Place at(int index) {
        int line = lines.of(index);
        int column = lines.column(text, index);
        return place.at(line, column);
    }

    /** The extension in lower case, without a dot. */
    public String extension() {
        String extension = item.path().substring(item.stem().length());
        return extension.replace(".", "").toLowerCase(Locale.ROOT);
    }
}
