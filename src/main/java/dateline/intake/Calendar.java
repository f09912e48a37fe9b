package dateline.intake;

import dateline.edition.Mention;
import dateline.edition.Times;
import dateline.matter.Entry;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The moments in a story's life, from its fields and then from its file's name. */
record Calendar(ZoneId zone, List<Problem> problems) {

    Times times(Fields fields, Copy copy) {
        Instant published = moment(fields, Key.PUBLISHED);
        if (published == null && fields.first(Key.PUBLISHED) == null) {
            published = fromName(copy);
        }
        return new Times(
                published,
                moment(fields, Key.UPDATED),
                embargo(fields),
                moment(fields, Key.FROM),
                moment(fields, Key.EXPIRES));
    }

    private @Nullable Instant fromName(Copy copy) {
        FileName name = FileName.of(copy.item());
        if (name.falseDate() != null) {
            problems.add(IntakeProblems.badFileDate(copy.place(), name.falseDate()));
        }
        if (name.date() == null) {
            return null;
        }
        var reading = Moments.of(name.date(), name.time(), zone);
        return at(reading, "date", name.date() + " " + name.time(), copy.place());
    }

    private @Nullable Instant moment(Fields fields, Key key) {
        Mention mention = fields.mention(key);
        if (mention == null) {
            return null;
        }
        Entry.Field field = fields.first(key);
        return moment(mention, field == null ? key.word() : field.key());
    }

    /** A moment as written; null when it is none, which is told. */
    @Nullable Instant moment(Mention written, String key) {
        return at(Moments.read(written.text(), zone), key, written.text(), written.place());
    }

    private @Nullable Instant at(Moments.Reading reading, String key, String value, Place place) {
        if (reading.fault() != null) {
            problems.add(
                    switch (reading.fault()) {
                        case BAD -> IntakeProblems.badDate(place, key, value);
                        case IMPOSSIBLE ->
                                IntakeProblems.impossibleTime(place, value, zone.getId());
                        case AMBIGUOUS -> IntakeProblems.ambiguousTime(place, value, zone.getId());
                    });
        }
        return reading.at();
    }

    /** Of several embargoes the last counts; one that nobody can read holds the story. */
    private @Nullable Instant embargo(Fields fields) {
        Instant latest = null;
        for (Entry.Field field : fields.all(Key.EMBARGO)) {
            Mention mention = fields.values().mention(field);
            if (mention == null) {
                continue;
            }
            var reading = Moments.read(mention.text(), zone);
            Instant at = reading.at();
            if (reading.fault() == Moments.Fault.BAD) {
                problems.add(IntakeProblems.unreadableEmbargo(mention.place(), mention.text()));
                at = Times.UNREADABLE;
            } else if (at == null) {
                at(reading, field.key(), mention.text(), mention.place());
                at = Times.UNREADABLE;
            }
            latest = latest == null || at.isAfter(latest) ? at : latest;
        }
        return latest;
    }
}
