package dateline.delivery.nowhere;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.delivery.Delivery;
import dateline.delivery.DeliveryProblems;
import dateline.delivery.Receipt;
import dateline.delivery.Round;
import dateline.hash.Sha256;
import dateline.problem.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class NowhereTargetTest {

    @Test
    void hashesAndForgets() {
        try (var target = NowhereTarget.open()) {
            var delivery = Round.print(target, false, Round.pages("/", "front"));
            assertThat(delivery.lines().get(0).line().sheet().hash()).isEqualTo(Sha256.of("front"));
            assertThat(target.accept(delivery)).isEqualTo(Receipt.refused(List.of()));
            assertThat(target.ledger().lines()).isEmpty();
        }
    }

    @Test
    void refusesWithTheReasonWhyTheRealTargetCouldNotBeOpened() {
        var reason = List.of(DeliveryProblems.locked(Place.of("site")));
        try (var target = dateline.delivery.Opening.failed(reason).target()) {
            assertThat(target.accept(new Delivery(List.of(), false)).problems()).isEqualTo(reason);
        }
    }
}
