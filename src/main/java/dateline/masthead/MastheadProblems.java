package dateline.masthead;

import dateline.problem.Place;
import dateline.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The words of this room. */
final class MastheadProblems {

    private MastheadProblems() {}

    static Problem unreadable(Place place) {
        return Problem.error(
                "unreadable-settings",
                place,
                "this file can't be read",
                "Check that it is a file in seeds/ and no link to a place outside, and that you may read it.");
    }

    static Problem badBytes(Place place) {
        return Problem.error(
                "settings-not-utf8",
                place,
                "this file is no UTF-8 text",
                "Save it as UTF-8; settings are always read so.");
    }

    static Problem both(Place place, String other) {
        return Problem.error(
                "settings-twice",
                place,
                "there is %s as well".formatted(other),
                "Keep one of the two files.");
    }

    static Problem outside(String file) {
        return Problem.warning(
                "stray-settings",
                Place.of(file),
                "settings are read from seeds/ alone, so this file does nothing",
                "Move it to seeds/%s.".formatted(file));
    }

    static Problem stray(String file, @Nullable String nearest) {
        return Problem.warning(
                "stray-settings",
                Place.of(file),
                "no settings are read from a file of this name",
                nearest == null
                        ? "Settings stand in masthead.yaml, people.yaml and regions.yaml; move other files to seeds/static/."
                        : "did you mean %s.yaml?".formatted(nearest));
    }

    static Problem sectionTwice(Place place, String id) {
        return Problem.error(
                "section-twice",
                place,
                "the section \"%s\" is listed already".formatted(id),
                "Take one of the two out.");
    }

    static Problem noKeys(Place place) {
        return Problem.error(
                "wrong-kind",
                place,
                "settings are keys with values",
                "Write `key: value`, one to a line.");
    }

    static Problem defaultUrl(Place place) {
        return Problem.warning(
                "default-url",
                place,
                "no `url` is set, so feeds and the sitemap say " + Masthead.DEFAULT_URL,
                "Write `url: https://YOUR.SITE/` in seeds/masthead.yaml.");
    }

    static Problem badUrl(Place place, String text) {
        return Problem.error(
                "bad-url",
                place,
                "\"%s\" can't be the address of the site".formatted(open(text)),
                "Write the whole address without ? and #: `https://post.example/` or `https://example.org/news/`.");
    }

    static Problem badHub(Place place, String text) {
        return Problem.error(
                "bad-url",
                place,
                "\"%s\" can't be the address of a hub".formatted(open(text)),
                "Write it as the hub names it, such as `https://pubsubhubbub.appspot.com/`, without a password.");
    }

    /** An address without what lets somebody in. */
    private static String open(String address) {
        return address.replaceAll("//[^/\\s]*@|//[^/\\s:@]*:[^\\s@]*@", "//***@");
    }

    static Problem badZone(Place place, String text, @Nullable String nearest) {
        return Problem.error(
                "bad-zone",
                place,
                "there is no time zone \"%s\"".formatted(text),
                nearest == null
                        ? "Write a name such as Europe/London, Asia/Seoul or UTC."
                        : "Did you mean \"%s\"?".formatted(nearest));
    }

    static Problem badLanguage(Place place, String text) {
        return Problem.error(
                "bad-language",
                place,
                "\"%s\" is no language tag".formatted(text),
                "Write a tag of BCP 47: `en`, `ko`, `pt-BR`, `zh-Hant`.");
    }

    static Problem badEncoding(Place place, String text) {
        return Problem.error(
                "bad-encoding",
                place,
                "there is no encoding \"%s\"".formatted(text),
                "Write UTF-8, windows-1252, EUC-KR, Shift_JIS or another IANA name.");
    }

    static Problem badDate(Place place, String text) {
        return Problem.error(
                "bad-date",
                place,
                "\"%s\" is no day".formatted(text),
                "Write year, month and day: `1998-04-01`.");
    }

    static Problem badColour(Place place, String text) {
        return Problem.error(
                "bad-colour",
                place,
                text.isEmpty()
                        ? "no colour is written here"
                        : "\"%s\" is no colour".formatted(text),
                "Write six digits from 0 to f in quotes: `\"#9d1c1f\"`. Without the quotes, what"
                        + " follows the # is taken for a comment.");
    }

    static Problem paleColour(
            Place place, String key, Colour colour, Colour ground, Colour readable) {
        return Problem.warning(
                "pale-colour",
                place,
                "text in %s can't be read well on %s, the ground of the pages"
                        .formatted(colour.css(), ground.css()),
                "`%s: \"%s\"` is printed instead, the next colour that can: write it here, or choose"
                                .formatted(key, readable.css())
                        + " another one.");
    }

    static Problem badPath(Place place, String key) {
        return Problem.error(
                "bad-path",
                place,
                "`%s` takes the path of a page on this site".formatted(key),
                "Write it from the root, as in `/about/`.");
    }

    static Problem unknownPolicy(Place place, String key, @Nullable String nearest) {
        return Problem.warning(
                "unknown-policy",
                place,
                "search engines know no policy \"%s\", so they aren't told of it".formatted(key),
                nearest == null
                        ? "Link to the page from `footer` instead; src/docs/masthead.md lists the policies there are."
                        : "did you mean \"%s\"?".formatted(nearest));
    }

    static Problem badPattern(Place place, String text, String why) {
        return Problem.error(
                "bad-address-pattern",
                place,
                "\"%s\" can't be a pattern of addresses: %s".formatted(text, why),
                "Write something like `/{region}/{year}/{month}/{slug}/`.");
    }

    static Problem badId(Place place, String text) {
        return Problem.error(
                "bad-id",
                place,
                "\"%s\" can't be part of an address".formatted(text),
                "Write small letters, digits and hyphens.");
    }

    static Problem namedOtherwise(Place place, String text, String id) {
        return Problem.error(
                "bad-id",
                place,
                "\"%s\" can't be the id of a region".formatted(text),
                "That region's id is `%s`: write it instead.".formatted(id));
    }

    static Problem badLink(Place place, String text) {
        return Problem.error(
                "bad-link",
                place,
                "\"%s\" is no web address".formatted(text),
                "Write the whole address with https://.");
    }

    static Problem onlyOff(Place place) {
        return Problem.error(
                "bad-choice",
                place,
                "a warning can only be switched off",
                "Write `code: off`, or take the line out.");
    }
}
