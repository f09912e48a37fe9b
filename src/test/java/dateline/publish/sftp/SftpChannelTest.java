package dateline.publish.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The protocol with a server that says what the test lets it say. */
class SftpChannelTest {

    private final SftpChannel channel = new SftpChannel(Duration.ofMillis(200));
    private final ByteArrayOutputStream asked = new ByteArrayOutputStream();

    /** Type 2, version 3, and one addition. */
    private static final byte[] HELLO =
            Message.of(Message.VERSION).text("fsync@openssh.com").text("1").sealed(3);

    private void begin() throws IOException {
        channel.inward().write(HELLO);
        channel.begin(asked);
    }

    @Test
    void theServerTellsWhatElseItKnows() throws IOException {
        begin();
        assertThat(asked.toByteArray()).containsExactly(0, 0, 0, 5, 1, 0, 0, 0, 3);
        assertThat(channel.knows("fsync@openssh.com")).isTrue();
        assertThat(channel.knows("hardlink@openssh.com")).isFalse();
    }

    @Test
    void answersComeInAnyOrderAndInAnyPieces() throws IOException {
        begin();
        List<CompletableFuture<Reply>> answers =
                channel.send(
                        List.of(
                                Message.of(Message.READLINK).text("a"),
                                Message.of(Message.READLINK).text("b")));
        var said = new ByteArrayOutputStream();
        said.writeBytes(Message.of(Message.HANDLE).text("second").sealed(2));
        said.writeBytes(Message.of(Message.HANDLE).text("first").sealed(1));
        for (byte b : said.toByteArray()) {
            channel.inward().write(b);
        }
        assertThat(channel.await(answers.get(0)).text()).isEqualTo("first");
        assertThat(channel.await(answers.get(1)).text()).isEqualTo("second");
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForWithoutEnd() throws IOException {
        begin();
        assertThatThrownBy(() -> channel.ask(Message.of(Message.STAT).text("a")))
                .isInstanceOf(Dropped.class)
                .hasMessageContaining("no answer within");
    }

    @Test
    void whenItGoesAwayAllWhoWaitAreTold() throws IOException {
        begin();
        List<CompletableFuture<Reply>> answers =
                channel.send(List.of(Message.of(Message.STAT).text("a")));
        channel.inward().close();
        assertThatThrownBy(() -> channel.await(answers.get(0))).isInstanceOf(Dropped.class);
        assertThatThrownBy(() -> channel.send(List.of(Message.of(Message.STAT))))
                .isInstanceOf(Dropped.class);
    }

    @Test
    void whatIsNoSftpAtAllIsNotMistakenForIt() {
        OutputStream inward = channel.inward();
        assertThatThrownBy(
                        () ->
                                inward.write(
                                        "Welcome to our server!\n"
                                                .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not speak SFTP");
        assertThatThrownBy(() -> channel.begin(asked)).isInstanceOf(Dropped.class);
    }

    @Test
    void anyBytesAtAllEndInAnAnswerOrAFault() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            var reply = new Reply(random.nextInt(256), ByteBuffer.wrap(bytes));
            try {
                reply.status();
                reply.attributes();
                Walk.entries(new Reply(Message.NAME, ByteBuffer.wrap(bytes)));
            } catch (IOException e) {
                assertThat(e).hasMessageNotContainingAny("Exception");
            }
        }
    }
}
