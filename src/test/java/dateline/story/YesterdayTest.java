package dateline.story;

import static dateline.story.Paper.newsroom;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the same comes in again, yesterday's paper stands; and not when anything else does. */
class YesterdayTest {

    private static final String COPY =
            """
            -- seeds/masthead.yaml --
            url: https://post.example/
            -- seeds/gulls.txt --
            Nowhere Island

            Gulls return

            Date: 2016-05-03

            The birds are back.

            They came at dawn.
            -- seeds/lamps.md --
            ---
            headline: Lamps
            region: Malta
            date: 2016-05-04
            embargo: 2016-06-02
            ---

            Lit again.
            """;

    @TempDir Path root;
    private Paper paper;

    @BeforeEach
    void firstPaper() throws IOException {
        paper = newsroom(root, COPY);
        age();
        paper.run();
        assertThat(paper.report().printed()).isPositive();
        assertThat(note()).exists();
    }

    /** As if all copy had been written long ago. */
    private void age() throws IOException {
        try (var files = Files.walk(root.resolve("seeds"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(
                        file, FileTime.from(Instant.ofEpochSecond(file.toFile().length())));
            }
        }
    }

    private Path note() {
        return root.resolve(".dateline/site/note-yesterday");
    }

    @Test
    void tellsTheSameOfTheSame() {
        var before = paper.report();
        Paper again = Paper.at(root).run();

        assertThat(again.report().problems()).isEqualTo(before.problems()).isNotEmpty();
        assertThat(again.report().stories()).isEqualTo(before.stories());
        assertThat(again.report().pages()).isEqualTo(before.pages());
        assertThat(again.report().unchanged()).isEqualTo(before.pages());
        assertThat(again.report().printed() + again.report().removed()).isZero();
        // Only a run that looked at the stories could tell of them.
        assertThat(again.report().roll()).isEmpty();
    }

    @Test
    void seesAStoryGoLive() {
        Paper.at(root).now("2016-06-01T23:59:59Z").run().hasNoPage("malta/2016/05/lamps/");
        Paper.at(root).now("2016-06-02T00:00:00Z").run().page("malta/2016/05/lamps/", "Lit again");
        Paper.at(root).now("2016-06-01T23:59:59Z").run().hasNoPage("malta/2016/05/lamps/");
    }

    @Test
    void putsBackWhatSomebodyTookAway() throws IOException {
        Path page = root.resolve("site/nowhere-island/2016/05/gulls/index.html");
        Files.delete(page);
        Paper.at(root).run();

        assertThat(page).exists();
    }

    @Test
    void seesANewSetting() throws IOException {
        paper.write("seeds/masthead.yaml", "url: https://post.example/\ntitle: The Post\n");
        age();
        Paper.at(root).run().page("", "The Post");
    }

    @Test
    void seesANewTemplate() {
        paper.write("templates/alias/alias.ftlh", "${headline}");
        assertThat(Paper.at(root).run().report().roll()).hasSize(2);
    }

    @Test
    void seesAnotherAddressOfTheSite() throws IOException {
        String sitemap = Files.readString(root.resolve("site/sitemap.xml"));
        paper.write("seeds/masthead.yaml", "url: https://news.example/\n");
        age();
        Paper.at(root).run();

        assertThat(Files.readString(root.resolve("site/sitemap.xml")))
                .isEqualTo(sitemap.replace("post.example", "news.example"));
    }

    @Test
    void isNotMisledByDamage() throws IOException {
        byte[] whole = Files.readAllBytes(note());
        var before = paper.report();
        var random = new Random(11);
        for (int i = 0; i < 40; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(note(), damaged);
            Paper again = Paper.at(root).run();
            assertThat(again.report().problems()).isEqualTo(before.problems());
            assertThat(again.report().pages()).isEqualTo(before.pages());
            assertThat(again.report().printed()).isZero();
        }
    }
}
