package dateline.press;

import dateline.problem.Place;
import dateline.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The words of this room. */
final class PressProblems {

    private PressProblems() {}

    static Problem unreadable(Place place) {
        return Problem.error(
                "unreadable-template",
                place,
                "this can't be read",
                "Check the file's permissions, and that the disk is there.");
    }

    static Problem badBytes(Place place) {
        return syntax(place, "it is not UTF-8");
    }

    static Problem leadsOut(Place place) {
        return Problem.warning(
                "link-not-followed",
                place,
                "this link leads out of templates/ and is not followed",
                "Copy the file into templates/ instead.");
    }

    static Problem syntax(Place place, String message) {
        return Problem.error(
                "template-syntax",
                place,
                "the template can't be understood: " + message,
                "The manual of FreeMarker tells what it expects; the house's own file of the same name shows how it is done.");
    }

    static Problem missingValue(Place place, String expression, String page, int pages) {
        return Problem.error(
                "template-value",
                place,
                "there is no value `%s` on %s".formatted(expression, pages(page, pages)),
                "The values a template may use are listed in src/docs/templates.md. A value that may be missing needs a default: `${%s!}`, or a test: `<#if %s??>`."
                        .formatted(expression, expression));
    }

    static Problem fault(Place place, String message, String page, int pages) {
        return Problem.error(
                "template-fault",
                place,
                "the template failed on %s: %s".formatted(pages(page, pages), message),
                "Compare it with the house's own file of the same name.");
    }

    static Problem clock(Place place) {
        return Problem.error(
                "template-clock",
                place,
                "a template may not ask for the time: the same copy would give other pages each time",
                "Take `.now` out. The front page has `day`, the day of the newest story.");
    }

    static Problem missingTemplate(Place place, String page) {
        return Problem.error(
                "missing-template",
                place,
                "there is no such template, and the page %s asks for it".formatted(page),
                "Write this file, or mend or remove the `template` of the story.");
    }

    static Problem unreadableText(Place place, String page, @Nullable String why) {
        return Problem.error(
                "unreadable-copy",
                place,
                "what the page %s shows could not be read: %s".formatted(page, why),
                "The file changed or vanished while the site was built: build again.");
    }

    static Problem badWords(Place place) {
        return Problem.error(
                "bad-words",
                place,
                "words of the interface are texts, each under its name",
                "Write `name: words`, one to a line.");
    }

    private static String pages(String page, int pages) {
        return pages == 1
                ? "the page " + page
                : "the page %s and %d more".formatted(page, pages - 1);
    }
}
