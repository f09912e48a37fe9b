package dateline.masthead;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Atlas;
import dateline.edition.Region;
import dateline.matter.Entry;
import dateline.matter.Yaml;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsFileTest {

    private final List<Problem> problems = new ArrayList<>();

    private Atlas atlas(String yaml, String language) {
        Entry entry = Yaml.read(yaml, new Place("seeds/regions.yaml", 1, 1)).entry();
        return RegionsFile.atlas((Entry.Mapping) entry, language, problems);
    }

    private List<String> codes() {
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    void readsTheExampleOfTheDocumentation() {
        String yaml =
                """
                the-koreas: {name: The Koreas, names: {ko: 남북한}, members: [KR, KP], synonyms: [Korean Peninsula], description: News of the two Koreas.}
                harbour-district: {name: Harbour District, in: [GB], slug: harbour}
                """;
        Atlas atlas = atlas(yaml, "en");
        assertThat(problems).isEmpty();
        assertThat(atlas.region("the-koreas").description()).isEqualTo("News of the two Koreas.");
        assertThat(atlas.region("the-koreas").parents()).containsExactly("eastern-asia");
        Region harbour = atlas.find("Harbour District").orElseThrow();
        assertThat(harbour.slug()).isEqualTo("harbour");
        assertThat(atlas.path("harbour-district").stream().map(Region::id))
                .containsExactly(
                        "world", "europe", "northern-europe", "united-kingdom", "harbour-district");
        assertThat(atlas(yaml, "ko").region("the-koreas").name()).isEqualTo("남북한");
    }

    @Test
    void namesTheNearestKeyAndThePlace() {
        atlas("harbour:\n  member: [GB]\n", "en");
        assertThat(codes()).containsExactly("unknown-key");
        assertThat(problems.get(0).place()).isEqualTo(new Place("seeds/regions.yaml", 2, 3));
        assertThat(problems.get(0).toString()).contains("members");
    }

    @Test
    void tellsWhatIsOfTheWrongKind() {
        atlas("a: [x]\nb: {name: [x], names: y, hidden: perhaps, members: {z: 1}}\n", "en");
        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "wrong-kind", "wrong-kind", "wrong-kind", "wrong-kind", "bad-switch");
    }

    @Test
    void wantsIdsThatAreSlugs() {
        atlas("KR: {name: Korea}\nMy Town: {name: x}\nok: {slug: Not Ok}\n", "en");
        assertThat(codes()).containsExactly("bad-id", "bad-id", "bad-id");
        assertThat(problems.get(0).hint()).contains("`south-korea`");
    }

    @Test
    void makesANameFromAnIdAlone() {
        Atlas atlas = atlas("harbour-district:\nold-town: {members: harbour-district}\n", "en");
        assertThat(problems).isEmpty();
        assertThat(atlas.region("harbour-district").name()).isEqualTo("Harbour District");
        assertThat(atlas.region("harbour-district").parents()).containsExactly("old-town");
    }

    @Test
    void takesTextThatLooksLikeSomethingElse() {
        Atlas atlas = atlas("north: {members: [no, 030], synonyms: [1.10]}\n", "en");
        assertThat(problems).isEmpty();
        assertThat(atlas.region("north").members()).containsExactly("eastern-asia", "norway");
        assertThat(atlas.find("1.10")).map(Region::id).contains("north");
    }
}
