package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No page is wider than its screen, whatever the screen and whatever the words. */
@AtTheNewsstand
class WidthIT {

    static final List<Integer> WIDTHS = List.of(320, 360, 768, 1024, 1440, 2000);

    @ParameterizedTest
    @EnumSource
    void noPageScrollsSideways(Publication publication, Newsstand newsstand) {
        var wrong = new ArrayList<String>();
        try (Reader reader = newsstand.reader(publication, Screen.of(320, 800))) {
            for (String page : newsstand.site(publication).layouts().values()) {
                reader.open(page);
                for (int width : WIDTHS) {
                    reader.width(width);
                    reader.words("sideways()")
                            .forEach(told -> wrong.add(page + " at " + width + ": " + told));
                }
            }
        }
        assertThat(wrong).as("%s", publication).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DEMONSTRATION", "EVERYTHING", "LONG_WORDS", "ARABIC"})
    void everythingIsThereAtTwiceTheSize(Publication publication, Newsstand newsstand) {
        var wrong = new ArrayList<String>();
        try (Reader reader = newsstand.reader(publication, Screen.of(1280, 720).zoomed(2))) {
            for (String page : newsstand.site(publication).layouts().values()) {
                reader.open(page);
                reader.words("sideways()").forEach(told -> wrong.add(page + ": " + told));
                reader.words("cut()").forEach(told -> wrong.add(page + " cuts off " + told));
            }
        }
        assertThat(wrong).as("%s", publication).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DEMONSTRATION", "EVERYTHING", "LONG_WORDS", "ARABIC"})
    void lettersMayBeTwiceAsLarge(Publication publication, Newsstand newsstand) {
        var wrong = new ArrayList<String>();
        try (Reader reader = newsstand.reader(publication, Screen.of(1280, 720))) {
            for (String page : newsstand.site(publication).layouts().values()) {
                reader.letters(16);
                double usual = reader.open(page).number(SIZE);
                reader.letters(32);
                assertThat(reader.number(SIZE)).as(page).isEqualTo(2 * usual);
                for (int width : List.of(1280, 640)) {
                    reader.width(width);
                    reader.words("sideways()")
                            .forEach(told -> wrong.add(page + " at " + width + ": " + told));
                    reader.words("cut()").forEach(told -> wrong.add(page + " cuts off " + told));
                }
            }
        }
        assertThat(wrong).as("%s", publication).isEmpty();
    }

    private static final String SIZE = "parseFloat(getComputedStyle(document.body).fontSize)";

    @Test
    void aLongStoryIsReadOnAPhoneFromEndToEnd(Newsstand newsstand) {
        try (Reader reader = newsstand.reader(Publication.EVERYTHING, Screen.of(360, 740))) {
            reader.open(newsstand.site(Publication.EVERYTHING).kinds().get("story"));
            assertThat(reader.number("document.body.scrollHeight")).isGreaterThan(10_000);
            assertThat(reader.words("sideways()")).isEmpty();
            assertThat(reader.number("measures.scrollers()")).as("wide things").isPositive();
            assertThat(reader.words("outOfReach()")).isEmpty();
        }
    }

    @Test
    void everyStoryOfTheDemonstrationIsReadOnAPhone(Newsstand newsstand) {
        var wrong = new ArrayList<String>();
        try (Reader reader = newsstand.reader(Publication.DEMONSTRATION, Screen.of(360, 740))) {
            for (String page : newsstand.site(Publication.DEMONSTRATION).stories()) {
                reader.open(page);
                reader.words("sideways()").forEach(told -> wrong.add(page + ": " + told));
                reader.words("outOfReach()").forEach(told -> wrong.add(page + ": " + told));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Lines of running text are short enough to find the next one. */
    @Test
    void aStoryKeepsItsMeasureOnAWideScreen(Newsstand newsstand) {
        try (Reader reader = newsstand.reader(Publication.EVERYTHING, Screen.of(2000, 1000))) {
            reader.open(newsstand.site(Publication.EVERYTHING).kinds().get("story"));
            double characters = reader.number(MEASURE);
            assertThat(characters).isBetween(50.0, 75.0);
        }
    }

    /** Characters per line of the longest paragraph. */
    private static final String MEASURE =
            """
            (() => {
              const p = [...document.querySelectorAll('article .body p')]
                .sort((a, b) => b.textContent.length - a.textContent.length)[0];
              const range = document.createRange();
              range.selectNodeContents(p);
              const lines = new Set([...range.getClientRects()].map(r => Math.round(r.bottom)));
              return p.textContent.length / lines.size;
            })()
            """;
}
