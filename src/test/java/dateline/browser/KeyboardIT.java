package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A reader without a mouse gets everywhere, and always sees where. */
@AtTheNewsstand
class KeyboardIT {

    private static final int MOST_STOPS = 400;

    /** One after the other, each with what {@code measures.focus} tells of it. */
    private static List<Map<String, Object>> walk(Reader reader, String key) {
        var stops = new ArrayList<Map<String, Object>>();
        while (stops.size() < MOST_STOPS) {
            reader.page().keyboard().press(key);
            Map<String, Object> stop = reader.values("focus(" + stops.isEmpty() + ")");
            if (stop == null || !stops.isEmpty() && stop.equals(stops.get(0))) {
                return stops;
            }
            if (!stops.isEmpty() && stop.get("number").equals(stops.get(0).get("number"))) {
                return stops;
            }
            stops.add(stop);
        }
        throw new AssertionError("no end after " + MOST_STOPS + " stops");
    }

    @Test
    void theFirstStopIsALinkThatSkipsToTheText(Newsstand newsstand) {
        try (Reader reader = newsstand.reader(Publication.DEMONSTRATION, Screen.DESKTOP)) {
            for (String page : newsstand.site(Publication.DEMONSTRATION).layouts().values()) {
                reader.open(page).page().keyboard().press("Tab");
                Map<String, Object> first = reader.values("focus(true)");
                assertThat(first).as(page).containsEntry("skip", true);
                assertThat(first).as(page).containsEntry("wrong", List.of());

                reader.page().keyboard().press("Enter");
                assertThat(reader.text("location.hash")).as(page).isEqualTo("#main");
                double top =
                        reader.number(
                                "document.querySelector('main#main').getBoundingClientRect().top");
                assertThat(top).as(page).isBetween(-1.0, 899.0);
                if (reader.page().locator("main a[href]").count() > 0) {
                    reader.page().keyboard().press("Tab");
                    assertThat(reader.values("focus(true)"))
                            .as(page + " after the skip link")
                            .containsEntry("main", true);
                }
            }
        }
    }

    @Test
    void everyStopIsSeenAndComesInTheOrderOfThePage(Newsstand newsstand) {
        walkAllKinds(newsstand, Publication.DEMONSTRATION, Screen.DESKTOP);
    }

    @Test
    void everyStopIsSeenInTheDark(Newsstand newsstand) {
        walkAllKinds(newsstand, Publication.EVERYTHING, Screen.DESKTOP.inTheDark());
    }

    @Test
    void everyStopIsSeenOnAPhone(Newsstand newsstand) {
        walkAllKinds(newsstand, Publication.EVERYTHING, Screen.PHONE);
    }

    private static void walkAllKinds(Newsstand newsstand, Publication publication, Screen screen) {
        var wrong = new ArrayList<String>();
        try (Reader reader = newsstand.reader(publication, screen)) {
            newsstand
                    .site(publication)
                    .layouts()
                    .values()
                    .forEach(
                            page -> {
                                reader.open(page);
                                told(reader).forEach(told -> wrong.add(page + ": " + told));
                            });
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> told(Reader reader) {
        var told = new ArrayList<String>();
        var reached = new TreeSet<Integer>();
        for (Map<String, Object> stop : walk(reader, "Tab")) {
            reached.add((Integer) stop.get("number"));
            ((List<?>) stop.get("wrong")).forEach(wrong -> told.add(String.valueOf(wrong)));
            if ((Boolean) stop.get("back")) {
                told.add(stop.get("what") + " comes after what stands below it");
            }
        }
        for (String place : reader.words("reachable()")) {
            if (!reached.contains(Integer.valueOf(place.substring(0, place.indexOf(' '))))) {
                told.add(place + " is never reached");
            }
        }
        return told;
    }

    @Test
    void theWayBackIsTheSameWay(Newsstand newsstand) {
        try (Reader reader = newsstand.reader(Publication.EVERYTHING, Screen.DESKTOP)) {
            reader.open(newsstand.site(Publication.EVERYTHING).kinds().get("story"));
            List<Object> there = new ArrayList<>();
            walk(reader, "Tab").forEach(stop -> there.add(stop.get("what")));
            reader.open(newsstand.site(Publication.EVERYTHING).kinds().get("story"));
            List<Object> back = new ArrayList<>();
            walk(reader, "Shift+Tab").forEach(stop -> back.add(0, stop.get("what")));
            assertThat(there).hasSizeGreaterThan(20);
            assertThat(back).isEqualTo(there);
        }
    }
}
