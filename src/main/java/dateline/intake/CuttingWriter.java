package dateline.intake;

import dateline.edition.Amendment;
import dateline.edition.Body;
import dateline.edition.Claim;
import dateline.edition.Dateline;
import dateline.edition.ListText;
import dateline.edition.Mention;
import dateline.edition.Picture;
import dateline.edition.StandingPage;
import dateline.edition.Story;
import dateline.edition.Switches;
import dateline.edition.Times;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes cuttings as bytes, field by field in the order of the records' components; {@link
 * CuttingReader} is its mirror. A text that was written before is written as its number.
 */
final class CuttingWriter {

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[1 << 14];
    private int length;

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    void cutting(Cutting cutting) {
        text(cutting.path());
        number(cutting.kind().ordinal());
        stamp(cutting.stamp());
        number(cutting.asked().size());
        for (Asked asked : cutting.asked()) {
            number(asked.question().ordinal());
            text(asked.about());
            text(asked.folder());
            text(asked.answer());
        }
        filing(cutting.filing());
    }

    void stamp(Stamp stamp) {
        number(stamp.size());
        number(stamp.modified());
        number(stamp.node());
        truth(stamp.settled());
    }

    private void filing(Filing filing) {
        truth(filing.story() != null);
        if (filing.story() != null) {
            story(filing.story());
        }
        truth(filing.page() != null);
        if (filing.page() != null) {
            page(filing.page());
        }
        truth(filing.text() != null);
        if (filing.text() != null) {
            listText(filing.text());
        }
        texts(filing.pictures());
        number(filing.unknown().size());
        for (Filing.Unknown unknown : filing.unknown()) {
            text(unknown.key());
            place(unknown.place());
        }
        problems(filing.problems());
    }

    void problems(List<Problem> problems) {
        number(problems.size());
        for (Problem problem : problems) {
            number(problem.severity().ordinal());
            text(problem.code());
            place(problem.place());
            text(problem.message());
            text(problem.hint());
        }
    }

    private void story(Story story) {
        text(story.id());
        place(story.place());
        number(story.status().ordinal());
        truth(story.draft());
        text(story.version());
        text(story.kicker());
        text(story.headline());
        text(story.standfirst());
        mentions(story.regions());
        mention(story.section());
        mentions(story.topics());
        mentions(story.authors());
        text(story.byline());
        dateline(story.dateline());
        times(story.times());
        claim(story.claim());
        truth(story.part() != null);
        if (story.part() != null) {
            text(story.part().series());
            number(story.part().number());
        }
        number(story.pictures().size());
        for (Picture.Use use : story.pictures()) {
            text(use.file());
            text(use.alt());
            text(use.caption());
            text(use.credit());
        }
        text(story.language());
        number(story.translations().size());
        story.translations()
                .forEach(
                        (tag, mention) -> {
                            text(tag);
                            mention(mention);
                        });
        text(story.genre());
        number(story.amendments().size());
        for (Amendment amendment : story.amendments()) {
            number(amendment.kind().ordinal());
            instant(amendment.at());
            text(amendment.text());
        }
        number(story.urgency());
        text(story.rights());
        truth(story.pinned());
        text(story.template());
        switches(story.switches());
        value(story.extra());
        body(story.body());
    }

    private void dateline(@Nullable Dateline dateline) {
        truth(dateline != null);
        if (dateline != null) {
            text(dateline.text());
            text(dateline.place());
            text(dateline.region());
            text(dateline.date());
            text(dateline.agency());
        }
    }

    private void times(Times times) {
        instant(times.published());
        instant(times.updated());
        instant(times.embargo());
        instant(times.from());
        instant(times.expires());
    }

    private void claim(Claim claim) {
        text(claim.slug());
        truth(claim.slugGiven());
        text(claim.permalink());
        mentions(claim.former());
        place(claim.place());
    }

    private void switches(Switches switches) {
        truth(switches.index());
        truth(switches.feeds());
        truth(switches.lists());
        truth(switches.dateShown());
        truth(switches.toc());
    }

    private void page(StandingPage page) {
        text(page.name());
        place(page.place());
        text(page.headline());
        text(page.standfirst());
        text(page.language());
        truth(page.index());
        truth(page.toc());
        value(page.extra());
        body(page.body());
    }

    private void listText(ListText text) {
        number(text.kind().ordinal());
        text(text.name());
        place(text.place());
        text(text.headline());
        body(text.body());
    }

    private void body(Body body) {
        text(body.hash());
        number(body.length());
        number(body.words());
        text(body.opening());
        number(body.references().size());
        for (Body.Reference reference : body.references()) {
            text(reference.target());
            place(reference.place());
        }
    }

    private void mentions(List<Mention> mentions) {
        number(mentions.size());
        for (Mention mention : mentions) {
            mention(mention);
        }
    }

    private void mention(@Nullable Mention mention) {
        text(mention == null ? null : mention.text());
        if (mention != null) {
            place(mention.place());
        }
    }

    private void place(Place place) {
        text(place.file());
        number(place.line());
        number(place.column());
    }

    private void instant(@Nullable Instant instant) {
        truth(instant != null);
        if (instant != null) {
            number(instant.getEpochSecond());
            number(instant.getNano());
        }
    }

    private void texts(List<String> texts) {
        number(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    /** The plain types of YAML. */
    private void value(Object value) {
        if (value instanceof String text) {
            number('s');
            text(text);
        } else if (value instanceof Boolean truth) {
            number(truth ? 't' : 'f');
        } else if (value instanceof BigDecimal number) {
            number('n');
            text(number.toString());
        } else if (value instanceof List<?> list) {
            number('l');
            number(list.size());
            list.forEach(this::value);
        } else if (value instanceof Map<?, ?> map) {
            number('m');
            number(map.size());
            map.forEach(
                    (key, inner) -> {
                        text((String) key);
                        value(inner);
                    });
        } else {
            throw new IllegalArgumentException("no cutting holds a " + value.getClass());
        }
    }

    void truth(boolean truth) {
        room(1);
        bytes[length++] = (byte) (truth ? 1 : 0);
    }

    /** Seven bits to a byte; the sign comes first, so that small numbers are short. */
    void number(long number) {
        room(10);
        long left = number << 1 ^ number >> 63;
        while ((left & ~0x7fL) != 0) {
            bytes[length++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
    }

    /** 0: null; 1: a text follows; from 2: a text that was written before. */
    void text(@Nullable String text) {
        Integer known = text == null ? Integer.valueOf(-2) : texts.putIfAbsent(text, texts.size());
        if (text == null || known != null) {
            number(known + 2L);
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(1);
        number(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
