package dateline.output.listing;

import dateline.map.Drawing;
import dateline.map.WorldMap;
import dateline.output.Link;
import dateline.page.Fingerprint;
import dateline.page.Late;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where in the world there are stories: each country leads to its page.
 *
 * @param world name of the World
 * @param countries by code
 */
record Coverage(String world, SortedMap<String, Country> countries) implements Late {

    Coverage {
        countries = new TreeMap<>(countries);
    }

    /** A country and how many stories its page lists. */
    record Country(Link region, int stories) implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Coverage.Country", Country.class)
                        .with("region", Country::region)
                        .with("stories", Country::stories)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of(List.of("map", world, countries));
    }

    @Override
    public Chart made() {
        Drawing drawing = WorldMap.of(countries.keySet());
        var areas = new ArrayList<Chart.Area>();
        for (Drawing.Land land : drawing.lands()) {
            Country country = countries.get(land.name());
            areas.add(
                    country == null
                            ? new Chart.Area("land", land.path(), null, 0)
                            : new Chart.Area(
                                    kind(country),
                                    land.path(),
                                    country.region(),
                                    country.stories()));
        }
        var dots = new ArrayList<Chart.Dot>();
        for (Drawing.Dot dot : drawing.dots()) {
            @Nullable Country country = countries.get(dot.name());
            if (country != null) {
                dots.add(
                        new Chart.Dot(
                                kind(country),
                                dot.x(),
                                dot.y(),
                                dot.radius(),
                                country.region(),
                                country.stories()));
            }
        }
        return new Chart(
                List.of(world),
                drawing.width(),
                drawing.height(),
                List.copyOf(areas),
                List.copyOf(dots));
    }

    /** Against the country that has most: of news, few places have much. */
    private String kind(Country country) {
        int most = 1;
        for (Country other : countries.values()) {
            most = Math.max(most, other.stories());
        }
        int stories = country.stories();
        if (stories > most / 2) {
            return "most";
        }
        return stories > most / 6 ? "many" : stories > most / 30 ? "some" : "few";
    }
}
