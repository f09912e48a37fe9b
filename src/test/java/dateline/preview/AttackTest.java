package dateline.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Preview;
import dateline.order.Order;
import dateline.order.Showing;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing but the publication can be had from the preview, whatever is asked of it. */
class AttackTest {

    private static final String SECRET = "the-secret-of-the-harbour";

    @TempDir Path root;
    private Preview preview;

    @BeforeEach
    void open() throws IOException {
        Path paper = root.resolve("paper");
        write("outside.txt", SECRET);
        write("paper/seeds/masthead.yaml", "title: The Harbour Post\nurl: https://post.example/\n");
        write("paper/seeds/2026-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at dawn.\n");
        write(
                "paper/seeds/secret.md",
                "---\nheadline: Secret\nregion: Malta\ndate: 2026-05-03\nembargo: 2030-01-01\n---\n\n"
                        + SECRET
                        + "\n");
        write("paper/seeds/draft.md", "---\ndraft: true\n---\n\n" + SECRET + "\n");
        write("paper/seeds/static/plans.txt", "The plans of the new mole.\n");
        write("paper/templates/extra.txt", SECRET);
        write("paper/site/.dateline/SHA256SUMS", SECRET);
        Path supplements = paper.resolve("seeds/static");
        Files.createSymbolicLink(supplements.resolve("link.txt"), root.resolve("outside.txt"));
        Files.createSymbolicLink(supplements.resolve("folder"), root);
        var order =
                new Order(
                        paper,
                        paper.resolve("site"),
                        Instant.parse("2026-06-01T00:00:00Z"),
                        null,
                        Order.Tolerance.KEEP_GOING,
                        false,
                        2,
                        true);
        preview =
                Preview.open(
                        new Showing(order, order.now(), 0, true, null, null, false, false),
                        Clock.systemUTC());
        preview.begin();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @AfterEach
    void close() throws IOException {
        preview.close();
    }

    @Test
    void answersEachWithItsStatusAndNothingFromOutside() throws IOException {
        var wrong = new ArrayList<String>();
        List<String> attacks = attacks();
        for (String line : attacks) {
            String[] cells = line.split("\t", -1);
            String answer = answer(cells[1], List.of(cells).subList(2, cells.length));
            String status = answer.length() < 12 ? "none" : answer.substring(9, 12);
            if (!status.equals(cells[0])) {
                wrong.add(status + " instead of " + line);
            }
            if (givesAway(answer)) {
                wrong.add("gave away something: " + line + "\n" + answer);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(attacks).hasSizeGreaterThan(200);
    }

    private static boolean givesAway(String answer) {
        return answer.contains(SECRET)
                || answer.contains("root:")
                || answer.contains("\r\nSet-cookie: a=b")
                || answer.contains("\r\nLocation: //")
                || answer.contains("\r\nLocation: http");
    }

    private static List<String> attacks() throws IOException {
        try (InputStream in = AttackTest.class.getResourceAsStream("attacks.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** As it comes over the wire; a client of Java's would mend much of it first. */
    private String answer(String request, List<String> headers) throws IOException {
        String port = Integer.toString(preview.port());
        var text = new StringBuilder(request.replace("PORT", port)).append("\r\n");
        boolean hasHost = false;
        for (String header : headers) {
            hasHost |= header.startsWith("Host:") || header.equals("-Host");
            if (!header.startsWith("-")) {
                text.append(header.replace("PORT", port)).append("\r\n");
            }
        }
        if (!hasHost) {
            text.append("Host: localhost:").append(port).append("\r\n");
        }
        text.append("Connection: close\r\n\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), preview.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(1 << 20), StandardCharsets.UTF_8);
        }
    }
}
