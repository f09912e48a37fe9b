package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Filed;
import dateline.edition.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MorgueTest {

    private static final String EVERYTHING =
            """
            ---
            headline: The lamps
            kicker: Harbour
            standfirst: Who lights them.
            regions: [Malta, The Koreas]
            section: life
            topics: [lamps, harbours]
            authors: [Ada Borg]
            byline: By Ada Borg
            dateline: VALLETTA, May 4 (Post)
            published: 2016-05-04T19:04:09+02:00
            updated: 2016-05-05
            embargo: whenever
            publish: 2016-05-01
            expires: 2030-01-01
            draft: yes
            version: 2
            slug: lamps
            aliases: [/old/]
            series: Lamps
            part: 3
            pictures: [{file: lamp.svg, alt: A lamp, caption: At dusk, credit: A. B.}]
            language: mt
            translations: {en: the-lamps}
            genre: analysis
            urgency: 4
            rights: All reserved
            pinned: yes
            template: wide
            index: no
            toc: yes
            corrections: [{date: 2016-05-06, text: Twelve., kind: update}, Thirteen.]
            extra: {n: 1.50, yes: true, list: [a, {b: c}], text: "1"}
            mood: gay
            ---

            One [word](other.md#there) and ![a lamp](lamp.svg) and ![none](lmap.svg).
            """;

    @TempDir Path root;
    private final InMemory drawer = new InMemory();

    private static final class InMemory implements Morgue.Drawer {
        private byte @Nullable [] bytes;
        private int fillings;

        @Override
        public byte @Nullable [] open() {
            return bytes;
        }

        @Override
        public void fill(byte[] bytes) {
            this.bytes = bytes;
            fillings++;
        }
    }

    @BeforeEach
    void files() throws IOException {
        new Given(root)
                .file("seeds/everything.md", EVERYTHING)
                .file("seeds/bare.md", "---\ntitle: Bare\n---\n")
                .file("seeds/wire.txt", "Malta\n\nHeadline\n\nStandfirst.\n\nVALLETTA - Text.\n")
                .file("seeds/broken.md", "---\ntitle: [\n---\n\nText.\n")
                .file("seeds/pages/about.md", "---\ntitle: About\n---\n\nUs.\n")
                .file("seeds/topics/lamps/_index.md", "---\ntitle: Lamps\n---\n\nAll of them.\n")
                .file(
                        "seeds/lamp.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>")
                .file("seeds/static/CNAME", "post.example\n");
        age();
    }

    /** All files were written long ago. */
    private void age() throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(
                        file, FileTime.from(Instant.parse("2016-01-01T00:00:00Z")));
            }
        }
    }

    private Given given() {
        return new Given(root).drawer(drawer);
    }

    @Test
    void remembersAllThatWasRead() throws IOException {
        Filed first = given().filed();
        Filed second = given().filed();

        assertThat(drawer.fillings).isEqualTo(1);
        assertThat(second.problems()).isEqualTo(first.problems()).isNotEmpty();
        assertThat(second.stories()).hasSize(3);
        assertThat(second.pages()).hasSize(1);
        assertThat(second.texts()).hasSize(1);
        assertThat(text(second)).isEqualTo(text(first));
        assertThat(second.pictures().keySet()).isEqualTo(first.pictures().keySet());
        for (int i = 0; i < first.stories().size(); i++) {
            Story before = first.stories().get(i);
            Story after = second.stories().get(i);
            assertThat(after.body().read()).isEqualTo(before.body().read());
        }
    }

    /** Everything but the ways to the bodies, which are never equal. */
    private static String text(Filed filed) {
        return (filed.stories()
                        + "\n"
                        + filed.pages()
                        + "\n"
                        + filed.texts()
                        + "\n"
                        + filed.supplements())
                .replaceAll("(html|bytes)=[^\\]]*?@[0-9a-f]+|html=[^\\]]*", "$1=");
    }

    @Test
    void readsAFileAgainWhenItHasChanged() throws IOException {
        given().filed();
        Files.writeString(root.resolve("seeds/bare.md"), "---\ntitle: Bore\n---\n");

        assertThat(headline(given().filed(), "bare")).isEqualTo("Bore");
        assertThat(drawer.fillings).isEqualTo(2);
    }

    @Test
    void doesNotTrustAFileThatWasWrittenAMomentAgo() throws IOException {
        Path file = root.resolve("seeds/bare.md");
        Instant saved = Files.getLastModifiedTime(file).toInstant();
        Clock soon = Clock.fixed(saved.plusMillis(1500), java.time.ZoneOffset.UTC);
        given().clock(soon).filed();
        Files.writeString(file, "---\ntitle: Bore\n---\n");
        Files.setLastModifiedTime(file, FileTime.from(saved));

        assertThat(headline(given().clock(Clock.offset(soon, Duration.ofHours(1))).filed(), "bare"))
                .isEqualTo("Bore");
    }

    @Test
    void readsCopyAgainWhenAPictureThatItMissedHasCome() {
        assertThat(Given.codes(given().filed())).contains("missing-picture");
        given().file("seeds/lmap.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");

        assertThat(Given.codes(given().filed())).doesNotContain("missing-picture");
    }

    @Test
    void readsAllAgainUnderOtherSettings() {
        given().filed();
        Story seoul = story(given().zone("Asia/Seoul").filed(), "everything");

        assertThat(seoul.times().updated()).isEqualTo(Instant.parse("2016-05-04T15:00:00Z"));
    }

    @Test
    void isNotMisledByDamage() throws IOException {
        Filed first = given().filed();
        byte[] whole = drawer.bytes.clone();
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            if (i % 3 == 0) {
                damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            } else {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            }
            drawer.bytes = damaged;
            Filed again = given().filed();
            assertThat(text(again)).as("damage %d", i).isEqualTo(text(first));
            assertThat(again.problems()).isEqualTo(first.problems());
        }
    }

    @Test
    void saysSoWhenARememberedFileChangesWhileItIsUsed() throws IOException {
        given().filed();
        Story story = story(given().filed(), "wire");
        Files.writeString(root.resolve("seeds/wire.txt"), "Malta\n\nHeadline\n\nS.\n\nOther.\n");

        assertThat(story.body().html())
                .satisfies(
                        html ->
                                org.assertj.core.api.Assertions.assertThatThrownBy(html::open)
                                        .isInstanceOf(IOException.class)
                                        .hasMessageContaining("wire.txt changed"));
    }

    private static String headline(Filed filed, String id) {
        return story(filed, id).headline();
    }

    private static Story story(Filed filed, String id) {
        return filed.stories().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
