package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.intake.Morgue;
import dateline.order.Order;
import dateline.order.Showing;
import dateline.page.Page;
import dateline.press.Press;
import dateline.preview.Issue;
import dateline.preview.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a save shows before all is planned is what it shows after that. */
class RoundsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir Path root;
    private Rounds rounds;

    @BeforeEach
    void open() throws IOException {
        PathUtils.copyDirectory(Path.of("seeds"), root.resolve("seeds"));
        var order =
                new Order(
                        root,
                        root.resolve("site"),
                        NOW,
                        null,
                        Order.Tolerance.NORMAL,
                        false,
                        2,
                        true);
        var showing = new Showing(order, NOW, 0, true, null, null, false, false);
        Newsroom newsroom = Newsroom.ofTheHouse();
        rounds =
                new Rounds(
                        newsroom,
                        showing,
                        newsroom.galley(),
                        Morgue.inMemory(Morgue.NO_DRAWER, "test"));
        rounds.issue(rounds.again(Watch.Touched.EVERYTHING, NOW));
    }

    @AfterEach
    void close() throws IOException {
        rounds.close();
    }

    @Test
    void aRewordedStoryIsShownAtOnceAsItWillStand() throws IOException {
        int shown = 0;
        for (Path story : stories()) {
            for (UnaryOperator<String> edit : REWORDINGS) {
                Saved saved = save(story, edit);
                assertThat(saved.changed()).as("%s: early pages", story).hasSize(1);
                for (String file : saved.changed()) {
                    assertThat(saved.early(file)).as(file).isEqualTo(saved.late(file));
                    shown++;
                }
            }
        }
        assertThat(shown).isGreaterThan(30);
    }

    @Test
    void aStoryThatMovesIsShownWhereItWillStand() throws IOException {
        for (Path story : stories()) {
            for (UnaryOperator<String> edit : MOVES) {
                Saved saved = save(story, edit);
                for (String file : saved.changed()) {
                    assertThat(saved.early(file)).as(file).isEqualTo(saved.late(file));
                }
            }
        }
    }

    @Test
    void nothingIsShownEarlyOfAStoryThatIsHeld() throws IOException {
        Saved saved =
                save(stories().get(0), text -> text.replace("\n---\n", "\ndraft: true\n---\n"));
        assertThat(saved.changed()).isEmpty();
        assertThat(saved.early).isNull();
    }

    private static final List<UnaryOperator<String>> REWORDINGS =
            List.of(
                    text -> text + "\n\nOne more paragraph, with *weight* and a [way](/) home.\n",
                    text ->
                            text.replaceFirst(
                                    "(?m)^standfirst:.*$", "standfirst: It was put shorter."),
                    text -> text.stripTrailing() + " More words at the end.\n");

    private static final List<UnaryOperator<String>> MOVES =
            List.of(
                    text -> text.replace("\n---\n", "\nurgency: 2\n---\n"),
                    text ->
                            text.replaceFirst(
                                    "(?m)^headline:.*$", "headline: Another Head Above It"),
                    text -> text.replaceFirst("(?m)^topics:.*$", "topics: [Trade, Shipping]"));

    private List<Path> stories() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("seeds"))) {
            return files.filter(file -> file.toString().matches(".*/20\\d\\d/.*\\.md"))
                    .sorted()
                    .toList();
        }
    }

    /** What one save showed, early and in the end, by the file of the page. */
    private final class Saved {
        private final @Nullable Issue early;
        private final Rounds.Round round;
        private final Map<String, Page> before;

        Saved(@Nullable Issue early, Rounds.Round round, Map<String, Page> before) {
            this.early = early;
            this.round = round;
            this.before = before;
        }

        /** The pages that an early issue had and the one before it had not. */
        Set<String> changed() {
            var files = new HashSet<String>();
            if (early != null) {
                early.pages()
                        .forEach(
                                (file, page) -> {
                                    if (before.get(file) != page) {
                                        files.add(file);
                                    }
                                });
            }
            return files;
        }

        String early(String file) throws IOException {
            return printed(early == null ? null : early.pages().get(file));
        }

        String late(String file) throws IOException {
            return printed(rounds.issue(round).pages().get(file));
        }

        private String printed(@Nullable Page page) throws IOException {
            Press press = round.press();
            try {
                return page == null ? "no page" : new String(press.sheet(page), "UTF-8");
            } catch (Page.Unprintable e) {
                throw new AssertionError(e);
            }
        }
    }

    private Saved save(Path story, UnaryOperator<String> edit) throws IOException {
        String text = Files.readString(story);
        String edited = edit.apply(text);
        assertThat(edited.equals(text) && edit != REWORDINGS.get(1)).isFalse();
        Files.writeString(story, edited);
        var touched = new Watch.Touched(Set.of(story), false);
        var early = new AtomicReference<@Nullable Issue>();
        var before = new ArrayList<Map<String, Page>>();
        before.add(rounds.issue(rounds.again(Watch.Touched.NOTHING, NOW)).pages());
        Rounds.Round round = rounds.again(touched, NOW, early::set);
        rounds.issue(round);
        return new Saved(early.get(), round, before.get(0));
    }
}
