package dateline.host;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.HouseDeskOfTests;
import dateline.story.Paper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody reads, over a real web server, while the site is published again and again. */
class PublishedIT {

    private static final int RELEASES = 20;
    private static final Pattern COUNT = Pattern.compile("Gull number (\\d+)");
    private static final Pattern SHEET = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");

    @TempDir Path folder;
    private Path root;

    @Test
    void readersNeverSeeHalfARelease() throws Exception {
        root = Files.createDirectory(folder.resolve("post"));
        Path live = Files.createDirectory(folder.resolve("live"));
        Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                title: The Harbour Post
                url: https://post.example/
                hosting: {servers: [nginx]}
                targets: {live: {kind: folder, path: ../live}}
                -- templates/assets/extra.css --
                body { color: black; }
                """);
        publish(0);
        try (WebServer server = WebServer.nginx(live.resolve("current"), folder.resolve("run"))) {
            var over = new AtomicBoolean();
            ExecutorService hands = Executors.newSingleThreadExecutor();
            Future<Integer> reading = hands.submit(reader(server, over));
            String sheet = sheet(text(server.get("/")));
            for (int release = 1; release <= RELEASES; release++) {
                publish(release);
                if (release <= 3) {
                    assertThat(server.get(sheet).statusCode())
                            .as("the looks of a page that was read %d releases ago", release)
                            .isEqualTo(200);
                }
            }
            over.set(true);
            assertThat(reading.get()).as("pages read meanwhile").isGreaterThan(RELEASES);
            assertThat(count(text(server.get("/malta/")))).isEqualTo(RELEASES);
            assertThat(server.get(sheet).statusCode()).isEqualTo(404);
            hands.shutdown();
        }
    }

    /** Reads a list, the story that it leads to and the looks of both, until it is over. */
    private static Callable<Integer> reader(WebServer server, AtomicBoolean over) {
        return () -> {
            int read = 0;
            int seen = 0;
            while (!over.get()) {
                for (String path : new String[] {"/malta/", "/malta/2016/05/gulls/"}) {
                    HttpResponse<byte[]> answer = server.get(path);
                    assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    String page = text(answer);
                    assertThat(page).as(path).endsWith("</html>\n");
                    int count = count(page);
                    assertThat(count)
                            .as("%s is not older than what was read", path)
                            .isGreaterThanOrEqualTo(seen);
                    seen = count;
                    assertThat(server.get(sheet(page)).statusCode()).as("its looks").isEqualTo(200);
                    read++;
                }
            }
            return read;
        };
    }

    private static int count(String page) {
        Matcher count = COUNT.matcher(page);
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    private static String sheet(String page) {
        Matcher sheet = SHEET.matcher(page);
        String last = "";
        while (sheet.find()) {
            last = sheet.group(1);
        }
        assertThat(last).contains("extra");
        return last;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Each release has another headline and other looks. */
    private void publish(int release) throws IOException {
        Files.writeString(
                root.resolve("seeds/2016-05-03-gulls.txt"),
                "Malta\n\nGull number %d\n\nIt came.\n".formatted(release));
        Files.writeString(
                root.resolve("templates/assets/extra.css"),
                "body { margin: %dpx; }\n".formatted(release));
        var said = HouseDeskOfTests.run(root, Paper.NOW, "publish", "--yes");
        assertThat(said.code()).as(said.err()).isZero();
    }
}
