package dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.hash.Sha256;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what a target has to what it should have. */
class PlanningTest {

    private static final Instant AT = Instant.parse("2026-11-26T05:15:00Z");
    private static final String SUM = "1a2b3c4d".repeat(8);
    private static final Guards GUARDS = new Guards(256, false, false, false, false);
    private static final Place PLACE = Place.of("seeds/masthead.yaml");

    @Test
    void nothingGoesOutBeforeWhatItNeeds() {
        Plan plan =
                plan(
                        Standing.NOTHING,
                        item("404.html", Phase.LISTS),
                        item("assets/house.1a.css", Phase.ASSETS),
                        item("feed.xml", Phase.FEEDS),
                        item("index.html", Phase.LISTS),
                        item("malta/2016/05/gulls/index.html", Phase.STORIES),
                        item("malta/index.html", Phase.LISTS),
                        item("plans.pdf", Phase.FILES));
        assertThat(paths(plan, Step.Action.PUT))
                .containsExactly(
                        "assets/house.1a.css",
                        "plans.pdf",
                        "malta/2016/05/gulls/index.html",
                        "malta/index.html",
                        "404.html",
                        "index.html",
                        "feed.xml");
        assertThat(plan.base()).isNull();
        assertThat(plan.next().release()).isEqualTo("20261126T051500Z-1a2b3c4d");
    }

    @Test
    void onlyWhatIsNewOrChangedIsPutAndWhatIsGoneIsTakenAway() {
        Item same = item("index.html", Phase.LISTS);
        Item old = item("a/index.html", Phase.STORIES);
        Plan plan =
                plan(
                        having(same, old, item("b/index.html", Phase.STORIES)),
                        same,
                        new Item(
                                old.path(),
                                Sha256.of("other words"),
                                11,
                                old.phase(),
                                old.headers()));
        assertThat(plan.steps().stream().map(PlanningTest::told))
                .containsExactly("put a/index.html changed", "delete b/index.html withdrawn");
        assertThat(plan.sent()).isEqualTo(11);
    }

    @Test
    void whatStayedAndIsWantedAgainIsThereAlready() {
        Item sheet = item("assets/house.1a.css", Phase.ASSETS);
        Item page = item("index.html", Phase.LISTS);
        Plan without = plan(having(sheet, page), page);
        assertThat(without.steps()).isEmpty();
        Standing standing = new Standing(without.next(), List.of(), List.of());
        Plan again = plan(standing, sheet, page);
        assertThat(again.steps()).isEmpty();
        assertThat(again.next().items()).containsExactly(sheet, page);
        assertThat(again.next().leftovers()).isEmpty();
        Standing unsure = new Standing(without.next(), List.of(sheet.path()), List.of());
        assertThat(plan(unsure, sheet, page).steps()).hasSize(1);
    }

    @Test
    void aFileWithOtherHeadersIsNotSentAgain() {
        Item old = item("index.html", Phase.LISTS);
        var headers = new Headers("text/html; charset=utf-8", "public, max-age=60", "");
        Plan plan = plan(having(old), new Item(old.path(), old.hash(), 1, old.phase(), headers));
        assertThat(plan.steps().stream().map(PlanningTest::told))
                .containsExactly("rehead index.html headers changed");
        assertThat(plan.sent()).isZero();
    }

    @Test
    void aStyleSheetStaysForThreeReleasesMoreAndAPictureDoesNot() {
        Item sheet = item("assets/house.1a.css", Phase.ASSETS);
        Item picture = item("pictures/gull.1a.jpg", Phase.ASSETS);
        Item page = item("index.html", Phase.LISTS);
        Standing standing = having(sheet, picture, page);
        for (int release = 1; release <= 4; release++) {
            Plan plan = plan(standing, page);
            List<String> gone = paths(plan, Step.Action.DELETE);
            assertThat(gone)
                    .as("release %d", release)
                    .isEqualTo(
                            switch (release) {
                                case 1 -> List.of(picture.path());
                                case 4 -> List.of(sheet.path());
                                default -> List.of();
                            });
            standing = new Standing(plan.next(), List.of(), List.of());
        }
    }

    @Test
    void aStyleSheetThatComesBackIsPartOfTheSiteAgain() {
        Item sheet = item("assets/house.1a.css", Phase.ASSETS);
        Item page = item("index.html", Phase.LISTS);
        Plan without = plan(having(sheet, page), page);
        assertThat(without.next().leftovers()).hasSize(1);
        Plan again = plan(new Standing(without.next(), List.of(), List.of()), sheet, page);
        assertThat(again.next().leftovers()).isEmpty();
        assertThat(paths(again, Step.Action.DELETE)).isEmpty();
    }

    @Test
    void whatNobodyKnowsIsPutAgainOrTakenAway() {
        Item page = item("index.html", Phase.LISTS);
        Manifest current = having(page).current();
        var standing = new Standing(current, List.of("half/index.html", "index.html"), List.of());
        assertThat(plan(standing, page).steps().stream().map(PlanningTest::told))
                .containsExactly(
                        "put index.html not as the last publishing left it",
                        "delete half/index.html not as the last publishing left it");
    }

    @Test
    void aReleaseIsAlwaysLaterThanTheOneBefore() {
        Manifest current = having(item("a", Phase.FILES)).current();
        Plan plan = plan(new Standing(current, List.of(), List.of()), item("b", Phase.FILES));
        assertThat(plan.next().at()).isEqualTo(AT.plusSeconds(1));
        assertThat(plan.next().previous()).isEqualTo(current == null ? "" : current.release());
    }

    @Test
    void equalPlansAreEqualBytesAndAPlanThatWasTouchedIsRefused() throws IOException {
        Plan plan = plan(having(item("a", Phase.FILES)), item("b", Phase.FILES));
        byte[] bytes = PlanFile.render(plan);
        assertThat(PlanFile.read(bytes).differs(plan)).isNull();
        assertThat(new String(bytes, "UTF-8")).contains("\"why\" : \"new\"");
        byte[] touched = new String(bytes, "UTF-8").replace("\"b\"", "\"c\"").getBytes("UTF-8");
        assertThat(PlanFile.read(touched).differs(plan)).contains("changed");
        assertThat(PlanFile.read(bytes).differs(plan(Standing.NOTHING, item("b", Phase.FILES))))
                .contains("another release");
    }

    @Test
    void guardsStandAgainstWhatIsHardlyMeant() {
        Item[] many = new Item[3_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = item("story-%04d/index.html".formatted(i), Phase.STORIES);
        }
        Standing standing = having(many);
        assertThat(codes(plan(standing), standing))
                .containsExactly("empty-site", "too-many-deletions");
        Item[] half = java.util.Arrays.copyOf(many, 1_500);
        assertThat(codes(plan(standing, half), standing)).containsExactly("too-many-deletions");
        Item[] most = java.util.Arrays.copyOf(many, 2_744);
        assertThat(codes(plan(standing, most), standing)).isEmpty();
        Item[] fewer = java.util.Arrays.copyOf(many, 2_701);
        assertThat(codes(plan(standing, fewer), standing)).isEmpty();
    }

    @Test
    void aManifestIsReadAsItWasWritten() throws IOException {
        Plan plan =
                plan(
                        having(item("assets/x.1.css", Phase.ASSETS)),
                        item("a b/한국/index.html", Phase.STORIES));
        byte[] bytes = ManifestFile.render(plan.next());
        assertThat(ManifestFile.parse(bytes)).isEqualTo(plan.next());
        assertThat(ManifestFile.render(plan.next())).isEqualTo(bytes);
        for (int i = 0; i < bytes.length; i += 7) {
            byte[] broken = bytes.clone();
            broken[i] ^= 0x55;
            assertThatThrownBy(() -> ManifestFile.parse(broken)).isInstanceOf(IOException.class);
        }
    }

    private static List<String> codes(Plan plan, Standing standing) {
        return GUARDS.against(plan, standing, List.of(), false, PLACE).stream()
                .map(Problem::code)
                .toList();
    }

    private static String told(Step step) {
        return step.action().word() + " " + step.item().path() + " " + step.why();
    }

    private static List<String> paths(Plan plan, Step.Action action) {
        return plan.steps(action).stream().map(step -> step.item().path()).toList();
    }

    private static Plan plan(Standing standing, Item... items) {
        return Planning.of("live", standing, List.of(items), SUM, "https://post.example/", AT);
    }

    private static Standing having(Item... items) {
        Plan plan = plan(Standing.NOTHING, items);
        return new Standing(plan.next(), new ArrayList<>(), List.of());
    }

    private static Item item(String path, Phase phase) {
        return new Item(path, Sha256.of(path), path.length(), phase, Headers.NONE);
    }
}
