package dateline.preview;

import dateline.Preview;
import dateline.order.Order;
import dateline.order.Showing;
import dateline.order.Shown;
import dateline.page.Address;
import dateline.story.Paper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A preview that runs while a test does. */
public final class Watched implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Preview preview;
    private final Thread thread;
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Shown> rounds = new LinkedBlockingQueue<>();

    private Watched(Preview preview) {
        this.preview = preview;
        this.thread = new Thread(this::goOn, "watched");
    }

    public static Watched of(Path root, Instant now) {
        return of(showing(root, now), Clock.systemUTC());
    }

    static Showing showing(Path root, Instant now) {
        return new Showing(order(root, now), now, 0, true, null, null, false, false);
    }

    public static Order order(Path root, Instant now) {
        return new Order(
                root, root.resolve("site"), now, null, Order.Tolerance.NORMAL, false, 2, true);
    }

    public static Watched of(Showing showing, Clock clock) {
        try {
            return begun(Preview.open(showing, clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Watched begun(Preview preview) {
        var watched = new Watched(preview);
        watched.rounds.add(preview.begin());
        watched.thread.start();
        return watched;
    }

    private void goOn() {
        try {
            preview.goOn(rounds::add);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What came of the next round that was not asked for yet. */
    public Shown round() throws InterruptedException {
        Shown round = rounds.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (round == null) {
            throw new AssertionError("nothing happened");
        }
        return round;
    }

    /** How many rounds nobody has asked for yet. */
    int unasked() {
        return rounds.size();
    }

    public int port() {
        return preview.port();
    }

    public String url(String path) {
        return "http://localhost:" + preview.port() + path;
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public String page(String path) {
        return get(path).body();
    }

    /** Without the preview's own part. */
    public static String bare(String page) {
        return page.replaceAll(
                "<script src=\"/-/reload\\.js\" data-page=\"[0-9a-f]*\" defer></script>\n", "");
    }

    /**
     * The files of a site that the preview serves otherwise than they are, but for its own part.
     */
    public List<String> otherThan(Path site) throws IOException, InterruptedException {
        var other = new ArrayList<String>();
        for (Map.Entry<String, String> file : Paper.tree(site).entrySet()) {
            String name = file.getKey();
            if (name.startsWith(".dateline/")
                    || name.equals("_headers")
                    || name.equals("_redirects")) {
                continue;
            }
            String path = "/" + Address.encode(name.replaceFirst("(^|/)index\\.html$", "$1"));
            var request = HttpRequest.newBuilder(URI.create(url(path))).build();
            var answer =
                    client.send(
                            request,
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            if (answer.statusCode() != 200 || !bare(answer.body()).equals(file.getValue())) {
                other.add(answer.statusCode() + " " + name);
            }
        }
        return other;
    }

    /** Names of the threads of previews: those that answer, that listen, that watch, that plan. */
    public static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(
                        name ->
                                name.startsWith("preview-")
                                        || name.startsWith("watched")
                                        || name.startsWith("HTTP-Dispatcher")
                                        || name.startsWith("server-timer")
                                        || name.startsWith("idle-timeout"))
                .sorted()
                .toList();
    }

    /** Waits until it is so. */
    public static void until(BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came to be so");
            }
            Thread.sleep(10);
        }
    }

    /** A window of a browser that listens. */
    public Window window(String path) throws IOException {
        String page = page(path);
        int at = page.indexOf("data-page=\"") + "data-page=\"".length();
        String shown = page.substring(at, page.indexOf('"', at));
        var connection =
                URI.create(url("/-/events?path=" + path + "&shown=" + shown))
                        .toURL()
                        .openConnection();
        connection.setReadTimeout((int) PATIENCE.toMillis());
        return new Window(
                new BufferedReader(
                        new InputStreamReader(
                                connection.getInputStream(), StandardCharsets.UTF_8)));
    }

    /** The events that a window is told. */
    public record Window(BufferedReader lines) implements AutoCloseable {

        /** Name and data of the next event. */
        public List<String> next() throws IOException {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    return List.of(name, line.substring("data: ".length()));
                }
            }
            return List.of("end", "");
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        preview.close();
        thread.interrupt();
        thread.join(PATIENCE.toMillis());
    }
}
