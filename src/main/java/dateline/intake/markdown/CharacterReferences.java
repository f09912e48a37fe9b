package dateline.intake.markdown;

import dateline.intake.Key;
import dateline.matter.Entry;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * The names of characters that other tools leave in their fields: {@code &#8217;} and {@code
 * &eacute;} stand for the character in everything that is read as a line of text. What comes out is
 * text like any other, so {@code &lt;} brings a sign and no markup. Read once: {@code &amp;lt;} is
 * {@code &lt;}.
 */
final class CharacterReferences {

    private static final Set<Key> LINES =
            Set.of(
                    Key.HEADLINE,
                    Key.KICKER,
                    Key.STANDFIRST,
                    Key.REGIONS,
                    Key.SECTION,
                    Key.CATEGORIES,
                    Key.TOPICS,
                    Key.AUTHORS,
                    Key.BYLINE,
                    Key.DATELINE,
                    Key.SERIES,
                    Key.PICTURE,
                    Key.PICTURES,
                    Key.CORRECTIONS,
                    Key.RIGHTS);

    private CharacterReferences() {}

    static Entry.Field read(Entry.Field field) {
        Key key = Key.of(field.key());
        return key != null && LINES.contains(key) ? within(field) : field;
    }

    private static Entry.Field within(Entry.Field field) {
        return new Entry.Field(field.key(), field.at(), read(field.value()));
    }

    private static Entry read(Entry entry) {
        if (entry instanceof Entry.Sequence sequence) {
            return new Entry.Sequence(
                    sequence.place(),
                    sequence.items().stream().map(CharacterReferences::read).toList());
        }
        if (entry instanceof Entry.Mapping mapping) {
            return new Entry.Mapping(
                    mapping.place(),
                    mapping.fields().stream()
                            .map(f -> f.key().equals("file") ? f : within(f))
                            .toList());
        }
        return entry instanceof Entry.Scalar scalar ? read(scalar) : entry;
    }

    private static Entry.Scalar read(Entry.Scalar scalar) {
        return scalar.text().indexOf('&') < 0
                ? scalar
                : new Entry.Scalar(scalar.place(), read(scalar.text()), scalar.quoted());
    }

    /** Only with a semicolon at the end: {@code AT&T} and {@code ?a=1&copy=2} stay. */
    static String read(String text) {
        var read = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int end = end(text, at);
            if (end > 0) {
                read.append(text, from, at);
                read.append(Parser.unescapeEntities(text.substring(at, end), true));
                from = end;
            }
        }
        return read.append(text, from, text.length()).toString();
    }

    /** Behind the semicolon; 0 when none closes a name or a number. */
    private static int end(String text, int start) {
        int at = start + 1;
        at += text.startsWith("#", at) ? 1 : 0;
        int first = at;
        while (at < text.length() && at < start + 40 && isAlphanumeric(text.charAt(at))) {
            at++;
        }
        return at > first && at < text.length() && text.charAt(at) == ';' ? at + 1 : 0;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
