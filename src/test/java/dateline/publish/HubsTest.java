package dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hubs are told of feeds, and their silence harms nobody. */
class HubsTest {

    private static final Place PLACE = Place.of("seeds/masthead.yaml");
    private static final List<String> FEEDS =
            List.of("https://post.example/feed.xml", "https://post.example/caf%C3%A9/feed.json");

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void hub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(
                "/",
                exchange -> {
                    byte[] form = exchange.getRequestBody().readAllBytes();
                    heard.add(
                            "%s %s %s"
                                    .formatted(
                                            exchange.getRequestMethod(),
                                            exchange.getRequestHeaders().getFirst("Content-Type"),
                                            new String(form, StandardCharsets.UTF_8)));
                    String path = exchange.getRequestURI().getPath();
                    if (path.equals("/asleep")) {
                        try {
                            end.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                    exchange.sendResponseHeaders(path.equals("/busy") ? 503 : 204, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void end() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void aHubIsToldOfEachFeedByItsAddress() {
        assertThat(hubs(at("/")).tell(FEEDS, PLACE)).isEmpty();
        assertThat(heard)
                .containsExactly(
                        "POST application/x-www-form-urlencoded hub.mode=publish&hub.url=https%3A%2F%2Fpost.example%2Ffeed.xml",
                        "POST application/x-www-form-urlencoded hub.mode=publish&hub.url=https%3A%2F%2Fpost.example%2Fcaf%25C3%25A9%2Ffeed.json");
    }

    @Test
    void aHubThatSaysNoIsToldOfAndTheNextIsAskedAllTheSame() {
        List<Problem> warnings = hubs(at("/busy"), at("/")).tell(FEEDS, PLACE);
        assertThat(warnings).singleElement().matches(problem -> !problem.isError());
        assertThat(warnings.get(0).message()).contains("not told of 2 feeds: it answered 503");
        assertThat(heard).hasSize(3);
    }

    @Test
    void aHubThatNeverAnswersIsNotWaitedForForEver() {
        List<Problem> warnings =
                new Hubs(List.of(at("/asleep")), Duration.ofMillis(200), Log.NONE)
                        .tell(FEEDS.subList(0, 1), PLACE);
        assertThat(warnings).extracting(Problem::code).containsExactly("hub-silent");
        assertThat(warnings.get(0).message()).contains("not told of one feed: ");
    }

    @Test
    void aHubThatIsNotThereIsAWarning() {
        server.stop(0);
        assertThat(hubs(at("/")).tell(FEEDS, PLACE)).hasSize(1);
    }

    @Test
    void onlyFeedsThatAreNewOrChangedAreToldOf() {
        List<Item> items =
                List.of(
                        item("caf\u00e9/feed.json", Phase.FEEDS),
                        item("feed.xml", Phase.FEEDS),
                        item("index.html", Phase.LISTS),
                        item("sitemap.xml", Phase.FEEDS));
        Plan plan =
                Planning.of(
                        "live",
                        Standing.NOTHING,
                        items,
                        "1a2b3c4d".repeat(8),
                        "https://post.example/",
                        Instant.EPOCH);
        assertThat(Hubs.changed(plan)).containsExactlyInAnyOrderElementsOf(FEEDS);
    }

    private Hubs hubs(String... hubs) {
        return new Hubs(List.of(hubs), Duration.ofSeconds(10), Log.NONE);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Item item(String path, Phase phase) {
        return new Item(path, "00".repeat(32), 10, phase, Headers.NONE);
    }
}
