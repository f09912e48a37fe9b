package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts run the way of their language, and the page with them. */
@AtTheNewsstand
class DirectionIT {

    private static final String LEFTWARD = "‹«←<◂◀❮";
    private static final String RIGHTWARD = "›»→>▸▶❯";

    @Test
    void anArabicNewspaperIsTheMirrorImage(Newsstand newsstand) {
        var wrong = new ArrayList<String>();
        for (Screen screen : List.of(Screen.PHONE, Screen.DESKTOP)) {
            try (Reader reader = newsstand.reader(Publication.ARABIC, screen)) {
                for (String page : newsstand.site(Publication.ARABIC).layouts().values()) {
                    reader.open(page);
                    assertThat(reader.text("document.documentElement.lang")).isEqualTo("ar");
                    assertThat(reader.text("document.documentElement.dir")).isEqualTo("rtl");
                    reader.words("unmirrored()")
                            .forEach(told -> wrong.add(page + " on " + screen + ": " + told));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void itsLinesBeginAtTheRight(Newsstand newsstand) {
        try (Reader reader = newsstand.reader(Publication.ARABIC, Screen.DESKTOP)) {
            reader.open(newsstand.site(Publication.ARABIC).kinds().get("story"));
            for (String text : List.of("article h1", "article .kicker", "article .body > p")) {
                var start = reader.values("start('" + text + "')");
                assertThat(number(start.get("right"))).as(text).isLessThan(2);
            }
            assertThat(number(reader.values("start('article .body > p')").get("left")))
                    .as("a short line ends before the left edge")
                    .isGreaterThan(50);
        }
        try (Reader reader = newsstand.reader(Publication.EVERYTHING, Screen.DESKTOP)) {
            reader.open(newsstand.site(Publication.EVERYTHING).kinds().get("story"));
            for (String text : List.of("article h1", "article .kicker", "article .body > p")) {
                var start = reader.values("start('" + text + "')");
                assertThat(number(start.get("left"))).as(text).isLessThan(2);
            }
        }
    }

    @Test
    void itsTablesBeginAtTheRight(Newsstand newsstand) {
        try (Reader reader = newsstand.reader(Publication.ARABIC, Screen.DESKTOP)) {
            reader.open(newsstand.site(Publication.ARABIC).kinds().get("story"));
            double first = reader.number(right("th:first-child"));
            double last = reader.number(right("th:last-child"));
            assertThat(first).isGreaterThan(last);
            assertThat(number(reader.values("start('th:first-child')").get("right")))
                    .isLessThan(number(reader.values("start('th:first-child')").get("left")));
        }
    }

    private static String right(String cell) {
        return "document.querySelector('table " + cell + "').getBoundingClientRect().right";
    }

    /**
     * Those between the parts of a path, say. A sign such as {@code ›} turns round by itself in a
     * text from right to left.
     */
    @Test
    void arrowsPointToWhereTheLinesRun(Newsstand newsstand) {
        for (String kind : List.of("story", "region", "archive")) {
            try (Reader reader = newsstand.reader(Publication.ARABIC, Screen.DESKTOP)) {
                reader.open(newsstand.site(Publication.ARABIC).kinds().get(kind));
                for (String sign : reader.words("signs()")) {
                    assertThat(points(sign, RIGHTWARD, LEFTWARD, true))
                            .as("in Arabic %s points to the right", sign)
                            .isFalse();
                }
            }
            try (Reader reader = newsstand.reader(Publication.EVERYTHING, Screen.DESKTOP)) {
                reader.open(newsstand.site(Publication.EVERYTHING).kinds().get(kind));
                for (String sign : reader.words("signs()")) {
                    assertThat(points(sign, LEFTWARD, RIGHTWARD, false))
                            .as("in English %s points to the left", sign)
                            .isFalse();
                }
            }
        }
    }

    private static boolean points(String signs, String one, String other, boolean mirrored) {
        return signs.chars()
                .anyMatch(c -> (mirrored && Character.isMirrored(c) ? other : one).indexOf(c) >= 0);
    }

    @Test
    void storiesInOtherLanguagesSaySoWhereverTheyStand(Newsstand newsstand) {
        Site site = newsstand.site(Publication.TONGUES);
        String arabic = story(site, "arabic");
        String korean = story(site, "korean");
        try (Reader reader = newsstand.reader(Publication.TONGUES, Screen.DESKTOP)) {
            reader.open(arabic);
            assertThat(reader.text("document.documentElement.lang")).isEqualTo("en");
            assertThat(reader.text(language("article h1"))).isEqualTo("ar");
            assertThat(reader.text(computed("article h1", "direction"))).isEqualTo("rtl");
            assertThat(number(reader.values("start('article .body > p')").get("right")))
                    .isLessThan(2);
            assertThat(reader.text(computed("body > header", "direction"))).isEqualTo("ltr");

            reader.open(korean);
            assertThat(reader.text(language("article h1"))).isEqualTo("ko");
            assertThat(reader.text(computed("article h1", "direction"))).isEqualTo("ltr");

            for (String list : List.of("/", "/world/")) {
                reader.open(list);
                assertThat(reader.text(language(link(arabic)))).as(list).isEqualTo("ar");
                assertThat(reader.text(computed(link(arabic), "direction")))
                        .as(list)
                        .isEqualTo("rtl");
                assertThat(reader.text(language(link(korean)))).as(list).isEqualTo("ko");
            }
        }
    }

    /** Days, kickers and labels around a foreign story are in the newspaper's language. */
    @Test
    void theNewspapersOwnWordsSaySoAroundAStoryInAnotherLanguage(Newsstand newsstand) {
        for (Publication publication : List.of(Publication.TONGUES, Publication.ARABIC)) {
            Site site = newsstand.site(publication);
            String own = publication == Publication.ARABIC ? "ar" : "en";
            var pages = new ArrayList<String>(site.layouts().values());
            pages.add(story(site, publication == Publication.ARABIC ? "english" : "arabic"));
            var wrong = new ArrayList<String>();
            try (Reader reader = newsstand.reader(publication, Screen.DESKTOP)) {
                for (String page : pages) {
                    reader.open(page);
                    reader.words("inOtherLanguage('time, .kicker, nav', '" + own + "')")
                            .forEach(told -> wrong.add(page + ": " + told));
                }
            }
            assertThat(wrong).as("%s", publication).isEmpty();
        }
    }

    @Test
    void koreanWordsAreKeptWholeAndLinesHaveRoom(Newsstand newsstand) {
        for (Publication publication : List.of(Publication.KOREAN, Publication.TONGUES)) {
            Site site = newsstand.site(publication);
            try (Reader reader = newsstand.reader(publication, Screen.PHONE)) {
                reader.open(
                        publication == Publication.KOREAN ? longest(site) : story(site, "korean"));
                String text = "article .body > p";
                assertThat(reader.text(computed(text, "wordBreak"))).isEqualTo("keep-all");
                assertThat(leading(reader, text)).isGreaterThanOrEqualTo(1.6);
            }
        }
    }

    private static String longest(Site site) {
        return site.kinds().get("story");
    }

    private static double leading(Reader reader, String text) {
        return reader.number(
                "(() => { const s = getComputedStyle(document.querySelector('"
                        + text
                        + "')); return parseFloat(s.lineHeight) / parseFloat(s.fontSize); })()");
    }

    private static String story(Site site, String slug) {
        return site.stories().stream()
                .filter(page -> page.endsWith("/" + slug + "/"))
                .findFirst()
                .orElseThrow();
    }

    private static String link(String story) {
        return "main a[href=\"" + story + "\"]";
    }

    private static String language(String selector) {
        return "document.querySelector('" + selector + "').closest('[lang]').lang";
    }

    private static String computed(String selector, String property) {
        return "getComputedStyle(document.querySelector('" + selector + "'))." + property;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
