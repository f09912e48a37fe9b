package dateline.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SoonTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void isMadeOnceForAllWhoAskInARun() {
        List<Integer> got =
                Crew.of(4)
                        .run(
                                () -> {
                                    Soon<Integer> soon = Soon.of(made::incrementAndGet);
                                    return Crew.all(Collections.nCopies(200, 0), any -> soon.get());
                                });
        assertThat(got).hasSize(200).containsOnly(1);
    }

    @Test
    void beganOutsideOfARunItIsMadeOnceByWhoeverAsksFirst() {
        Soon<Integer> soon = Soon.of(made::incrementAndGet);
        List<Integer> got =
                Crew.of(4).run(() -> Crew.all(Collections.nCopies(200, 0), any -> soon.get()));

        assertThat(got).hasSize(200).containsOnly(1);
        assertThat(soon.get()).isEqualTo(1);
    }

    @Test
    void throwsWhatItsMakingThrew() {
        Soon<Integer> soon =
                Soon.of(
                        () -> {
                            throw new IllegalArgumentException("no such thing");
                        });
        assertThatThrownBy(soon::get).hasStackTraceContaining("no such thing");
        assertThatThrownBy(() -> Crew.of(2).run(soon::get))
                .hasStackTraceContaining("no such thing");
    }
}
