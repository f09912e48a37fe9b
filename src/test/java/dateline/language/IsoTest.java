package dateline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class IsoTest {

    @Test
    void tellsMomentsWithTheirOffset() {
        assertThat(moment("2016-05-09T13:05:00Z", "Europe/London"))
                .isEqualTo("2016-05-09T14:05:00+01:00");
        assertThat(moment("2016-01-09T13:05:00Z", "Europe/London"))
                .isEqualTo("2016-01-09T13:05:00Z");
    }

    /** Before there were zones, noon was when the sun said so; Kathmandu was at +05:41:16. */
    @Test
    void tellsLocalMeanTimeAsOthersCanReadIt() {
        for (String zone : new String[] {"Asia/Kathmandu", "America/New_York"}) {
            String written = moment("1821-05-05T12:00:00Z", zone);
            assertThat(written).matches("1821-05-05T\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d");
            assertThat(OffsetDateTime.parse(written).toInstant())
                    .isEqualTo(Instant.parse("1821-05-05T12:00:00Z"));
        }
    }

    private static String moment(String instant, String zone) {
        return Iso.moment(ZonedDateTime.ofInstant(Instant.parse(instant), ZoneId.of(zone)));
    }
}
