package dateline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HouseRegionsTest {

    private static final Place PLACE = new Place("seeds/regions.yaml", 1, 1);
    private static final Atlas ATLAS = Atlas.builtIn("en");

    private final List<HouseRegion> house = new ArrayList<>();

    private HouseRegionsTest region(String id, @Nullable String name, String in, String members) {
        return add(id, name, null, false, in, members, List.of());
    }

    private HouseRegionsTest add(
            String id,
            @Nullable String name,
            @Nullable String slug,
            boolean hidden,
            String in,
            String members,
            List<String> synonyms) {
        house.add(
                new HouseRegion(
                        id,
                        PLACE,
                        name,
                        Map.of(),
                        null,
                        slug,
                        null,
                        hidden,
                        mentions(members),
                        mentions(in),
                        synonyms));
        return this;
    }

    private static List<Mention> mentions(String words) {
        return words.isEmpty()
                ? List.of()
                : List.of(words.split(", ")).stream().map(w -> new Mention(w, PLACE)).toList();
    }

    private Revised revised() {
        return ATLAS.with(house);
    }

    private Atlas sound() {
        assertThat(revised().problems()).isEmpty();
        return revised().atlas();
    }

    private List<String> codes() {
        return revised().problems().stream().map(Problem::code).toList();
    }

    private static String path(Atlas atlas, String id) {
        return String.join(" ", atlas.path(id).stream().map(Region::id).toList());
    }

    @Test
    void aGroupLiesInTheLowestRegionThatHoldsItsMembers() {
        Atlas atlas =
                region("the-four", "The Four", "", "KR, JP, TW, HK")
                        .region("pacific", "Pacific Rim", "", "JP, US, CL")
                        .region("spanish", "Spanish America", "", "MX, AR")
                        .region("desk", "Peninsula Desk", "", "the-four, KP")
                        .sound();
        assertThat(path(atlas, "the-four")).isEqualTo("world asia eastern-asia the-four");
        assertThat(path(atlas, "pacific")).isEqualTo("world pacific");
        assertThat(path(atlas, "spanish")).isEqualTo("world americas latin-america spanish");
        assertThat(path(atlas, "desk")).isEqualTo("world asia eastern-asia desk");
        assertThat(atlas.region("the-four").parents()).containsExactly("eastern-asia", "desk");
        assertThat(path(atlas, "south-korea")).isEqualTo("world asia eastern-asia south-korea");
        assertThat(atlas.above("south-korea")).contains("the-four", "desk", "the-koreas");
    }

    @Test
    void aRegionThatNamesNoParentLiesInTheWorld() {
        Atlas atlas = region("narnia", "Narnia", "", "").sound();
        assertThat(path(atlas, "narnia")).isEqualTo("world narnia");
        assertThat(atlas.find("NARNIA")).map(Region::id).contains("narnia");
    }

    @Test
    void membersAndInAreTheTwoEndsOfOneArrow() {
        Atlas atlas =
                region("harbour", "Harbour", "", "pier, quay")
                        .region("pier", "The Pier", "", "")
                        .region("quay", "The Quay", "GB", "")
                        .region("crane", "The Crane", "harbour, FR", "")
                        .sound();
        assertThat(atlas.region("harbour").members()).containsExactly("crane", "pier", "quay");
        assertThat(path(atlas, "quay"))
                .isEqualTo("world europe northern-europe united-kingdom quay");
        assertThat(path(atlas, "pier")).isEqualTo("world harbour pier");
        assertThat(path(atlas, "crane")).isEqualTo("world harbour crane");
        assertThat(atlas.above("crane")).contains("france", "harbour");
    }

    @Test
    void aBuiltInGroupMovesWithItsMembers() {
        Atlas atlas = region("benelux", null, "", "US").sound();
        assertThat(path(atlas, "benelux")).isEqualTo("world benelux");
        assertThat(atlas.region("benelux").name()).isEqualTo("Benelux");
        assertThat(atlas.region("benelux").members()).contains("belgium", "united-states");
        assertThat(path(atlas, "belgium")).isEqualTo("world europe western-europe belgium");
    }

    @Test
    void anEntryRenamesWhatIsBuiltIn() {
        Atlas atlas =
                add("turkiye", "Turkey", "turkey", false, "", "", List.of("Anatolia")).sound();
        assertThat(atlas.region("turkiye").name()).isEqualTo("Turkey");
        assertThat(atlas.region("turkiye").slug()).isEqualTo("turkey");
        for (String name : List.of("Turkey", "Türkiye", "TR", "Anatolia", "turkiye")) {
            assertThat(atlas.find(name)).map(Region::id).contains("turkiye");
        }
    }

    @Test
    void anEntryHidesWhatIsBuiltIn() {
        Atlas atlas = add("eastern-asia", null, null, true, "", "", List.of()).sound();
        assertThat(atlas.region("eastern-asia").hidden()).isTrue();
        assertThat(path(atlas, "south-korea")).isEqualTo("world asia south-korea");
        assertThat(atlas.closest("Eastern Asai", 3)).doesNotContain("Eastern Asia");
    }

    @Test
    void theHouseMayTakeASynonymAndTheNameOfAHiddenRegion() {
        Atlas atlas =
                add("georgia", null, null, true, "", "", List.of())
                        .region("georgia-us", "Georgia", "US", "")
                        .region("korea", "Korea", "", "KR")
                        .sound();
        assertThat(atlas.find("Georgia")).map(Region::id).contains("georgia-us");
        assertThat(atlas.find("Korea")).map(Region::id).contains("korea");
        assertThat(atlas.find("GE")).map(Region::id).contains("georgia");
    }

    @Test
    void refusesACircle() {
        region("a", "Alpha", "b", "").region("b", "Beta", "c", "").region("c", "Gamma", "a", "");
        assertThat(codes()).containsExactly("region-cycle");
        assertThat(revised().problems().get(0).message()).contains("Gamma").contains("Alpha");
        assertThat(path(revised().atlas(), "a")).isEqualTo("world c b a");
    }

    @Test
    void refusesARegionInItselfAndAWorldInAnything() {
        region("a", "Alpha", "a", "world").region("world", null, "asia", "");
        assertThat(codes()).containsExactly("region-cycle", "region-cycle", "region-cycle");
    }

    @Test
    void refusesAnUnknownMember() {
        region("a", "Alpha", "", "Sout Korea, KP");
        assertThat(codes()).containsExactly("unknown-region-member");
        assertThat(revised().problems().get(0).hint()).contains("South Korea");
        assertThat(revised().atlas().region("a").members()).containsExactly("north-korea");
    }

    @Test
    void refusesTwoRegionsOfOneName() {
        region("uk-desk", "United Kingdom", "", "").region("b", "Béta", "", "");
        add("c", "Gamma", null, false, "", "", List.of("BETA"));
        assertThat(codes()).containsExactly("duplicate-region-name", "duplicate-region-name");
    }

    @Test
    void refusesTwoRegionsAtOneAddress() {
        add("a", "Alpha", "france", false, "", "", List.of());
        add("b", "Beta", "here", false, "", "", List.of());
        add("c", "Gamma", "here", false, "", "", List.of());
        assertThat(codes()).containsExactly("duplicate-region-slug", "duplicate-region-slug");
        assertThat(revised().atlas().all().stream().map(Region::slug)).doesNotHaveDuplicates();
    }

    @Test
    void refusesAnAddressThatTheSiteNeeds() {
        add("page", "Page", null, false, "", "", List.of());
        add("b", "Beta", "2016", false, "", "", List.of());
        assertThat(codes()).containsExactly("reserved-region-slug", "reserved-region-slug");
        assertThat(revised().problems().get(0).hint()).contains("`slug: page-news`");
    }

    @Test
    void addsUnknownNamesAfterTheHouse() {
        Atlas atlas = region("harbour", "Harbour", "", "").sound();
        Atlas more = atlas.plus(List.of("HARBOUR", "Harbor"), true);
        assertThat(more.find("harbor")).map(Region::slug).contains("harbor");
        assertThat(more.find("harbour")).map(Region::id).contains("harbour");
    }
}
