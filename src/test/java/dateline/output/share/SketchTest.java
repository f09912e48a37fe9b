package dateline.output.share;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Atlas;
import dateline.hash.Sha256;
import dateline.masthead.Colour;
import dateline.output.Card;
import dateline.output.Ground;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards as they are drawn. */
class SketchTest {

    private static final Atlas ATLAS = Atlas.builtIn("en");
    private static final int PAPER = 0xfdfcf9;
    private static final int INK = 0x1c1a17;
    private static final int RED = 0x9d1c1f;

    private static Card region(String id, int accent, boolean rightToLeft) {
        Ground ground = Ground.of(ATLAS.region(id), ATLAS);
        return new Card(
                Card.Kind.REGION,
                "The Harbour Post",
                "THE PLACE IT LIES IN",
                ATLAS.region(id).name(),
                ground.here(),
                ground.near(),
                new Colour(accent),
                rightToLeft);
    }

    private static Card words(Card.Kind kind, String plate, String line, String words) {
        return new Card(kind, plate, line, words, List.of(), List.of(), new Colour(RED), false);
    }

    /** A region's with its map, by the codes that it knows. */
    private static byte[] png(Card card) {
        Ground ground =
                ATLAS.all().stream()
                        .map(region -> Ground.of(region, ATLAS))
                        .filter(
                                found ->
                                        found != null
                                                && found.here().equals(card.here())
                                                && found.near().equals(card.near()))
                        .findFirst()
                        .orElse(null);
        return new Sketch(card, ground).png();
    }

    private static Map<String, Card> cards() {
        var cards = new LinkedHashMap<String, Card>();
        cards.put("the Koreas", region("the-koreas", RED, false));
        cards.put("Russia", region("russia", 0x0b5c4a, false));
        cards.put("Fiji, mirrored", region("fiji", 0x1c3f8a, true));
        cards.put("the World", region("world", RED, false));
        cards.put(
                "a front", words(Card.Kind.SITE, "The Harbour Post", "News from both shores", ""));
        cards.put(
                "a story",
                words(
                        Card.Kind.STORY,
                        "The Harbour Post",
                        "ŁÓDŹ",
                        "“Żółć”: Gulls return to the harbour, and nobody knows where they have been"));
        return cards;
    }

    /**
     * What they hash to: on every JDK, on every machine. A change of one of these is a change of
     * how cards are drawn, so count the edition in Card on, or pictures that are out stay as they
     * are under names that say they are others.
     */
    private static final Map<String, String> SUMS =
            Map.of(
                    "Fiji, mirrored",
                    "f24c1983d090790f",
                    "Russia",
                    "9288c18e6518033a",
                    "a front",
                    "7b67082ca55cffb6",
                    "a story",
                    "17f07c221afe1a9b",
                    "the Koreas",
                    "62c329540b0b6ca4",
                    "the World",
                    "3c4a2bbd65275283");

    @Test
    void theSameBytesEverywhere() {
        var sums = new TreeMap<String, String>();
        cards().forEach((name, card) -> sums.put(name, Sha256.of(png(card)).substring(0, 16)));
        assertThat(sums).isEqualTo(SUMS);
    }

    @Test
    void twiceIsTheSame() {
        cards().forEach((name, card) -> assertThat(png(card)).as(name).isEqualTo(png(card)));
    }

    private static int[][] read(Card card) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(png(card)));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        var pixels = new int[630][1200];
        for (int y = 0; y < 630; y++) {
            for (int x = 0; x < 1200; x++) {
                pixels[y][x] = image.getRGB(x, y) & 0xffffff;
            }
        }
        return pixels;
    }

    private static long count(
            int[][] pixels, int colour, int left, int top, int right, int bottom) {
        long count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                count += pixels[y][x] == colour ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void aRegionsCardHasItsNameAndItsMap() throws Exception {
        int[][] pixels = read(region("the-koreas", RED, false));
        assertThat(count(pixels, RED, 0, 0, 1200, 12)).isEqualTo(1200 * 12);
        assertThat(count(pixels, INK, 64, 40, 700, 120)).isGreaterThan(2_000);
        assertThat(count(pixels, RED, 64, 160, 540, 230)).as("kicker").isGreaterThan(300);
        assertThat(count(pixels, INK, 64, 230, 540, 600)).as("name").isGreaterThan(5_000);
        assertThat(count(pixels, RED, 562, 150, 1200, 630)).as("map").isGreaterThan(5_000);
        assertThat(count(pixels, INK, 562, 150, 1200, 630)).as("words on the map").isZero();
    }

    @Test
    void aCardThatIsReadTheOtherWayIsMirrored() throws Exception {
        int[][] pixels = read(region("the-koreas", RED, true));
        assertThat(count(pixels, RED, 0, 150, 638, 630)).as("map").isGreaterThan(5_000);
        assertThat(count(pixels, INK, 660, 230, 1136, 600)).as("name").isGreaterThan(5_000);
        assertThat(count(pixels, INK, 1138, 20, 1200, 630)).as("margin").isZero();
        assertThat(count(pixels, INK, 800, 40, 1136, 120)).as("plate").isGreaterThan(1_000);
    }

    @Test
    void noCardIsLargerThanFortyKilobytes() {
        var large = new ArrayList<String>();
        for (var region : ATLAS.all()) {
            if (Ground.of(region, ATLAS) != null) {
                int size = png(region(region.id(), RED, false)).length;
                if (size > 40_000) {
                    large.add(region.id() + " " + size);
                }
            }
        }
        assertThat(large).isEmpty();
    }

    /** What can't be set makes room for what can. */
    @Test
    void aNameInAnotherScriptLeavesItsRoomToTheMap() throws Exception {
        Card card = region("the-koreas", RED, false);
        var korean =
                new Card(
                        card.kind(),
                        "항구 신문",
                        "동아시아",
                        "남북한",
                        card.here(),
                        card.near(),
                        card.accent(),
                        false);
        int[][] pixels = read(korean);
        assertThat(count(pixels, INK, 0, 0, 1200, 630)).as("words").isZero();
        assertThat(count(pixels, RED, 200, 12, 1000, 630))
                .isGreaterThan(count(read(card), RED, 562, 150, 1200, 630) * 3 / 2);
        int[][] plated =
                read(
                        new Card(
                                card.kind(),
                                "Harbour",
                                "동아시아",
                                "남북한",
                                card.here(),
                                card.near(),
                                card.accent(),
                                false));
        assertThat(count(plated, INK, 64, 40, 700, 120)).isGreaterThan(1_000);
        assertThat(count(plated, INK, 0, 150, 1200, 630)).isZero();
    }

    @Test
    void aRegionWithoutACountryIsItsName() throws Exception {
        int[][] pixels = read(words(Card.Kind.REGION, "The Harbour Post", "", "Outer Space"));
        assertThat(count(pixels, INK, 64, 160, 1136, 600)).isGreaterThan(8_000);
        int[][] none = read(words(Card.Kind.REGION, "The Harbour Post", "", "宇宙"));
        assertThat(count(none, 0xd6d0c2, 0, 150, 1200, 630)).as("the world").isGreaterThan(20_000);
    }

    static List<String> hostile() {
        return List.of(
                "",
                " ",
                "x".repeat(10_000),
                "W".repeat(10_000),
                "word ".repeat(5_000),
                "\u202Eevil\u202C\u2066\u2067",
                "\uD83D\uDE00".repeat(1_000),
                "Z\u0300\u0301\u0302".repeat(3_000),
                "\u0301",
                "\uD83D",
                "\u0000\u0007\uFFFD",
                "한글 العربية עברית 漢字 हिन्दी",
                "…".repeat(900),
                "-–—/".repeat(400),
                "<svg onload=alert(1)>&amp;\"'");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingLeavesTheMargins(String text) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    for (Card.Kind kind : Card.Kind.values()) {
                        int[][] pixels = read(words(kind, text, text, text));
                        for (int colour : new int[] {INK, RED, 0x5c574f}) {
                            assertThat(count(pixels, colour, 0, 12, 58, 630)).isZero();
                            assertThat(count(pixels, colour, 1142, 12, 1200, 630)).isZero();
                            assertThat(count(pixels, colour, 0, 612, 1200, 630)).isZero();
                        }
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(Card.Kind.class)
    void lettersNeverRunIntoOneAnotherOrOutOfTheCard(Card.Kind kind) throws Exception {
        var random = new Random(11);
        String letters = "abcdefghijkmnopqrstuvwyzABDGHKÄŻŁ.,-“” ";
        for (int round = 0; round < 25; round++) {
            var text = new StringBuilder();
            int size = 1 + random.nextInt(250);
            for (int i = 0; i < size; i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            int[][] pixels = read(words(kind, "The Harbour Post", "A KICKER", text.toString()));
            assertThat(count(pixels, PAPER, 0, 0, 1200, 630)).isGreaterThan(400_000);
            assertThat(count(pixels, INK, 0, 12, 58, 630)).as("round %d", round).isZero();
            assertThat(count(pixels, INK, 1142, 12, 1200, 630)).as("round %d", round).isZero();
            assertThat(count(pixels, INK, 0, 618, 1200, 630)).as("round %d", round).isZero();
        }
    }
}
