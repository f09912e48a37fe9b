package dateline.law;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.order.Order;
import dateline.story.Paper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same copy gives the same bytes: whatever the threads, the locale, the zone and the order of
 * files on disk.
 */
class SameBytesLawTest {

    private static final long SEED = Long.getLong("seed", 7);

    @TempDir Path temp;

    @Test
    void nothingOfTheMachineShows() {
        var generator = new Generator(SEED).begin(60);
        Paper plain = Paper.at(temp.resolve("plain")).tolerance(Order.Tolerance.KEEP_GOING);
        generator.write(plain, generator.files());
        plain.threads(1).run();
        assertThat(plain.site()).hasSizeGreaterThan(100);

        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "ko-KR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                Paper other = Paper.at(temp.resolve(tag)).tolerance(Order.Tolerance.KEEP_GOING);
                generator.write(other, generator.shuffled(tag.hashCode()));
                other.threads(4).run();
                assertThat(other.site()).as("seed %d, %s", SEED, tag).isEqualTo(plain.site());
                assertThat(other.report().problems()).isEqualTo(plain.report().problems());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
