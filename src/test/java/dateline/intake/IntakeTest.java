package dateline.intake;

import static dateline.intake.Given.codes;
import static dateline.intake.Given.html;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Amendment;
import dateline.edition.Filed;
import dateline.edition.ListText;
import dateline.edition.Mention;
import dateline.edition.Picture;
import dateline.edition.StandingPage;
import dateline.edition.Status;
import dateline.edition.Story;
import dateline.edition.Supplement;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    private static final String STORY = "Malta\n\nGulls return\n\nThey came.\n\nThey stayed.\n";

    @TempDir Path root;

    @Test
    void showsHowAFieldGivesAPictureItsText() {
        Filed filed =
                given().file("seeds/a.md", "---\nheadline: A\npicture: ferry.svg\n---\nX\n")
                        .file("seeds/ferry.svg", "<svg/>")
                        .filed();

        assertThat(filed.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.hint()).contains("picture: {file: ferry.svg, alt:"));
    }

    @Test
    void namesThePictureThatIsNearestInTheSameFolder() {
        Filed filed =
                given().file("seeds/n/a.md", "# A\n\nX\n\n![A ferry](fery.svg)\n")
                        .file("seeds/n/ferry.svg", "<svg/>")
                        .file("seeds/feri.svg", "<svg/>")
                        .filed();

        assertThat(filed.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.hint()).contains("\"n/ferry.svg\""));
    }

    @Test
    void knowsWhatEachFileIsBy() {
        Filed filed =
                given().file("seeds/2026/a b#c%.txt", STORY)
                        .file("seeds/_drafts/d.txt", STORY)
                        .file("seeds/_posts/e.TXT", STORY)
                        .file("seeds/x.md/f.txt", STORY)
                        .file("seeds/_hidden/g.txt", STORY)
                        .file("seeds/.git/h.txt", STORY)
                        .file("seeds/_index.md", "x")
                        .file("seeds/tags/birds/_index.md", "# Birds\n\nAll of them.")
                        .file("seeds/pages/about/index.md", "# About us\n\nWe.")
                        .file("seeds/static/CNAME", "post.example")
                        .file("seeds/static/.well-known/x.txt", "x")
                        .file("seeds/static/.DS_Store", "x")
                        .file("seeds/masthead.yaml", "title: X")
                        .filed();

        assertThat(filed.problems()).isEmpty();
        assertThat(filed.stories())
                .extracting(Story::id, Story::draft)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026/a b#c%", false),
                        org.assertj.core.groups.Tuple.tuple("_drafts/d", true),
                        org.assertj.core.groups.Tuple.tuple("_posts/e", false),
                        org.assertj.core.groups.Tuple.tuple("x.md/f", false));
        assertThat(filed.pages()).extracting(StandingPage::name).containsExactly("about");
        assertThat(filed.texts())
                .extracting(ListText::kind, ListText::name, ListText::headline)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ListText.Kind.TOPIC, "birds", "Birds"));
        assertThat(filed.supplements())
                .extracting(Supplement::path)
                .containsExactly(".well-known/x.txt", "CNAME");
    }

    @Test
    void takesDateAndSlugFromTheFilesName() {
        Filed filed =
                given().file("seeds/2026-05-03-gulls-return.md", "# A")
                        .file("seeds/2026-05-04-0930-gulls.txt", STORY)
                        .file("seeds/2026-05-05-2026-in-review.md", "# A")
                        .file("seeds/2026-13-45-x.md", "# A")
                        .file("seeds/gulls/index.md", "# A")
                        .filed();

        assertThat(filed.stories())
                .extracting(story -> story.claim().slug() + " " + story.times().published())
                .containsExactly(
                        "gulls-return 2026-05-03T00:00:00Z",
                        "gulls 2026-05-04T09:30:00Z",
                        "2026-in-review 2026-05-05T00:00:00Z",
                        "2026-13-45-x null",
                        "gulls null");
    }

    @Test
    void decodesWhatTheFileOrTheMastheadSays() {
        var windows = Charset.forName("windows-1252");
        String text = STORY.replace("They came.", "They came \u2013 caf\u00e9.");

        assertThat(one(text.getBytes(StandardCharsets.UTF_8)).standfirst()).endsWith("caf\u00e9.");
        assertThat(one(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)).kicker())
                .isEqualTo("Malta");
        assertThat(one(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)).standfirst())
                .endsWith("caf\u00e9.");
        assertThat(one(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE)).standfirst())
                .endsWith("caf\u00e9.");
        Story story =
                given().encoding("windows-1252")
                        .file("seeds/a.txt", text.getBytes(windows))
                        .story();
        assertThat(story.standfirst()).isEqualTo("They came \u2013 caf\u00e9.");
    }

    @Test
    void normalisesLinesLettersAndControls() {
        String text =
                STORY.replace("\n", "\r\n")
                        .replace("They came", "Cafe\u0301 \u0007\u0085\ufeff\ufffe came");

        assertThat(one(text.getBytes(StandardCharsets.UTF_8)).standfirst())
                .isEqualTo("Caf\u00e9 came.");
    }

    @Test
    void saysWhichByteIsNoText() {
        Filed filed =
                given().file("seeds/a.txt", new byte[] {'a', '\n', 'b', (byte) 0xe9, '\n'}).filed();

        assertThat(codes(filed)).containsExactly("bad-bytes");
        assertThat(filed.problems().get(0).place()).hasToString("seeds/a.txt:2");
        assertThat(filed.problems().get(0).message()).contains("byte 3 ");
    }

    @Test
    void refusesWhatIsNoCopy() {
        Filed filed =
                given().file("seeds/a.txt", "")
                        .file("seeds/b.txt", " \n\n")
                        .file("seeds/c.txt", "a\0b")
                        .file("seeds/d.docx", "x")
                        .file("seeds/e.docx", "x")
                        .filed();

        assertThat(codes(filed))
                .containsExactly("empty-file", "empty-file", "binary-file", "file-left-out");
        assertThat(filed.stories()).isEmpty();
    }

    @Test
    void followsNoLinkThatLeavesTheSeeds() throws IOException {
        given().file("outside.txt", STORY).file("seeds/in.txt", STORY);
        Files.createSymbolicLink(root.resolve("seeds/out.txt"), root.resolve("outside.txt"));
        Files.createSymbolicLink(root.resolve("seeds/round"), root.resolve("seeds"));
        Files.createSymbolicLink(root.resolve("seeds/nowhere.txt"), Path.of("nowhere.txt"));
        Files.createSymbolicLink(root.resolve("seeds/twin.txt"), Path.of("in.txt"));

        Filed filed = given().filed();

        assertThat(filed.stories()).extracting(Story::id).containsExactly("in", "twin");
        assertThat(codes(filed)).containsOnly("link-not-followed").hasSize(3);
    }

    @Test
    void keepsTheFirstOfTwoStoriesWithOneId() {
        Filed filed = given().file("seeds/a.md", "# A").file("seeds/a.txt", STORY).filed();

        assertThat(filed.stories()).extracting(Story::headline).containsExactly("A");
        assertThat(codes(filed)).containsExactly("duplicate-id");
    }

    @Test
    void tellsOfUnknownKeysOnce() {
        Filed filed =
                given().file("seeds/a.md", "---\ntitle: A\nheadlin: x\n---\n")
                        .file("seeds/b.md", "---\ntitle: A\nheadlin: x\nweight: 1\n---\n")
                        .filed();

        assertThat(codes(filed)).containsExactly("unknown-field");
        assertThat(filed.problems().get(0).message()).contains("2 times");
        assertThat(filed.problems().get(0).hint()).contains("\"headline\"");
    }

    @Test
    void filesUnderSectionsThatExist() {
        var given = given().sections("sports", "world");

        assertThat(codes(given.file("seeds/a.md", "---\ntitle: A\nsection: sprots\n---\n").filed()))
                .containsExactly("unknown-section");
        Story story =
                given.file(
                                "seeds/a.md",
                                "---\ntitle: A\ncategories: [IT, Malta, Sports, birds]\n---\n")
                        .story();
        assertThat(story.regions()).extracting(Mention::text).containsExactly("Malta");
        assertThat(story.section()).extracting(mention -> mention.text()).isEqualTo("Sports");
        assertThat(story.topics()).extracting(Mention::text).containsExactly("IT", "birds");
    }

    @Test
    void readsEveryField() {
        Story story =
                given().file("seeds/p/a.png", "x")
                        .file(
                                "seeds/p/a.md",
                                """
                                ---
                                id: x1
                                headline: A
                                regions: [Malta, Italy]
                                byline: Ada in Rome
                                dateline: "ROME, May 3"
                                date: 2026-05-03
                                lastmod: 2026-05-04T10:00:00Z
                                expiryDate: 2027-01-01
                                published: true
                                status: Withheld
                                slug: gulls-1
                                url: /x/y/
                                redirect_from: [/old/, /older.html]
                                series: Birds
                                part: 2
                                picture: {file: a.png, alt: A gull, credit: Jo}
                                lang: en_GB
                                translations: {ko: p/b}
                                corrections:
                                  - Five, not four.
                                  - {date: 2026-05-05, kind: update, text: They left.}
                                urgency: 3
                                feeds: no
                                toc: Yes
                                pinned: on
                                template: wide
                                ---
                                """)
                        .story();

        assertThat(story.id()).isEqualTo("x1");
        assertThat(story.status()).isEqualTo(Status.WITHHELD);
        assertThat(story.draft()).isFalse();
        assertThat(story.times().updated()).isEqualTo(Instant.parse("2026-05-04T10:00:00Z"));
        assertThat(story.claim().permalink()).isEqualTo("/x/y/");
        assertThat(story.claim().former())
                .extracting(Mention::text)
                .containsExactly("/old/", "/older.html");
        assertThat(story.pictures())
                .containsExactly(new Picture.Use("p/a.png", "A gull", null, "Jo"));
        assertThat(story.language()).isEqualTo("en-GB");
        assertThat(story.translations())
                .extractingByKey("ko")
                .extracting(Mention::text)
                .isEqualTo("p/b");
        assertThat(story.amendments())
                .containsExactly(
                        new Amendment(Amendment.Kind.CORRECTION, null, "Five, not four."),
                        new Amendment(
                                Amendment.Kind.UPDATE,
                                Instant.parse("2026-05-05T00:00:00Z"),
                                "They left."));
        assertThat(story.switches().feeds()).isFalse();
        assertThat(story.switches().toc()).isTrue();
        assertThat(story.pinned()).isTrue();
    }

    @Test
    void tellsOfEveryFieldThatIsWrong() {
        Filed filed =
                given().zone("Europe/London")
                        .file(
                                "seeds/a.md",
                                """
                                ---
                                headline: [a, b]
                                date: soon
                                lastmod: 2026-03-29 01:30
                                expires: 2026-10-25 01:30
                                embargo: Tuesday
                                draft: maybe
                                status: gone
                                slug: a/b
                                permalink: ../x
                                aliases: ["/a//b"]
                                part: two
                                lang: english language
                                template: ../x
                                corrections: [{kind: x, text: y}]
                                extra: x
                                ---
                                """)
                        .filed();

        assertThat(filed.stories()).isEmpty();
        assertThat(codes(filed))
                .contains(
                        "wrong-kind",
                        "no-headline",
                        "bad-date",
                        "impossible-time",
                        "ambiguous-time",
                        "unreadable-embargo",
                        "bad-switch",
                        "bad-choice",
                        "bad-slug",
                        "bad-path",
                        "bad-number",
                        "bad-language",
                        "bad-template-name");
        assertThat(filed.problems()).allMatch(problem -> problem.place().line() >= 0);
    }

    @Test
    void dependsOnNeitherThreadsNorOrder() {
        var given = given();
        for (int i = 0; i < 100; i++) {
            given.file(
                    "seeds/" + i + (i % 2 == 0 ? ".txt" : ".md"),
                    i % 2 == 0 ? STORY : "# " + i + "\n\n![](x)");
        }
        Filed one = given.filed();
        Filed many = given.threads(4).filed();

        assertThat(many.stories()).hasSize(100);
        assertThat(many.problems()).isEqualTo(one.problems());
        assertThat(many.stories())
                .extracting(Story::id)
                .isEqualTo(one.stories().stream().map(Story::id).toList());
        assertThat(many.stories())
                .extracting(story -> html(story))
                .isEqualTo(one.stories().stream().map(Given::html).toList());
    }

    @Test
    void readsBackFromTheGalleyWhatWasSet() throws IOException {
        byte[] text = "gulls".getBytes(StandardCharsets.UTF_8);
        Path file = root.resolve("galley");
        try (var galley = Galley.in(file)) {
            galley.keep(text);
            var content = galley.keep(text);
            var spoilt = galley.keep(text);
            byte[] all = Files.readAllBytes(file);
            all[all.length - 1] ^= 1;
            Files.write(file, all);

            try (var in = content.open()) {
                assertThat(in.readAllBytes()).isEqualTo(text);
            }
            assertThat(org.assertj.core.api.Assertions.catchThrowable(spoilt::open))
                    .isInstanceOf(IOException.class);
        }
    }

    private Given given() {
        return new Given(root);
    }

    private Story one(byte[] bytes) {
        return given().file("seeds/a.txt", bytes).story();
    }
}
