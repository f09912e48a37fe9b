package dateline.map;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Atlas;
import dateline.edition.Region;
import dateline.language.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What maps rely on in the table that is made by src/tools/java/Outlines.java. */
class OutlinesTest {

    private static final Path ROOM = Path.of("src/main/resources/dateline/map");

    /** Land that is no country in ISO 3166. */
    private static final String NOBODYS = "ZZ";

    @Test
    void everyCountryOfTheAtlasHasAnOutlineAndNothingElseHas() {
        var outlines = new TreeSet<String>();
        Outlines.table().all().forEach(country -> outlines.add(country.code()));
        assertThat(outlines.remove(NOBODYS)).isTrue();
        assertThat(outlines)
                .hasSizeGreaterThan(240)
                .isEqualTo(Atlas.builtIn("en").countries(Region.WORLD));
    }

    @Test
    void theTableIsSmallAndHasItsLicenceBesideIt() throws Exception {
        assertThat(Files.size(ROOM.resolve("outlines.txt"))).isLessThan(150_000);
        assertThat(ROOM.resolve("LICENSE-world-atlas-ISC.txt"))
                .content()
                .contains("Permission to use, copy, modify", "public domain");
        assertThat(Table.text("map/outlines").orElseThrow()).matches("[\\t\\n -~]+");
    }

    @Test
    void everyRingIsClosed() {
        for (Country country : Outlines.table().all()) {
            for (int[] ring : country.rings()) {
                for (int i = 0; i < ring.length; i++) {
                    double[] end = end(ring[i]);
                    double[] next = end(-ring[(i + 1) % ring.length]);
                    // A line may end where another begins a round of the Earth later.
                    assertThat(Math.abs(end[0] - next[0]) % 360).as(country.code()).isZero();
                    assertThat(end[1]).as(country.code()).isEqualTo(next[1]);
                }
            }
        }
    }

    private static double[] end(int line) {
        double[] points = Outlines.table().line(Math.abs(line));
        int last = line < 0 ? 0 : points.length - 2;
        return new double[] {points[last], points[last + 1]};
    }

    @Test
    void noStretchOfALineIsLong() {
        for (Country country : Outlines.table().all()) {
            for (int[] ring : country.rings()) {
                for (int part : ring) {
                    double[] line = Outlines.table().line(Math.abs(part));
                    for (int i = 2; i < line.length; i += 2) {
                        assertThat(Math.abs(line[i] - line[i - 2])).isLessThanOrEqualTo(2);
                        assertThat(Math.abs(line[i + 1])).isLessThan(90);
                    }
                }
            }
        }
    }

    @Test
    void everythingOfACountryIsAsNearToItsMiddleAsTheTableSays() {
        for (Country country : Outlines.table().all()) {
            double[] middle = Sphere.at(country.longitude(), country.latitude());
            double least = Math.cos(Math.toRadians(country.radius()));
            for (int[] ring : country.rings()) {
                for (int part : ring) {
                    double[] line = Outlines.table().line(Math.abs(part));
                    for (int i = 0; i < line.length; i += 2) {
                        assertThat(Sphere.dot(middle, Sphere.at(line[i], line[i + 1])))
                                .as(country.code())
                                .isGreaterThanOrEqualTo(least - 1e-3);
                    }
                }
            }
        }
    }

    /** ISO 3166-2 counts Sevastopol and Simferopol to Ukraine, and Hargeysa to Somalia. */
    @Test
    void partsBelongToWhomIsoCountsThemTo() {
        assertThat(holds("UA", 34.1, 44.95)).isTrue();
        assertThat(holds("RU", 34.1, 44.95)).isFalse();
        assertThat(holds("SO", 44.06, 9.56)).isTrue();
        assertThat(holds("CY", 33.6, 35.25)).isTrue();
        assertThat(holds("GF", -53, 4)).isTrue();
        assertThat(holds("FR", -53, 4)).isFalse();
        assertThat(holds("FR", 2.35, 48.85)).isTrue();
        assertThat(holds("LS", 28, -29.5)).isTrue();
        assertThat(holds("ZA", 28, -29.5)).isFalse();
    }

    private static boolean holds(String code, double x, double y) {
        boolean inside = false;
        for (int[] ring : Outlines.table().of(java.util.List.of(code)).get(0).rings()) {
            for (int part : ring) {
                double[] line = Outlines.table().line(Math.abs(part));
                for (int i = 2; i < line.length; i += 2) {
                    boolean crosses = line[i + 1] > y != line[i - 1] > y;
                    double at =
                            line[i - 2]
                                    + (y - line[i - 1])
                                            * (line[i] - line[i - 2])
                                            / (line[i + 1] - line[i - 1]);
                    inside ^= crosses && x < at;
                }
            }
        }
        return inside;
    }
}
