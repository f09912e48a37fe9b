package dateline.map;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Atlas;
import dateline.edition.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps of all regions that come with the program. */
class MapsTest {

    private static final Atlas ATLAS = Atlas.builtIn("en");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Pattern RING = Pattern.compile("M([-\\d ]+)l([-\\d ]+)z");

    private static Drawing of(String id) {
        return LocatorMap.of(ATLAS.countries(id), around(id));
    }

    private static Set<String> around(String id) {
        List<Region> path = ATLAS.path(id);
        return path.size() > 2 ? ATLAS.countries(path.get(path.size() - 2).id()) : Set.of();
    }

    /** The rings of a path, each point as x and y. */
    private static List<List<long[]>> rings(String path) {
        var rings = new ArrayList<List<long[]>>();
        var ring = RING.matcher(path);
        int end = 0;
        while (ring.find()) {
            assertThat(ring.start()).isEqualTo(end);
            end = ring.end();
            List<Long> first = numbers(ring.group(1));
            List<Long> steps = numbers(ring.group(2));
            assertThat(first).hasSize(2);
            assertThat(steps.size() % 2).isZero();
            long x = first.get(0);
            long y = first.get(1);
            var points = new ArrayList<long[]>();
            points.add(new long[] {x, y});
            for (int i = 0; i < steps.size(); i += 2) {
                x += steps.get(i);
                y += steps.get(i + 1);
                points.add(new long[] {x, y});
            }
            rings.add(points);
        }
        assertThat(end).isEqualTo(path.length());
        return rings;
    }

    private static List<Long> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> Long.valueOf(found.group())).toList();
    }

    private static void isSound(Drawing drawing, String name) {
        int width = drawing.width();
        int height = drawing.height();
        int bleed = Pen.BLEED;
        for (Drawing.Land land : drawing.lands()) {
            for (List<long[]> ring : rings(land.path())) {
                for (int i = 0; i < ring.size(); i++) {
                    long[] at = ring.get(i);
                    long[] next = ring.get((i + 1) % ring.size());
                    assertThat(at[0]).as(name).isBetween((long) -bleed, (long) width + bleed);
                    assertThat(at[1]).as(name).isBetween((long) -bleed, (long) height + bleed);
                    boolean isCut =
                            at[0] == next[0] && (at[0] < 0 || at[0] > width)
                                    || at[1] == next[1] && (at[1] < 0 || at[1] > height);
                    double length = Math.hypot(at[0] - next[0], at[1] - next[1]);
                    // The World ends at the South Pole, which is a line on its map.
                    boolean isPole = at[1] >= height - 1 && next[1] >= height - 1;
                    assertThat(isCut || isPole || length < width / 2.0)
                            .as(name + " " + length)
                            .isTrue();
                }
            }
        }
        for (Drawing.Dot dot : drawing.dots()) {
            assertThat(dot.x()).as(name).isBetween(-bleed, width + bleed);
            assertThat(dot.y()).as(name).isBetween(-bleed, height + bleed);
        }
    }

    @Test
    void everyRegionHasASoundMapBelow12Kilobytes() {
        int maps = 0;
        for (Region region : ATLAS.all()) {
            if (!ATLAS.countries(region.id()).isEmpty()) {
                Drawing drawing = of(region.id());
                isSound(drawing, region.id());
                int size = 400;
                for (Drawing.Land land : drawing.lands()) {
                    size += land.path().length() + 30;
                }
                size += drawing.dots().size() * 50;
                assertThat(size).as(region.id()).isLessThan(12 * 1024);
                assertThat(drawing).isEqualTo(of(region.id()));
                maps++;
            }
        }
        assertThat(maps).isGreaterThan(290);
    }

    @Test
    void everyRegionIsSeenOnItsMap() {
        for (Region region : ATLAS.all()) {
            if (!ATLAS.countries(region.id()).isEmpty()) {
                Drawing drawing = of(region.id());
                double area = 0;
                for (Drawing.Land land : drawing.lands()) {
                    if (land.name().equals("here")) {
                        for (List<long[]> ring : rings(land.path())) {
                            area += area(ring);
                        }
                    }
                }
                boolean isMarked = !drawing.dots().isEmpty();
                // A fifth of a percent of the sheet, if nothing marks it.
                assertThat(isMarked || area > 300).as(region.id() + " " + area).isTrue();
            }
        }
    }

    private static double area(List<long[]> ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            long[] at = ring.get(i);
            long[] next = ring.get((i + 1) % ring.size());
            sum += at[0] * next[1] - next[0] * at[1];
        }
        return Math.abs(sum / 2);
    }

    /** In the middle of the sheet, whichever side of the antimeridian its parts are on. */
    @ParameterizedTest
    @CsvSource({
        "russia, 0.35",
        "fiji, 0.01",
        "new-zealand, 0.1",
        "united-states, 0.35",
        "oceania, 0.5",
        "antarctica, 0.3",
        "the-koreas, 0.1"
    })
    void aRegionStandsInTheMiddle(String id, double width) {
        Drawing drawing = of(id);
        Box box = Box.NOTHING;
        for (Drawing.Land land : drawing.lands()) {
            if (land.name().equals("here")) {
                for (List<long[]> ring : rings(land.path())) {
                    for (long[] point : ring) {
                        box = box.with(point[0], point[1]);
                    }
                }
            }
        }
        assertThat(box.x()).isBetween(drawing.width() * 0.4, drawing.width() * 0.6);
        assertThat(box.y()).isBetween(drawing.height() * 0.35, drawing.height() * 0.65);
        assertThat(box.width()).isGreaterThan(drawing.width() * width);
    }

    @Test
    void aSmallCountryHasARingAndItsNeighbours() {
        Drawing malta = of("malta");
        assertThat(malta.dots()).extracting(Drawing.Dot::name).contains("round");
        assertThat(malta.lands()).extracting(Drawing.Land::name).contains("near", "land", "here");
        assertThat(of("france").dots()).isEmpty();
    }

    @Test
    void theWorldIsTheWholeWorld() {
        Drawing world = of("world");
        assertThat(world.lands()).extracting(Drawing.Land::name).contains("here");
        assertThat(world.width()).isGreaterThan(world.height() * 2);
    }

    @Test
    void theMapOfTheWorldIsSoundWhateverIsMarked() {
        Set<String> all = ATLAS.countries(Region.WORLD);
        Drawing whole = WorldMap.of(all);
        isSound(whole, "world");
        int size = whole.lands().stream().mapToInt(land -> land.path().length()).sum();
        assertThat(size).isLessThan(40_000);
        var names = new ArrayList<String>();
        whole.lands().forEach(land -> names.add(land.name()));
        whole.dots().forEach(dot -> names.add(dot.name()));
        names.remove("land");
        assertThat(names).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        Drawing few = WorldMap.of(List.of("MT", "RU", "XX"));
        isSound(few, "few");
        assertThat(few.lands()).extracting(Drawing.Land::name).containsExactly("land", "RU");
        assertThat(few.dots()).extracting(Drawing.Dot::name).containsExactly("MT");
    }

    @Test
    void codesThatNobodyKnowsAreLeftOut() {
        assertThat(LocatorMap.of(List.of("XX"), List.of()).lands())
                .extracting(Drawing.Land::name)
                .doesNotContain("here");
        assertThat(LocatorMap.of(List.of("MT", "XX"), List.of()))
                .isEqualTo(LocatorMap.of(List.of("MT"), List.of()));
    }
}
