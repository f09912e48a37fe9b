package dateline.intake;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of this room: one method per problem. */
public final class IntakeProblems {

    private static final String DATES =
            "Write 2026-05-03, 2026-05-03 14:30 or 2026-05-03T14:30:00+02:00.";

    private static final String MISSPELT_HOLD = "misspelt-hold";

    private IntakeProblems() {}

    // Files

    static Problem unreadable(Place file) {
        return Problem.error(
                "unreadable-file",
                file,
                "this can't be read",
                "Check that you may read it, and that the disk is there.");
    }

    static Problem badFileName(Place file) {
        return Problem.error(
                "bad-file-name",
                file,
                "the name of this file has characters that can't be used",
                "Rename it with letters, digits and hyphens. If all names with accents are told,"
                        + " run Dateline with LC_ALL=C.UTF-8.");
    }

    static Problem notAFile(Place file) {
        return Problem.warning(
                "not-a-file",
                file,
                "this is neither a file nor a folder",
                "Remove it from seeds/.");
    }

    static Problem tooDeep(Place file) {
        return Problem.error(
                "too-deep",
                file,
                "folders are nested too deeply here",
                "Move this folder further up.");
    }

    static Problem linkLeadsOut(Place file) {
        return link(file, "this link leads out of seeds/ and is not followed");
    }

    static Problem linkToFolder(Place file) {
        return link(file, "this link leads to a folder and is not followed");
    }

    static Problem linkLeadsNowhere(Place file) {
        return link(file, "this link leads nowhere or in a circle");
    }

    private static Problem link(Place file, String message) {
        return Problem.warning(
                "link-not-followed", file, message, "Copy what it leads to into seeds/ instead.");
    }

    static Problem notRead(String type, List<String> paths) {
        String others = paths.size() == 1 ? "" : " and " + (paths.size() - 1) + " more like it";
        return Problem.warning(
                "file-left-out",
                Place.of(paths.get(0)),
                "nobody reads ." + type + " files: this one" + others + " is left out",
                "Stories end in .txt or .md; files to copy as they are belong in seeds/static/.");
    }

    static Problem tooLong(Place file, int megabytes) {
        return Problem.error(
                "copy-too-long",
                file,
                "this is longer than " + megabytes + " megabytes",
                "Split it; files to copy as they are belong in seeds/static/.");
    }

    static Problem textTooLong(Place place, String key, int most) {
        return Problem.error(
                "copy-too-long",
                place,
                "`%s` is longer than %d characters".formatted(key, most),
                "Shorten it; what is long belongs in the story's text.");
    }

    static Problem tooMany(Place place, String key, int count, int most) {
        return Problem.error(
                "copy-too-long",
                place,
                "`%s` names %d; more than %d are too many".formatted(key, count, most),
                "Name those that matter most.");
    }

    public static Problem tooManyLines(Place place) {
        return Problem.error(
                "copy-too-long",
                place,
                "too many lines stand here without a blank line between them",
                "Part them into paragraphs, or put them in a file in static/ and link to it.");
    }

    public static Problem tooManyBrackets(Place place) {
        return Problem.error(
                "copy-too-long",
                place,
                "too many square brackets are open here at the same time",
                "Close them, or put the text in a block of code.");
    }

    public static Problem tableTooLarge(Place file) {
        return Problem.error(
                "copy-too-long",
                file,
                "a table here has more than a million cells",
                "cut the table, or put it in a file in static/ and link to it");
    }

    static Problem empty(Place file) {
        return Problem.warning(
                "empty-file",
                file,
                "this file is empty and makes no story",
                "Write it or remove it.");
    }

    static Problem binary(Place file) {
        return Problem.error(
                "binary-file",
                file,
                "this is no text",
                "Save it as plain text in UTF-8, or move it to seeds/static/ to have it copied as it is.");
    }

    static Problem badBytes(Place file, Charset charset, int offset) {
        return Problem.error(
                "bad-bytes",
                file,
                "this line is no " + charset.name() + " text: see byte " + offset + " of the file",
                "Save the file as UTF-8, or set `encoding` in seeds/masthead.yaml to what all files have.");
    }

    static Problem duplicateId(Place file, String id, Place first) {
        return Problem.error(
                "duplicate-id",
                file,
                "the id \"" + id + "\" is that of " + first.file() + " already",
                "Rename one of the two files, or give one an `id` of its own.");
    }

    // Fields

    static Problem unknownField(Place place, String key, int count, @Nullable String nearest) {
        String times = count == 1 ? "" : " (" + count + " times in all)";
        return Problem.warning(
                "unknown-field",
                place,
                "there is no field \"" + key + "\"" + times,
                (nearest == null ? "" : "Did you mean \"" + nearest + "\"? ")
                        + "What templates need besides belongs under `extra`.");
    }

    static Problem misspeltHold(Place place, String key, String meant) {
        return Problem.error(
                MISSPELT_HOLD,
                place,
                "there is no field \"" + key + "\", so it would hold nothing back",
                "Did you mean `"
                        + meant
                        + "`? What only your templates need belongs under `extra`.");
    }

    public static Problem misspeltMark(Place place, String mark, String meant) {
        return Problem.error(
                MISSPELT_HOLD,
                place,
                "there is no desk mark \"" + mark + "\", so it would hold nothing back",
                "Did you mean `" + meant + "`?");
    }

    static Problem badValue(Place place, String key, String wanted) {
        return Problem.error(
                "wrong-kind",
                place,
                "`" + key + "` takes " + wanted,
                "The fields of a story are listed in src/docs/writing.md.");
    }

    static Problem badSwitch(Place place, String key, String value) {
        return Problem.error(
                "bad-switch",
                place,
                "`" + key + "` is a switch, and \"" + value + "\" is neither on nor off",
                "Write `yes` or `no`.");
    }

    static Problem badNumber(Place place, String key, String value, String wanted) {
        return Problem.error(
                "bad-number",
                place,
                "`" + key + "` is \"" + value + "\", which is not " + wanted,
                "Write it in digits alone.");
    }

    static Problem badDate(Place place, String key, String value) {
        return Problem.error(
                "bad-date", place, "`" + key + "` is \"" + value + "\", which is no date", DATES);
    }

    static Problem badFileDate(Place file, String date) {
        return Problem.warning(
                "bad-file-date",
                file,
                "the name begins with " + date + ", which is no day, so the story has no date",
                "Rename the file, or write `published` in it.");
    }

    static Problem impossibleTime(Place place, String value, String zone) {
        return Problem.error(
                "impossible-time",
                place,
                "there was no \"" + value + "\" in " + zone + ": the clocks went forward",
                "Add the offset, as in 2026-05-03T14:30:00+02:00.");
    }

    static Problem ambiguousTime(Place place, String value, String zone) {
        return Problem.error(
                "ambiguous-time",
                place,
                "\"" + value + "\" came twice in " + zone + ": the clocks went back",
                "Add the offset, as in 2026-05-03T14:30:00+02:00.");
    }

    static Problem unreadableEmbargo(Place place, String value) {
        return Problem.warning(
                "unreadable-embargo",
                place,
                "nobody can read the embargo \"" + value + "\", so the story is held without end",
                DATES);
    }

    static Problem badSlug(Place place, String slug) {
        return Problem.error(
                "bad-slug",
                place,
                "the slug \"" + slug + "\" has more than letters, digits and hyphens",
                "Write it like `harbour-opens`.");
    }

    static Problem badPath(Place place, String key, String path) {
        return Problem.error(
                "bad-path",
                place,
                "`" + key + "` is \"" + path + "\", which is no path on this site",
                "Write it from the root, as in `/malta/harbour-opens/`.");
    }

    static Problem permalinkWithoutDay(Place place, String path) {
        return Problem.error(
                "bad-path",
                place,
                "`permalink` is \"" + path + "\", but this story has no day to fill in",
                "Write `published: 2026-05-03`, or the path as it shall be.");
    }

    static Problem badLanguage(Place place, String tag) {
        return Problem.error(
                "bad-language",
                place,
                "\"" + tag + "\" is no language tag",
                "Write a tag such as `en`, `ko` or `pt-BR`.");
    }

    static Problem badTemplate(Place place, String name) {
        return Problem.error(
                "bad-template-name",
                place,
                "\"" + name + "\" can't be the name of a template",
                "Write its name without folder and extension: letters, digits and hyphens.");
    }

    static Problem unknownWord(Place place, String key, String value, Collection<String> words) {
        return Problem.error(
                "bad-choice",
                place,
                "`" + key + "` can't be \"" + value + "\"",
                "Write one of: " + String.join(", ", new TreeSet<>(words)) + ".");
    }

    static Problem unknownSection(Place place, String name, @Nullable String nearest) {
        return Problem.error(
                "unknown-section",
                place,
                "there is no section \"" + name + "\"",
                (nearest == null ? "" : "Did you mean \"" + nearest + "\"? ")
                        + "Sections are listed in seeds/masthead.yaml under `sections`.");
    }

    static Problem noHeadline(Place place) {
        return Problem.error(
                "no-headline",
                place,
                "this has no headline",
                "Add `headline:` to the front matter, or begin the text with a line `# Headline`.");
    }

    // Wire copy

    public static Problem headlineFromText(Place place) {
        return Problem.warning(
                "headline-from-text",
                place,
                "this story has no headline: its first words serve as one",
                "Write kicker, headline, standfirst and text, with blank lines between.");
    }

    public static Problem noKicker(Place place) {
        return Problem.warning(
                "no-kicker",
                place,
                "the first line names no region, so this story is filed under the World",
                "Begin the file with a line that names its region.");
    }

    public static Problem noStandfirst(Place place) {
        return Problem.warning(
                "no-standfirst",
                place,
                "there is one paragraph only: it is taken for the text, and there is no standfirst",
                "Put a paragraph that sums the story up below the headline.");
    }

    // Markdown

    public static Problem openFrontMatter(Place place, String mark) {
        return Problem.error(
                "open-front-matter",
                place,
                "the front matter has no end",
                "Close it with a line `" + mark + "`.");
    }

    public static Problem frontMatterShape(Place place) {
        return Problem.error(
                "bad-front-matter",
                place,
                "the front matter is no list of keys and values",
                "Write `headline: Harbour opens`, one key to a line.");
    }

    public static Problem missingAlt(Place place, String file) {
        return missingAlt(place, file, "![Two gulls on a pier](" + file + ")");
    }

    static Problem missingAltOfField(Place place, String key, String file) {
        String entry = "{file: " + file + ", alt: Two gulls on a pier}";
        boolean list = key.endsWith("s");
        return missingAlt(place, file, key + ": " + (list ? "[" + entry + "]" : entry));
    }

    private static Problem missingAlt(Place place, String file, String example) {
        return Problem.warning(
                "missing-alt",
                place,
                "the picture \"" + file + "\" has no text alternative",
                "Say what it shows, for readers who can't see it: `" + example + "`.");
    }

    public static Problem missingPicture(Place place, String file, @Nullable String nearest) {
        return Problem.warning(
                "missing-picture",
                place,
                "there is no picture \"" + file + "\"",
                nearest == null
                        ? "Put it beside the story, or write its path from there."
                        : "Did you mean \"" + nearest + "\"?");
    }

    static Problem missingPictureOf(
            Place settings, String owner, String file, @Nullable String nearest) {
        return Problem.warning(
                "missing-picture",
                settings,
                "there is no picture \"" + file + "\", which is that of " + owner,
                nearest == null
                        ? "Write its path from seeds/, such as `people/ada.jpg`."
                        : "Did you mean \"" + nearest + "\"?");
    }

    public static Problem linkAbove(Place place, String target) {
        return Problem.warning(
                "link-leads-out",
                place,
                "the link \"" + target + "\" leads out of seeds/",
                "Link to a file in seeds/, or to an address.");
    }

    public static Problem templateTags(Place place) {
        return Problem.warning(
                "template-tags",
                place,
                "template tags of another tool stand in this text and are shown as they are",
                "Replace them by plain Markdown.");
    }

    // Pictures

    static Problem unreadablePicture(Place place) {
        return Problem.warning(
                "unreadable-picture",
                place,
                "the size of this picture can't be read",
                "Check that it opens, and that its extension says what it is.");
    }
}
