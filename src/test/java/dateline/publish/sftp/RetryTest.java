package dateline.publish.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryTest {

    private final List<Duration> pauses = new ArrayList<>();
    private final List<Integer> begun = new ArrayList<>();

    private Retry retry(int tries) {
        return new Retry(tries, Duration.ofSeconds(1), pauses::add, new Random(1));
    }

    @Test
    void whatABrokenConnectionInterruptedIsDoneOnceMore() throws IOException {
        String done =
                retry(5).of(
                                before -> {
                                    begun.add(before);
                                    if (before < 2) {
                                        throw new Dropped("reset");
                                    }
                                    return "done";
                                });
        assertThat(done).isEqualTo("done");
        assertThat(begun).containsExactly(0, 1, 2);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void theWhileDoublesAndIsDrawnByLot() {
        assertThatThrownBy(() -> retry(5).of(RetryTest::dropped)).isInstanceOf(Dropped.class);
        assertThat(pauses).hasSize(4);
        for (int i = 0; i < 4; i++) {
            long most = 1_000L << i;
            assertThat(pauses.get(i).toMillis()).isBetween(most / 2, most);
        }
        List<Duration> first = List.copyOf(pauses);
        pauses.clear();
        var other = new Retry(5, Duration.ofSeconds(1), pauses::add, new Random(2));
        assertThatThrownBy(() -> other.of(RetryTest::dropped)).isInstanceOf(Dropped.class);
        assertThat(pauses).isNotEqualTo(first);
    }

    private static String dropped(int before) throws IOException {
        throw new Dropped("reset " + before);
    }

    @Test
    void whatTheServerRefusedIsNotAskedAgain() {
        assertThatThrownBy(
                        () ->
                                retry(5).of(
                                                before -> {
                                                    throw new Status(Status.NOT_ALLOWED, "no");
                                                }))
                .isInstanceOf(Status.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void whoeverIsStoppedWhileWaitingDoesNotGoOn() {
        var stopped =
                new Retry(
                        5,
                        Duration.ofSeconds(1),
                        time -> {
                            throw new InterruptedException();
                        },
                        new Random(1));
        assertThatThrownBy(() -> stopped.of(RetryTest::dropped))
                .isInstanceOf(java.io.InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
