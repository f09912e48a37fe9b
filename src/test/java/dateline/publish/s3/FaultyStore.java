package dateline.publish.s3;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and a store, and from the kth request on lets nothing through any more.
 * What it lets through it hands on to the byte, since it is signed.
 */
final class FaultyStore implements AutoCloseable {

    enum Fault {
        /** The store says no, in words that no client tries again at. */
        REFUSES,
        /** The kth request is done, but its answer is lost, and nothing gets there afterwards. */
        DONE_AND_LOST
    }

    /** What happens at a request. */
    interface Event {
        void happens() throws IOException;
    }

    private static final String NO =
            "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final ExecutorService hands = Executors.newCachedThreadPool();
    private final ServerSocket server;
    private final URI store;
    private final List<String> puts = new ArrayList<>();
    private Fault fault = Fault.REFUSES;
    private long left = Long.MAX_VALUE;
    private String awaited = "";
    private @Nullable Event event;

    private FaultyStore(ServerSocket server, String store) {
        this.server = server;
        this.store = URI.create(store);
    }

    static FaultyStore before(String store) throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var faulty = new FaultyStore(server, store);
        faulty.hands.execute(faulty::accept);
        return faulty;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    synchronized void failAt(long request, Fault how) {
        left = request;
        fault = how;
        puts.clear();
    }

    synchronized void whenAskedFor(String request, Event then) {
        awaited = request;
        event = then;
    }

    synchronized boolean hasFailed() {
        return left < 0;
    }

    synchronized List<String> puts() {
        return List.copyOf(puts);
    }

    /** How many requests are left; less than none when it has failed. */
    private synchronized long count(String asked) throws IOException {
        if (event != null && asked.equals(awaited)) {
            event.happens();
            event = null;
        }
        left = Math.max(-2, left - 1);
        if (left >= 0 && asked.startsWith("PUT ")) {
            puts.add(asked);
        }
        return left;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                hands.execute(() -> exchange(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void exchange(Socket socket) {
        try (Socket client = socket;
                var in = new BufferedInputStream(client.getInputStream())) {
            List<String> head = head(in);
            if (head.isEmpty()) {
                return;
            }
            byte[] body = in.readNBytes(length(head));
            String[] asked = head.get(0).split(" ", 3);
            long now = count(asked[0] + " " + asked[1]);
            if (now < 0 && fault == Fault.REFUSES) {
                client.getOutputStream().write(NO.getBytes(StandardCharsets.US_ASCII));
            } else if (now >= -1) {
                byte[] answer = answer(head, body);
                if (now >= 0) {
                    client.getOutputStream().write(answer);
                }
            }
        } catch (IOException e) {
            // The client went away.
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        var lines = new ArrayList<String>();
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1).strip();
                line.reset();
                if (text.isEmpty()) {
                    return lines;
                }
                lines.add(text);
            } else {
                line.write(c);
            }
        }
        return List.of();
    }

    private static int length(List<String> head) {
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    private byte[] answer(List<String> head, byte[] body) throws IOException {
        try (var upstream = new Socket(store.getHost(), store.getPort())) {
            var request = new StringBuilder(head.get(0)).append("\r\n");
            for (String line : head.subList(1, head.size())) {
                if (!line.toLowerCase(Locale.ROOT).startsWith("connection:")) {
                    request.append(line).append("\r\n");
                }
            }
            request.append("Connection: close\r\n\r\n");
            upstream.getOutputStream()
                    .write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            upstream.getOutputStream().write(body);
            return upstream.getInputStream().readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        hands.shutdownNow();
    }
}
