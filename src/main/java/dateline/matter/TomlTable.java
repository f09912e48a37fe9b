package dateline.matter;

import dateline.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of TOML while it is read: later lines may still add to it. */
final class TomlTable implements TomlPart {

    private final Place place;
    private final Map<String, TomlPart.Slot> slots = new LinkedHashMap<>();
    private Origin origin;

    TomlTable(Place place, Origin origin) {
        this.place = place;
        this.origin = origin;
    }

    /** Who named the table first decides what may be added to it later. */
    enum Origin {
        /** A header of its own. */
        HEADER,
        /** The header of a table below it. */
        IMPLIED,
        /** A key with dots. */
        DOTTED
    }

    TomlPart.@Nullable Slot get(String key) {
        return slots.get(key);
    }

    <T extends TomlPart> T put(TomlText.Word key, T content) {
        slots.put(key.text(), new TomlPart.Slot(key.place(), content));
        return content;
    }

    /** Takes the one header a table may have; false when it had one, or keys with dots made it. */
    boolean open() {
        boolean first = origin == Origin.IMPLIED;
        origin = first ? Origin.HEADER : origin;
        return first;
    }

    /** Headers below may name any table on their way, keys with dots none with its own header. */
    boolean mayGrow(Origin by) {
        if (by == Origin.DOTTED && origin == Origin.IMPLIED) {
            origin = Origin.DOTTED;
        }
        return by == Origin.IMPLIED || origin == Origin.DOTTED;
    }

    @Override
    public Entry.Mapping entry() {
        var fields = new ArrayList<Entry.Field>();
        slots.forEach(
                (key, slot) -> fields.add(new Entry.Field(key, slot.at(), slot.value().entry())));
        return new Entry.Mapping(place, fields);
    }
}
