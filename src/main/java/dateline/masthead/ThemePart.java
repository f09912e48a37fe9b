package dateline.masthead;

import dateline.matter.Entry;
import dateline.matter.Keys;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the part {@code theme} of the masthead. */
final class ThemePart {

    private static final List<String> PLATES = List.of("plain", "capitals", "italic");

    private final Entry.Mapping mapping;
    private final Keys keys;
    private final List<Problem> problems;

    private ThemePart(Entry.Mapping mapping, List<Problem> problems) {
        this.mapping = mapping;
        this.keys =
                Keys.of(mapping, List.of("accent", "accent-dark", "nameplate", "fonts"), problems);
        this.problems = problems;
    }

    static Theme read(Entry.@Nullable Mapping mapping, List<Problem> problems) {
        return mapping == null ? Theme.HOUSE : new ThemePart(mapping, problems).theme();
    }

    private Theme theme() {
        Colour accent = colour("accent", Theme.PAPER);
        Colour dark = colour("accent-dark", Theme.DARK_PAPER);
        String picture = platePicture();
        return new Theme(
                accent,
                dark == null && accent != null ? accent.on(Theme.DARK_PAPER) : dark,
                picture == null ? plate() : Theme.Plate.PLAIN,
                picture,
                keys.on("fonts", true));
    }

    /** A colour in which text can be read: what is too pale is made darker, and said. */
    private @Nullable Colour colour(String key, Colour ground) {
        String text = keys.text(key);
        if (text == null) {
            nothing(key);
            return null;
        }
        Place place = keys.place(key, mapping.place());
        Colour colour = Colour.read(text).orElse(null);
        if (colour == null) {
            problems.add(MastheadProblems.badColour(place, text));
            return null;
        }
        Colour readable = colour.on(ground);
        if (!readable.equals(colour)) {
            problems.add(MastheadProblems.paleColour(place, key, colour, ground, readable));
        }
        return readable;
    }

    /** YAML takes {@code #9d1c1f} without quotes for a comment. */
    private void nothing(String key) {
        for (Entry.Field field : mapping.fields()) {
            if (field.key().equals(key)
                    && field.value() instanceof Entry.Scalar scalar
                    && scalar.isEmpty()) {
                problems.add(MastheadProblems.badColour(scalar.place(), ""));
            }
        }
    }

    private @Nullable String platePicture() {
        Entry entry = keys.entry("nameplate");
        boolean file = entry instanceof Entry.Scalar scalar && scalar.text().contains(".");
        return file ? keys.text("nameplate") : null;
    }

    private Theme.Plate plate() {
        String plate = keys.choice("nameplate", PLATES, "plain");
        return Theme.Plate.valueOf(plate.toUpperCase(Locale.ROOT));
    }
}
