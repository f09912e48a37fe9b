package dateline.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The preview's server. It only reads: GET and HEAD. It answers who calls it by a name of its own
 * (see {@link Door}), so that a page from elsewhere can't reach it under another name.
 */
public final class Server implements AutoCloseable {

    private static final int HANDS = 96;
    private static final int STREAMS = 64;

    private final HttpServer server;
    private final ExecutorService hands;
    private final Door door;
    private final Counter counter;
    private final Standing standing;
    private final AtomicInteger streams = new AtomicInteger();

    private Server(
            HttpServer server,
            ExecutorService hands,
            Door door,
            Counter counter,
            Standing standing) {
        this.server = server;
        this.hands = hands;
        this.door = door;
        this.counter = counter;
        this.standing = standing;
    }

    static {
        // Without it every request on an open connection waits 40 ms (stack: the JDK's server).
        set("sun.net.httpserver.nodelay", "true");
        set("sun.net.httpserver.maxReqHeaders", "64");
        set("sun.net.httpserver.maxReqHeaderSize", "16384");
        set("sun.net.httpserver.maxReqTime", "20");
        set("sun.net.httpserver.idleInterval", "30");
        set("jdk.httpserver.maxConnections", "256");
    }

    private static void set(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    /**
     * Opens the server; who asks has to wait until it is shown an issue.
     *
     * @throws IOException when the port is taken
     */
    public static Server open(InetSocketAddress address, @Nullable String token, Archive archive)
            throws IOException {
        HttpServer server = HttpServer.create(address, 64);
        var number = new AtomicInteger();
        var hands =
                new ThreadPoolExecutor(
                        4,
                        HANDS,
                        30,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        work -> {
                            var thread = new Thread(work, "preview-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        },
                        // The one who takes the calls does it himself: the others wait.
                        new ThreadPoolExecutor.CallerRunsPolicy());
        var standing = new Standing();
        var door = new Door(server.getAddress(), token);
        var preview = new Server(server, hands, door, new Counter(standing, archive), standing);
        server.createContext("/", preview::serve);
        server.setExecutor(hands);
        server.start();
        return preview;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Puts another issue on the stand; whoever looks at a page that changed is told. */
    public void show(Issue issue) {
        counter.show(issue);
    }

    /** The same, of one that another follows at once. */
    public void showEarly(Issue issue) {
        counter.showEarly(issue);
    }

    @Override
    public void close() {
        standing.close();
        server.stop(0);
        hands.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Request(exchange);
            Answer refused = door.refuses(request);
            if (refused != null) {
                send(exchange, request, refused);
            } else if (request.isForEvents()) {
                stream(exchange, request);
            } else {
                send(exchange, request, counter.answer(request));
            }
        }
    }

    private void stream(HttpExchange exchange, Request request) throws IOException {
        String path = Asked.path(request.parameter("path"));
        if (path == null || !request.isGet()) {
            send(exchange, request, Answer.line(404, "There is no such page."));
            return;
        }
        if (streams.incrementAndGet() > STREAMS) {
            streams.decrementAndGet();
            send(
                    exchange,
                    request,
                    Answer.line(503, "Too many windows are open.").with("Retry-After", "5"));
            return;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(200, 0);
            String shown = request.parameter("shown");
            new Stream(
                            standing,
                            counter.seen(request),
                            path,
                            shown == null ? "" : shown,
                            exchange.getResponseBody())
                    .run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.decrementAndGet();
        }
    }

    private static void send(HttpExchange exchange, Request request, Answer answer)
            throws IOException {
        Headers headers = exchange.getResponseHeaders();
        answer.headers().forEach(headers::set);
        headers.putIfAbsent("X-Content-Type-Options", List.of("nosniff"));
        headers.putIfAbsent("Cache-Control", List.of("no-store"));
        String tag = answer.headers().get("ETag");
        if (answer.status() == 200 && tag != null && request.knows(tag)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        long size = answer.body().length();
        Ranges range = null;
        if (answer.status() == 200 && tag != null) {
            headers.set("Accept-Ranges", "bytes");
            range = request.mayHavePart(tag) ? Ranges.of(request.header("Range"), size) : null;
        }
        if (range == Ranges.NOT_THERE) {
            headers.set("Content-Range", "bytes */" + size);
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        if (range != null) {
            headers.set(
                    "Content-Range",
                    "bytes %d-%d/%d"
                            .formatted(range.first(), range.first() + range.length() - 1, size));
        }
        int status = range == null ? answer.status() : 206;
        long first = range == null ? 0 : range.first();
        long length = range == null ? size : range.length();
        if (!request.isGet()) {
            headers.set("Content-Length", Long.toString(length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        if (length > 0) {
            try (InputStream in = answer.body().open();
                    OutputStream out = exchange.getResponseBody()) {
                in.skipNBytes(first);
                copy(in, out, length);
            }
        }
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
