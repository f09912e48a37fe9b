package dateline.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A folder on a port of this machine, as a static host would serve it: with the headers that the
 * site's own {@code _headers} asks for on every page, its policy among them.
 */
final class Server implements AutoCloseable {

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("ttf", "font/ttf"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("txt", "text/plain; charset=utf-8"));

    static {
        // Else each answer waits for the reader's system to confirm its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What has to wait, by how its type starts. */
    private record Held(String type, CountDownLatch until) {}

    private final Path folder;
    private final Map<String, String> headers = new TreeMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Held held = new Held("none", new CountDownLatch(0));

    Server(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        Path rules = this.folder.resolve("_headers");
        if (Files.exists(rules)) {
            forEveryPage(Files.readString(rules));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void forEveryPage(String rules) {
        int start = rules.indexOf("\n/*\n") + "\n/*\n".length();
        for (String line : rules.substring(start).split("\n", -1)) {
            if (!line.startsWith("  ")) {
                return;
            }
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
    }

    String at(String address) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + address;
    }

    /** From now on nothing arrives whose type starts so, until it is let go. */
    void hold(String type) {
        held = new Held(type, new CountDownLatch(1));
    }

    void letGo() {
        held.until().countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = folder.resolve(path.substring(1)).normalize();
            if (Files.isDirectory(file)) {
                file = file.resolve("index.html");
            }
            boolean found = file.startsWith(folder) && Files.isRegularFile(file);
            if (!found) {
                file = folder.resolve("404.html");
            }
            String name = file.getFileName().toString();
            String extension = name.substring(name.lastIndexOf('.') + 1);
            String type = TYPES.getOrDefault(extension, "application/octet-stream");
            Held now = held;
            if (type.startsWith(now.type())) {
                now.until().await();
            }
            byte[] body = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
