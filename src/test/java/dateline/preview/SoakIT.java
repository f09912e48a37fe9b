package dateline.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long day at the desk: edits, renames and deletes for twenty seconds, or for as long as {@code
 * -Dsoak=SECONDS} says, three or four a second, while windows are open. What is served in the end
 * is what a clean build makes, and nothing has piled up.
 */
class SoakIT {

    private static final long SECONDS = Long.getLong("soak", 20);
    private static final long BETWEEN = 300;
    private static final int STORIES = 120;
    private static final List<String> REGIONS = List.of("Malta", "Italy", "South Korea", "World");

    @TempDir Path root;
    private final List<Path> stories = new ArrayList<>();
    private final Random random = new Random(20160503);
    private int written;

    @Test
    @Timeout(3_600)
    void aLongDayEndsAsACleanBuildWould() throws Exception {
        Paper paper =
                Paper.newsroom(
                        root,
                        "-- seeds/masthead.yaml --\ntitle: The Harbour Post\nurl: https://post.example/\n");
        for (int i = 0; i < STORIES; i++) {
            add();
        }
        // Other tests have servers of their own.
        List<String> threads = Watched.threads();
        try (var preview = Watched.of(root, Paper.NOW)) {
            long early = 0;
            long end = System.nanoTime() + SECONDS * 1_000_000_000;
            int edits = 0;
            while (System.nanoTime() < end) {
                edit();
                edits++;
                if (edits % 10 == 0) {
                    preview.page("/");
                    preview.window("/malta/").close();
                }
                if (edits == 50) {
                    early = used();
                }
                Thread.sleep(BETWEEN);
            }
            assertThat(edits).isGreaterThan((int) (SECONDS * 1_000 / BETWEEN / 2));
            settle(preview);
            assertThat(used() - early).as("bytes more than early in the day").isLessThan(40L << 20);
            paper.build();
            assertThat(preview.otherThan(root.resolve("site"))).isEmpty();
        }
        Watched.until(() -> Watched.threads().size() <= threads.size());
    }

    private void edit() throws IOException {
        int kind = random.nextInt(10);
        Path story = stories.get(random.nextInt(stories.size()));
        if (kind < 6) {
            Files.writeString(story, text());
        } else if (kind < 7) {
            Path draft = root.resolve("seeds/.draft");
            Files.writeString(draft, text());
            Files.move(draft, story, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } else if (kind < 8) {
            add();
        } else if (kind < 9 && stories.size() > STORIES / 2) {
            Files.delete(story);
            stories.remove(story);
        } else {
            Path to = story.resolveSibling("r" + written++ + "-" + story.getFileName());
            Files.move(story, to);
            stories.set(stories.indexOf(story), to);
        }
    }

    private void add() throws IOException {
        Path folder = root.resolve("seeds/" + random.nextInt(6));
        Files.createDirectories(folder);
        Path story = folder.resolve("s" + written++ + ".txt");
        Files.writeString(story, text());
        stories.add(story);
    }

    private String text() {
        return "%s\n\nHeadline %d\n\nDate: 2016-%02d-%02d\n\nStandfirst %d.\n\nWords %s.\n"
                .formatted(
                        REGIONS.get(random.nextInt(REGIONS.size())),
                        random.nextInt(1_000),
                        1 + random.nextInt(5),
                        1 + random.nextInt(28),
                        random.nextInt(),
                        "and words ".repeat(random.nextInt(60)));
    }

    /** Until all that was touched has been seen. */
    private void settle(Watched preview) throws Exception {
        Path last = root.resolve("seeds/last.txt");
        Files.writeString(last, "Malta\n\nThe last of it\n\nDate: 2016-05-31\n\nx\n\ny\n");
        Watched.until(() -> preview.page("/malta/").contains("The last of it"));
        Thread.sleep(BETWEEN);
    }

    private static long used() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
