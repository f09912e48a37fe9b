package dateline.intake.wire;

import static dateline.intake.Given.codes;
import static dateline.intake.Given.html;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Amendment;
import dateline.edition.Dateline;
import dateline.edition.Filed;
import dateline.edition.Mention;
import dateline.edition.Status;
import dateline.edition.Story;
import dateline.edition.Times;
import dateline.intake.Given;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTextTest {

    private static final String PLAIN =
            """
            Malta

            Gulls return to the harbour

            They came at dawn, and they stayed.

            VALLETTA, May 3 (HPA) - The first gulls <of> the year & their young came.

            Nobody asked them.
            """;

    @TempDir Path root;

    @Test
    void readsKickerHeadlineStandfirstAndParagraphs() {
        Story story = story(PLAIN);

        assertThat(story.id()).isEqualTo("a");
        assertThat(story.kicker()).isEqualTo("Malta");
        assertThat(story.regions()).extracting(Mention::text).containsExactly("Malta");
        assertThat(story.headline()).isEqualTo("Gulls return to the harbour");
        assertThat(story.standfirst()).isEqualTo("They came at dawn, and they stayed.");
        assertThat(html(story))
                .isEqualTo(
                        """
                        <p>VALLETTA, May 3 (HPA) - The first gulls &lt;of&gt; the year &amp; their young came.</p>
                        <p>Nobody asked them.</p>
                        """);
        assertThat(story.body().words()).isEqualTo(16);
    }

    @Test
    void findsTheDatelineAndKeepsItInTheText() {
        assertThat(story(PLAIN).dateline())
                .isEqualTo(new Dateline("VALLETTA, May 3 (HPA)", "VALLETTA", null, "May 3", "HPA"));
    }

    @Test
    void stripsTheDatelineWhenAsked() {
        Story story = new Given(root).file("seeds/a.txt", PLAIN).stripDateline().story();

        assertThat(html(story)).startsWith("<p>The first gulls");
    }

    @Test
    void readsAnUnknownKeyBesideKnownOnesAsAKey() {
        Filed filed =
                new Given(root)
                        .file(
                                "seeds/a.txt",
                                """
                                Malta

                                Gulls return

                                Sektion: harbour
                                Topics: fish

                                They came at dawn.

                                They stayed.
                                """)
                        .filed();

        assertThat(codes(filed)).containsExactly("unknown-field");
        assertThat(filed.stories().get(0).standfirst()).isEqualTo("They came at dawn.");
    }

    @Test
    void takesLinesWithColonsForTextWhenNoKeyIsKnown() {
        Story story = story("Malta\n\nGulls return\n\nFisher: no.\nHarbour: yes.\n\nThey came.\n");

        assertThat(story.standfirst()).isEqualTo("Fisher: no. Harbour: yes.");
    }

    @Test
    void takesHeaderLinesAfterTheHeadline() {
        Story story =
                story(
                        """
                        Malta
                        Gulls return
                        to the harbour
                        By Ada Park and Jo Lee in Valletta
                        DATE: 2026-05-03 14:30
                        Topics: birds, sea

                        They came.

                        They stayed.
                        """);

        assertThat(story.headline()).isEqualTo("Gulls return to the harbour");
        assertThat(story.byline()).isEqualTo("Ada Park and Jo Lee in Valletta");
        assertThat(story.authors()).extracting(Mention::text).containsExactly("Ada Park", "Jo Lee");
        assertThat(story.times().published()).isEqualTo(Instant.parse("2026-05-03T14:30:00Z"));
        assertThat(story.topics()).extracting(Mention::text).containsExactly("birds", "sea");
        assertThat(story.standfirst()).isEqualTo("They came.");
    }

    @Test
    void takesHeaderLinesAsABlockOfTheirOwn() {
        Story story =
                story("Malta\n\nGulls return\n\nBy Ada Park\nId: g1\n\nThey came.\n\nThey stayed.");

        assertThat(story.id()).isEqualTo("g1");
        assertThat(story.byline()).isNull();
        assertThat(story.authors()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GULLS\tRETURN-HOME", "GULLS\u00a0RETURN-HOME"})
    void takesCapitalsWithBlanksOfAnyKindForNoSlugLine(String headline) {
        Story story = story(headline + "\nThey came at dawn\n\nThey stayed.\n");

        assertThat(story.headline()).startsWith("GULLS");
    }

    @Test
    void losesNothingUnderAKickerWhoseHeadlineIsAHeaderLine() {
        Story story =
                story(
                        """
                        Headline: Gulls return

                        Malta
                        They came at dawn.

                        They stayed.
                        """);

        assertThat(story.headline()).isEqualTo("Gulls return");
        assertThat(story.kicker()).isEqualTo("Malta");
        assertThat(story.standfirst()).isEqualTo("They came at dawn.");
        assertThat(html(story)).isEqualTo("<p>They stayed.</p>\n");
    }

    @Test
    void takesALongFirstLineForTheHeadline() {
        var given =
                new Given(root)
                        .file(
                                "seeds/a.txt",
                                "The gulls of the harbour came back at dawn today\n\nThey came.\n\nThey stayed.");

        assertThat(given.story().headline()).startsWith("The gulls of");
        assertThat(given.story().regions()).isEmpty();
        assertThat(codes(given.filed())).containsExactly("no-kicker");
    }

    @Test
    void takesTheFirstWordsOfASingleBlockForTheHeadline() {
        var given = new Given(root).file("seeds/a.txt", "They came at dawn.\nThey stayed.");

        assertThat(given.story().headline()).isEqualTo("They came at dawn. They stayed.");
        assertThat(html(given.story())).isEqualTo("<p>They came at dawn. They stayed.</p>\n");
        assertThat(codes(given.filed())).containsExactly("headline-from-text", "no-kicker");
    }

    @Test
    void takesTheOnlyParagraphForTheText() {
        var given = new Given(root).file("seeds/a.txt", "Malta\n\nGulls return\n\nThey came.");

        assertThat(given.story().standfirst()).isEmpty();
        assertThat(html(given.story())).isEqualTo("<p>They came.</p>\n");
        assertThat(codes(given.filed())).containsExactly("no-standfirst");
    }

    @Test
    void neverShowsTheAgencysSlugLine() {
        var given =
                new Given(root)
                        .file(
                                "seeds/a.txt",
                                "BC-GULLS-1STLD\n\nGulls return\n\nThey came.\n\nThey stayed.");

        assertThat(given.story().headline()).isEqualTo("Gulls return");
        assertThat(html(given.story())).doesNotContain("BC-");
    }

    @Test
    void holdsAStoryWhoseEmbargoNobodyCanRead() {
        var given =
                new Given(root).file("seeds/a.txt", "EMBARGOED UNTIL the gulls return\n\n" + PLAIN);

        assertThat(given.story().times().embargo()).isEqualTo(Times.UNREADABLE);
        assertThat(given.story().headline()).isEqualTo("Gulls return to the harbour");
        assertThat(codes(given.filed())).containsExactly("unreadable-embargo");
    }

    @Test
    void readsAnEmbargo() {
        Story story = story("EMBARGO: 2026-05-03T10:00+02:00\n\n" + PLAIN);

        assertThat(story.times().embargo()).isEqualTo(Instant.parse("2026-05-03T08:00:00Z"));
    }

    @Test
    void leavesAHeadlineAboutAnEmbargoAlone() {
        Story story = story("Malta\n\nEMBARGO ON GRAIN WIDENS\n\nThey came.\n\nThey stayed.");

        assertThat(story.headline()).isEqualTo("EMBARGO ON GRAIN WIDENS");
        assertThat(story.times().embargo()).isNull();
    }

    @Test
    void tellsReadersOfCorrectionsAndTheDeskOfTheRest() {
        Story story =
                story(
                        PLAIN
                                + """

                                CORRECTION: There were five
                                gulls, not four.

                                UPDATE 2: They left.

                                EDS: mind the gulls

                                (MORE)

                                ENDS

                                Notes to editors:
                                Call Jo.

                                Never say so.
                                """);

        assertThat(story.amendments())
                .containsExactly(
                        new Amendment(
                                Amendment.Kind.CORRECTION,
                                null,
                                "There were five gulls, not four."),
                        new Amendment(Amendment.Kind.UPDATE, null, "They left."));
        assertThat(html(story)).endsWith("<p>Nobody asked them.</p>\n");
    }

    @Test
    void withdrawsAKilledStory() {
        assertThat(story("KILL - see advisory\n\n" + PLAIN).status()).isEqualTo(Status.KILLED);
    }

    @Test
    void dropsTheDesksCountOfVersions() {
        assertThat(story(PLAIN.replace("Gulls return", "UPDATE 2-Gulls return")).headline())
                .isEqualTo("Gulls return to the harbour");
    }

    @Test
    void linksBareAddresses() {
        Story story =
                story(
                        PLAIN
                                + "\nSee https://post.example/a?b=1&c=(d). And \"http://x.example\", not javascript://x.\n");

        assertThat(html(story))
                .contains(
                        "<a href=\"https://post.example/a?b=1&amp;c=(d)\">https://post.example/a?b=1&amp;c=(d)</a>.")
                .contains(
                        "\"<a href=\"http://x.example\">http://x.example</a>\", not javascript://x.");
    }

    @Test
    void showsMarkupAsText() {
        Story story = story(PLAIN + "\n<script>alert(1)</script> *no* ]]> <!-- \n");

        assertThat(html(story))
                .contains("<p>&lt;script&gt;alert(1)&lt;/script&gt; *no* ]]&gt; &lt;!--</p>");
    }

    @Test
    void joinsBrokenLinesWithoutBlanksWhereTheScriptHasNone() {
        assertThat(html(story("Korea\n\n\u5357\n\n\u4e00\n\n\u65e5\u672c\n\u8a9e")))
                .isEqualTo("<p>\u65e5\u672c\u8a9e</p>\n");
    }

    @Test
    void readsAnyBeginningOfAStory() {
        String whole =
                "EMBARGO: x\n"
                        + PLAIN.replace("\n\nThey", "\nBy Jo\nDate: 2026-05-03\n\nThey")
                        + "\nKILL\n\nEDS: x";
        for (int end = 1; end <= whole.length(); end++) {
            assertThat(
                            new Given(root)
                                    .file("seeds/a.txt", whole.substring(0, end))
                                    .filed()
                                    .stories())
                    .hasSizeLessThan(2);
        }
    }

    private Story story(String text) {
        return new Given(root).file("seeds/a.txt", text).story();
    }

    @Test
    void takesALineAloneForABrief() {
        var given = new Given(root).file("seeds/a.txt", "HARBOUR <HRBR> PAYS 15 CTS A SHARE\n");

        assertThat(given.story().headline()).isEqualTo("HARBOUR <HRBR> PAYS 15 CTS A SHARE");
        assertThat(given.story().standfirst()).isEmpty();
        assertThat(html(given.story())).isEmpty();
        assertThat(codes(given.filed())).containsExactly("no-kicker");
    }

    @Test
    void takesAWordInCapitalsForTheKickerOfAHeadlineInCapitals() {
        Story story = story("USSR\n\nHARVEST SEEN LARGER\n\nIt will be large.\n\nIt rained.");

        assertThat(story.kicker()).isEqualTo("USSR");
        assertThat(story.headline()).isEqualTo("HARVEST SEEN LARGER");
    }

    @Test
    void takesAHeadlineInCapitalsForNoKicker() {
        Story story = story("HARVEST LARGER\n\nIt will be large.\n\nIt rained.");

        assertThat(story.kicker()).isNull();
        assertThat(story.headline()).isEqualTo("HARVEST LARGER");
    }

    @Test
    void findsWhereHeaderLinesBeginInOnePass() {
        String lines = "urgency: 3\nabc: d\n".repeat(50_000);

        assertThat(story("Malta\n\nGulls return\nurgency: 3\n" + lines + "\nA.\n\nB.").urgency())
                .isEqualTo(3);
    }
}
