package dateline.intake;

import dateline.edition.Amendment;
import dateline.edition.Body;
import dateline.edition.Claim;
import dateline.edition.Content;
import dateline.edition.Dateline;
import dateline.edition.ListText;
import dateline.edition.Mention;
import dateline.edition.Part;
import dateline.edition.Picture;
import dateline.edition.StandingPage;
import dateline.edition.Status;
import dateline.edition.Story;
import dateline.edition.Switches;
import dateline.edition.Times;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.problem.Severity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link CuttingWriter} wrote, in the same order. The bytes are known to be whole; any
 * that are not as they should be end in a {@link RuntimeException}.
 */
final class CuttingReader {

    /** A way to the text of the file with that path, which had this hash. */
    interface Contents {
        Content of(String path, String hash);
    }

    private static final Wire.Kind[] KINDS = Wire.Kind.values();
    private static final Asked.Question[] QUESTIONS = Asked.Question.values();
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Status[] STATUSES = Status.values();
    private static final Amendment.Kind[] AMENDMENTS = Amendment.Kind.values();
    private static final ListText.Kind[] LISTS = ListText.Kind.values();

    private final byte[] bytes;
    private final Contents contents;
    private final List<String> texts = new ArrayList<>();
    private int at;
    private String path = "";

    CuttingReader(byte[] bytes, Contents contents) {
        this.bytes = bytes;
        this.contents = contents;
    }

    boolean hasNext() {
        return at < bytes.length;
    }

    Cutting cutting() {
        path = text();
        Wire.Kind kind = KINDS[count()];
        Stamp stamp = stamp();
        int questions = count();
        var asked = new ArrayList<Asked>(questions);
        for (int i = 0; i < questions; i++) {
            asked.add(new Asked(QUESTIONS[count()], text(), text(), textOrNull()));
        }
        return new Cutting(path, kind, stamp, asked, filing());
    }

    Stamp stamp() {
        return new Stamp(number(), number(), (int) number(), truth());
    }

    private Filing filing() {
        Story story = truth() ? story() : null;
        StandingPage page = truth() ? page() : null;
        ListText text = truth() ? listText() : null;
        List<String> pictures = texts();
        int strangers = count();
        var unknown = new ArrayList<Filing.Unknown>(strangers);
        for (int i = 0; i < strangers; i++) {
            unknown.add(new Filing.Unknown(text(), place()));
        }
        return new Filing(story, page, text, pictures, unknown, problems());
    }

    List<Problem> problems() {
        int count = count();
        var problems = new ArrayList<Problem>(count);
        for (int i = 0; i < count; i++) {
            problems.add(new Problem(SEVERITIES[count()], text(), place(), text(), textOrNull()));
        }
        return problems;
    }

    private Story story() {
        return new Story(
                text(),
                place(),
                STATUSES[count()],
                truth(),
                textOrNull(),
                textOrNull(),
                text(),
                text(),
                mentions(),
                mentionOrNull(),
                mentions(),
                mentions(),
                textOrNull(),
                truth() ? dateline() : null,
                times(),
                claim(),
                truth() ? new Part(text(), count()) : null,
                pictures(),
                textOrNull(),
                translations(),
                textOrNull(),
                amendments(),
                count(),
                textOrNull(),
                truth(),
                textOrNull(),
                new Switches(truth(), truth(), truth(), truth(), truth()),
                extra(),
                body());
    }

    private Dateline dateline() {
        return new Dateline(text(), textOrNull(), textOrNull(), textOrNull(), textOrNull());
    }

    private Times times() {
        return new Times(instant(), instant(), instant(), instant(), instant());
    }

    private Claim claim() {
        return new Claim(textOrNull(), truth(), textOrNull(), mentions(), place());
    }

    private List<Picture.Use> pictures() {
        int count = count();
        var uses = new ArrayList<Picture.Use>(count);
        for (int i = 0; i < count; i++) {
            uses.add(new Picture.Use(text(), text(), textOrNull(), textOrNull()));
        }
        return uses;
    }

    private Map<String, Mention> translations() {
        int count = count();
        if (count == 0) {
            return Map.of();
        }
        var translations = new TreeMap<String, Mention>();
        for (int i = 0; i < count; i++) {
            translations.put(text(), new Mention(text(), place()));
        }
        return translations;
    }

    private Map<String, Object> extra() {
        var extra = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value()).forEach((key, value) -> extra.put((String) key, value));
        return extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(extra);
    }

    private List<Amendment> amendments() {
        int count = count();
        var amendments = new ArrayList<Amendment>(count);
        for (int i = 0; i < count; i++) {
            amendments.add(new Amendment(AMENDMENTS[count()], instant(), text()));
        }
        return amendments;
    }

    private StandingPage page() {
        return new StandingPage(
                text(), place(), text(), text(), textOrNull(), truth(), truth(), extra(), body());
    }

    private ListText listText() {
        return new ListText(LISTS[count()], text(), place(), textOrNull(), body());
    }

    private Body body() {
        String hash = text();
        int length = count();
        int words = count();
        String opening = text();
        int count = count();
        var references = new ArrayList<Body.Reference>(count);
        for (int i = 0; i < count; i++) {
            references.add(new Body.Reference(text(), place()));
        }
        return new Body(hash, length, words, opening, references, contents.of(path, hash));
    }

    private List<Mention> mentions() {
        int count = count();
        var mentions = new ArrayList<Mention>(count);
        for (int i = 0; i < count; i++) {
            mentions.add(new Mention(text(), place()));
        }
        return mentions;
    }

    private @Nullable Mention mentionOrNull() {
        String text = textOrNull();
        return text == null ? null : new Mention(text, place());
    }

    private Place place() {
        return new Place(text(), count(), count());
    }

    private @Nullable Instant instant() {
        return truth() ? Instant.ofEpochSecond(number(), number()) : null;
    }

    private List<String> texts() {
        int count = count();
        var all = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            all.add(text());
        }
        return all;
    }

    private Object value() {
        int kind = count();
        switch (kind) {
            case 's':
                return text();
            case 't':
                return true;
            case 'f':
                return false;
            case 'n':
                return new BigDecimal(text());
            case 'l':
                int items = count();
                var list = new ArrayList<Object>(items);
                for (int i = 0; i < items; i++) {
                    list.add(value());
                }
                return List.copyOf(list);
            case 'm':
                int fields = count();
                var map = new LinkedHashMap<String, Object>();
                for (int i = 0; i < fields; i++) {
                    map.put(text(), value());
                }
                return Collections.unmodifiableMap(map);
            default:
                throw new IllegalStateException("no value begins with " + kind);
        }
    }

    boolean truth() {
        return bytes[at++] != 0;
    }

    /** A number that counts something; never negative. */
    int count() {
        return Math.toIntExact(number());
    }

    long number() {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            number |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return number >>> 1 ^ -(number & 1);
    }

    String text() {
        return Objects.requireNonNull(textOrNull());
    }

    @Nullable String textOrNull() {
        int number = count();
        if (number == 0) {
            return null;
        }
        if (number > 1) {
            return texts.get(number - 2);
        }
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        texts.add(text);
        return text;
    }
}
