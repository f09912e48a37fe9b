package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-05                          | 2026-01-05T00:00:00Z",
                "2026-05-03                          | 2026-05-02T23:00:00Z",
                "20260503                            | 2026-05-02T23:00:00Z",
                "2026/5/3                            | 2026-05-02T23:00:00Z",
                "2026-05-03 14:30                    | 2026-05-03T13:30:00Z",
                "2026-05-03T14:30:15                 | 2026-05-03T13:30:15Z",
                "2026-05-03 9:05                     | 2026-05-03T08:05:00Z",
                "2026-05-03 9:05 pm                  | 2026-05-03T20:05:00Z",
                "2026-05-03T14:30:15.25Z             | 2026-05-03T14:30:15.250Z",
                "2026-05-03T14:30+02:00              | 2026-05-03T12:30:00Z",
                "2026-05-03 14:30:00 +0200           | 2026-05-03T12:30:00Z",
                "2026-05-03 14:30 -05                | 2026-05-03T19:30:00Z",
                "20260503T143000Z                    | 2026-05-03T14:30:00Z",
                "2026-05-03 14:30 UTC                | 2026-05-03T14:30:00Z",
                "Sun, 3 May 2026 14:30:00 GMT        | 2026-05-03T14:30:00Z",
                "3 May 2026 14:30 EST                | 2026-05-03T19:30:00Z",
                "May 3, 2026                         | 2026-05-02T23:00:00Z",
                "Sept. 3, 2026 at 10:00              | 2026-09-03T09:00:00Z",
                "Sunday, May 3, 2026 14:30           | 2026-05-03T13:30:00Z",
                "2012-02-19 1:44:51 -0400            | 2012-02-19T05:44:51Z",
                "Sun May  3 14:30:00 2026 +0200      | 2026-05-03T12:30:00Z",
                "Sun May 3 14:30:00 UTC 2026         | 2026-05-03T14:30:00Z",
                "2026-05-03 14:30:00 2026 -0800      | 2026-05-03T22:30:00Z",
            })
    void readsADateAsPeopleWriteIt(String written, Instant at) {
        assertThat(Moments.read(written, LONDON)).isEqualTo(new Moments.Reading(at, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026",
                "2026-13-01",
                "2026-02-30",
                "2026-05-03 25:00",
                "2026-05-03 14",
                "03/05/2026",
                "2026-05-03 14:30 Mars",
                "2026-05-03 14:30+99:00",
                "2026-05-03x",
                "0000-01-01",
                "May 2026",
                "3 May",
                "2026-05-03 13:30 pm",
                "2026-05-03T",
                "99999999999"
            })
    void refusesWhatIsNoDate(String written) {
        assertThat(Moments.read(written, LONDON).fault()).isEqualTo(Moments.Fault.BAD);
    }

    @Test
    void refusesTimesThatNeverWereOrCameTwice() {
        assertThat(Moments.read("2026-03-29 01:30", LONDON).fault())
                .isEqualTo(Moments.Fault.IMPOSSIBLE);
        assertThat(Moments.read("2026-10-25 01:30", LONDON).fault())
                .isEqualTo(Moments.Fault.AMBIGUOUS);
        assertThat(Moments.read("2026-10-25 01:30 +01:00", LONDON).at())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void beginsADayWithItsFirstMoment() {
        // In Beirut the clocks go forward at midnight.
        assertThat(Moments.read("2026-03-29", ZoneId.of("Asia/Beirut")).at())
                .isEqualTo(Instant.parse("2026-03-28T22:00:00Z"));
    }

    @Test
    void readsAnyBeginning() {
        String whole = "Sunday, 3 May 2026 at 14:30:15.25 pm +02:00 (CEST)";
        for (int end = 0; end <= whole.length(); end++) {
            assertThat(Moments.read(whole.substring(0, end), LONDON)).isNotNull();
        }
    }
}
