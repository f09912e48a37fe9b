package dateline.intake;

import dateline.edition.Amendment;
import dateline.edition.Body;
import dateline.edition.Claim;
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
import dateline.hash.Sha256;
import dateline.language.Slug;
import dateline.matter.Entry;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes of one manuscript what it is meant to be: a story, a standing page or the text of a list.
 */
final class Subeditor {

    private static final Map<String, Status> STATUSES =
            Map.of(
                    "usable", Status.USABLE,
                    "withheld", Status.WITHHELD,
                    "killed", Status.KILLED,
                    "canceled", Status.KILLED,
                    "cancelled", Status.KILLED);
    private static final Map<String, Amendment.Kind> AMENDMENTS =
            Map.of(
                    "correction", Amendment.Kind.CORRECTION,
                    "clarification", Amendment.Kind.CLARIFICATION,
                    "update", Amendment.Kind.UPDATE,
                    "retraction", Amendment.Kind.RETRACTION);

    private final Copy copy;
    private final Manuscript manuscript;
    private final Briefing briefing;
    private final List<Problem> problems;
    private final Fields fields;
    private final Calendar calendar;

    private Subeditor(Copy copy, Manuscript manuscript, Briefing briefing) {
        this.copy = copy;
        this.manuscript = manuscript;
        this.briefing = briefing;
        this.problems = new ArrayList<>(manuscript.problems());
        this.fields = Fields.of(manuscript.fields(), new Values(problems));
        this.calendar = new Calendar(briefing.masthead().zone(), problems);
    }

    static Filing file(Copy copy, Manuscript manuscript, Briefing briefing, Galley galley) {
        if (manuscript.problems().stream().anyMatch(Problem::isError)) {
            return Filing.nothing(manuscript.problems());
        }
        return new Subeditor(copy, manuscript, briefing).file(galley);
    }

    private Filing file(Galley galley) {
        Body body = body(galley);
        var shown = new ArrayList<String>();
        for (Body.Reference reference : body.references()) {
            if (briefing.shelf().holds(reference.target())) {
                shown.add(reference.target());
            }
        }
        Story story = null;
        StandingPage page = null;
        ListText text = null;
        switch (copy.item().kind()) {
            case PAGE -> page = page(body);
            case LIST -> text = listText(body);
            default -> story = story(body);
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            return new Filing(null, null, null, List.of(), fields.unknown(), problems);
        }
        if (story != null) {
            story.pictures().forEach(use -> shown.add(use.file()));
        }
        return new Filing(story, page, text, shown, fields.unknown(), problems);
    }

    private Body body(Galley galley) {
        Setting text = text();
        byte[] bytes = text.html().getBytes(StandardCharsets.UTF_8);
        String hash = Sha256.of(bytes);
        return new Body(
                hash,
                bytes.length,
                text.words(),
                beginning(text.opening()),
                text.references(),
                galley.keep(bytes));
    }

    private static String beginning(String opening) {
        if (opening.length() <= Body.OPENING) {
            return opening;
        }
        boolean split = Character.isHighSurrogate(opening.charAt(Body.OPENING - 1));
        return opening.substring(0, split ? Body.OPENING - 1 : Body.OPENING);
    }

    /** A list that has no text has its standfirst for one. */
    private Setting text() {
        Setting text = manuscript.text();
        String standfirst = copy.item().kind() == Wire.Kind.LIST ? standfirst() : "";
        if (!text.html().isBlank() || standfirst.isEmpty()) {
            return text;
        }
        var html = new StringBuilder("<p>");
        Html.text(html, standfirst);
        html.append("</p>\n");
        return new Setting(html.toString(), standfirst, Words.count(standfirst), List.of());
    }

    private Story story(Body body) {
        Classing classing = Classing.of(fields, briefing, problems);
        Times times = calendar.times(fields, copy);
        return new Story(
                id(),
                copy.place(),
                status(),
                copy.item().kind() == Wire.Kind.DRAFT || fields.isDraft(),
                fields.text(Key.VERSION),
                fields.text(Key.KICKER),
                headline(),
                standfirst(),
                classing.regions(),
                classing.section(),
                classing.topics(),
                fields.list(Key.AUTHORS),
                fields.text(Key.BYLINE),
                dateline(),
                times,
                claim(times),
                part(),
                pictures(),
                language(),
                translations(),
                fields.text(Key.GENRE),
                amendments(),
                fields.number(Key.URGENCY, 1, 9),
                rights(),
                fields.isOn(Key.PINNED, false),
                template(),
                switches(),
                fields.extra(),
                body);
    }

    private @Nullable StandingPage page(Body body) {
        if (fields.isDraft()) {
            return null;
        }
        String stem = copy.item().stem().substring("pages/".length());
        String name = stem.endsWith("/index") ? stem.substring(0, stem.length() - 6) : stem;
        return new StandingPage(
                name,
                copy.place(),
                headline(),
                standfirst(),
                language(),
                fields.isOn(Key.INDEX, true),
                fields.isOn(Key.TOC, false),
                fields.extra(),
                body);
    }

    private @Nullable ListText listText(Body body) {
        if (fields.isDraft()) {
            return null;
        }
        String[] parts = copy.item().path().split("/", -1);
        ListText.Kind kind =
                switch (parts[0]) {
                    case "regions" -> ListText.Kind.REGION;
                    case "sections" -> ListText.Kind.SECTION;
                    case "topics", "tags" -> ListText.Kind.TOPIC;
                    case "series" -> ListText.Kind.SERIES;
                    default -> ListText.Kind.PERSON;
                };
        String given = fields.text(Key.HEADLINE);
        String headline = given == null ? manuscript.headline() : given;
        return new ListText(kind, parts[1], copy.place(), headline, body);
    }

    private String id() {
        String given = fields.text(Key.ID);
        return given == null ? copy.item().stem() : given;
    }

    private String headline() {
        String given = fields.text(Key.HEADLINE);
        String headline = given == null ? manuscript.headline() : given;
        if (headline == null || headline.isBlank()) {
            if (!isToldAsTooLong(fields.first(Key.HEADLINE))) {
                problems.add(IntakeProblems.noHeadline(copy.place()));
            }
            return "";
        }
        if (headline.length() > Values.LONGEST) {
            problems.add(
                    IntakeProblems.textTooLong(copy.place(), Key.HEADLINE.word(), Values.LONGEST));
        }
        return headline;
    }

    private static boolean isToldAsTooLong(Entry.@Nullable Field field) {
        return field != null
                && field.value() instanceof Entry.Scalar scalar
                && scalar.text().length() > Values.LONGEST;
    }

    private String standfirst() {
        String given = fields.text(Key.STANDFIRST);
        return given == null ? "" : given;
    }

    private Status status() {
        Status worst = Status.USABLE;
        for (Entry.Field field : fields.all(Key.STATUS)) {
            Mention mention = fields.values().mention(field);
            Status status =
                    mention == null
                            ? Status.USABLE
                            : word(STATUSES, mention, field.key(), Status.WITHHELD);
            worst = status.compareTo(worst) > 0 ? status : worst;
        }
        return worst;
    }

    private <T> T word(Map<String, T> words, Mention written, String key, T otherwise) {
        T meant = words.get(written.text().toLowerCase(Locale.ROOT));
        if (meant == null) {
            problems.add(
                    IntakeProblems.unknownWord(
                            written.place(), key, written.text(), words.keySet()));
            return otherwise;
        }
        return meant;
    }

    private @Nullable Dateline dateline() {
        String given = fields.text(Key.DATELINE);
        return given == null ? manuscript.dateline() : Datelines.of(given);
    }

    private Claim claim(Times times) {
        Mention slug = fields.mention(Key.SLUG);
        Mention permalink = fields.mention(Key.PERMALINK);
        if (slug != null && !Paths.isSlug(slug.text())) {
            problems.add(IntakeProblems.badSlug(slug.place(), slug.text()));
        }
        var former = fields.list(Key.ALIASES);
        for (Mention alias : former) {
            sound(alias, "aliases");
        }
        Place place = slug != null ? slug.place() : copy.place();
        return new Claim(
                slug != null ? slug.text() : FileName.of(copy.item()).slug(),
                slug != null,
                permalink == null ? null : sound(filled(permalink, slug, times), "permalink"),
                former,
                permalink != null ? permalink.place() : place);
    }

    /** Jekyll's and Hugo's permalinks may say {@code :year} and {@code :title}. */
    private Mention filled(Mention permalink, @Nullable Mention slug, Times times) {
        if (permalink.text().indexOf(':') < 0) {
            return permalink;
        }
        String name = slug == null ? FileName.of(copy.item()).slug() : slug.text();
        String title =
                name == null
                        ? Slug.of(headline(), Slug.Letters.UNICODE, "")
                        : Slug.of(name, Slug.Letters.UNICODE, "");
        String path =
                Permalink.of(times.published(), briefing.masthead().zone(), title, fields)
                        .fill(permalink.text());
        if (path == null) {
            problems.add(IntakeProblems.permalinkWithoutDay(permalink.place(), permalink.text()));
        }
        return new Mention(path == null ? "/" : path, permalink.place());
    }

    private String sound(Mention path, String key) {
        if (!Paths.isSound(path.text())) {
            problems.add(IntakeProblems.badPath(path.place(), key, path.text()));
        }
        return path.text();
    }

    private @Nullable Part part() {
        String series = fields.text(Key.SERIES);
        int number = fields.number(Key.PART, 1, 100_000);
        Entry.Field field = fields.first(Key.SERIES);
        if (number == 0 && field != null && field.value() instanceof Entry.Mapping mapping) {
            Entry inner = Values.get(mapping, "part");
            number =
                    inner == null
                            ? 0
                            : fields.values()
                                    .number(
                                            new Entry.Field("part", inner.place(), inner),
                                            1,
                                            100_000);
        }
        return series == null ? null : new Part(series, number);
    }

    private List<Picture.Use> pictures() {
        var pictures = new ArrayList<Picture.Use>();
        for (Key key : List.of(Key.PICTURE, Key.PICTURES)) {
            for (Entry.Field field : fields.all(key)) {
                List<Entry> entries =
                        field.value() instanceof Entry.Sequence sequence
                                ? sequence.items()
                                : List.of(field.value());
                entries.forEach(entry -> picture(field.key(), entry, pictures));
            }
        }
        return pictures;
    }

    private void picture(String key, Entry entry, List<Picture.Use> pictures) {
        Mention file = part(key, entry, "file");
        if (file == null) {
            problems.add(
                    IntakeProblems.badValue(
                            entry.place(),
                            key,
                            "the name of a file, or file, alt, caption and credit"));
            return;
        }
        String found = briefing.shelf().picture(file.text(), copy.item().folder());
        if (found == null || found.startsWith("/")) {
            String nearest = briefing.shelf().nearest(file.text(), copy.item().folder());
            problems.add(IntakeProblems.missingPicture(file.place(), file.text(), nearest));
            return;
        }
        Mention alt = part(key, entry, "alt");
        if (alt == null && !saysDecoration(entry)) {
            problems.add(IntakeProblems.missingAltOfField(file.place(), key, file.text()));
        }
        Mention caption = part(key, entry, "caption");
        Mention credit = part(key, entry, "credit");
        pictures.add(new Picture.Use(found, textOr(alt, ""), text(caption), text(credit)));
    }

    /** {@code alt: ""} says on purpose that the picture is decoration. */
    private static boolean saysDecoration(Entry entry) {
        return entry instanceof Entry.Mapping mapping
                && Values.get(mapping, "alt") instanceof Entry.Scalar alt
                && alt.quoted();
    }

    private @Nullable Mention part(String key, Entry entry, String part) {
        if (entry instanceof Entry.Scalar scalar) {
            return part.equals("file") && !scalar.isEmpty()
                    ? new Mention(Values.line(scalar.text()), scalar.place())
                    : null;
        }
        Entry value = entry instanceof Entry.Mapping mapping ? Values.get(mapping, part) : null;
        return value == null
                ? null
                : fields.values().mention(new Entry.Field(key, value.place(), value));
    }

    private static @Nullable String text(@Nullable Mention mention) {
        return mention == null ? null : mention.text();
    }

    private static String textOr(@Nullable Mention mention, String otherwise) {
        return mention == null ? otherwise : mention.text();
    }

    private @Nullable String language() {
        Mention language = fields.mention(Key.LANGUAGE);
        if (language == null) {
            return null;
        }
        String tag = language.text().replace('_', '-');
        if (!Paths.isLanguage(tag)) {
            problems.add(IntakeProblems.badLanguage(language.place(), language.text()));
        }
        return tag;
    }

    private Map<String, Mention> translations() {
        Entry.Field field = fields.first(Key.TRANSLATIONS);
        if (field == null) {
            return Map.of();
        }
        var translations = new TreeMap<String, Mention>();
        fields.values()
                .texts(field)
                .forEach(
                        (tag, story) -> {
                            if (!Paths.isLanguage(tag)) {
                                problems.add(IntakeProblems.badLanguage(story.place(), tag));
                            }
                            translations.put(tag, story);
                        });
        return translations;
    }

    private List<Amendment> amendments() {
        var amendments = new ArrayList<Amendment>();
        for (Entry.Field field : fields.all(Key.CORRECTIONS)) {
            List<Entry> entries =
                    field.value() instanceof Entry.Sequence sequence
                            ? sequence.items()
                            : List.of(field.value());
            entries.forEach(entry -> amendment(entry, amendments));
        }
        return amendments;
    }

    private void amendment(Entry entry, List<Amendment> amendments) {
        String text = null;
        Mention kind = null;
        Mention date = null;
        if (entry instanceof Entry.Mapping) {
            text = text(part("corrections", entry, "text"));
            kind = part("corrections", entry, "kind");
            date = part("corrections", entry, "date");
        } else if (entry instanceof Entry.Scalar scalar && !scalar.isEmpty()) {
            text = Values.line(scalar.text());
        }
        if (text == null || text.isEmpty()) {
            problems.add(
                    IntakeProblems.badValue(
                            entry.place(), "corrections", "texts, or date, text and kind"));
            return;
        }
        Instant at = date == null ? null : calendar.moment(date, "date");
        amendments.add(
                new Amendment(
                        kind == null
                                ? Amendment.Kind.CORRECTION
                                : word(AMENDMENTS, kind, "kind", Amendment.Kind.CORRECTION),
                        at,
                        text));
    }

    private @Nullable String rights() {
        Entry.Field field = fields.first(Key.RIGHTS);
        if (field != null && field.value() instanceof Entry.Mapping) {
            Mention notice = part("rights", field.value(), "notice");
            return text(notice == null ? part("rights", field.value(), "holder") : notice);
        }
        return fields.text(Key.RIGHTS);
    }

    private @Nullable String template() {
        Mention template = fields.mention(Key.TEMPLATE);
        if (template != null && !Paths.isTemplate(template.text())) {
            problems.add(IntakeProblems.badTemplate(template.place(), template.text()));
        }
        return text(template);
    }

    private Switches switches() {
        return new Switches(
                fields.isOn(Key.INDEX, true),
                fields.isOn(Key.FEEDS, true),
                fields.isOn(Key.LISTS, true),
                fields.isOn(Key.DATE_SHOWN, true),
                fields.isOn(Key.TOC, false));
    }
}
