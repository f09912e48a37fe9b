package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;

/**
 * Any text as a date: it is a moment of the years 0001 to 9999 in every zone, or it is none; where
 * the JDK reads it as well, both read the same.
 */
@Timeout(60)
class DatesFuzz {

    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneOffset.UTC,
                    ZoneId.of("Europe/London"),
                    ZoneId.of("Pacific/Apia"),
                    ZoneId.of("America/Sao_Paulo"),
                    ZoneId.of("Asia/Kathmandu"),
                    ZoneOffset.ofHours(18),
                    ZoneOffset.ofHours(-18));
    private static final Pattern ISO =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?"
                            + "(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern RFC =
            Pattern.compile(
                    "[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}(:[0-9]{2})?"
                            + " (GMT|[+-][0-9]{4})");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");

    /** The first byte picks the zone. */
    @DictionaryFile(resourcePath = "DatesFuzz.dict")
    @FuzzTest(maxDuration = "20m")
    void readsAnyDate(byte[] bytes) {
        if (bytes.length > 0) {
            ZoneId zone = ZONES.get((bytes[0] & 0xff) % ZONES.size());
            var text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
            HandedIn.inTime(() -> read(text, zone));
            HandedIn.inTime(() -> name(text));
        }
    }

    private static void read(String text, ZoneId zone) {
        Moments.Reading reading = Moments.read(text, zone);
        assertThat(reading.at() == null).isEqualTo(reading.fault() != null);
        assertThat(Moments.read(text, zone)).isEqualTo(reading);
        assertThat(Moments.read("  " + text + "\t", zone)).isEqualTo(reading);
        boolean bad = reading.fault() == Moments.Fault.BAD;
        boolean badInUtc = Moments.read(text, ZoneOffset.UTC).fault() == Moments.Fault.BAD;
        assertThat(bad).isEqualTo(badInUtc);
        if (reading.at() != null) {
            checkCalendar(reading.at());
            assertThat(text).matches("(?s).*[0-9].*");
            assertThat(Moments.read(reading.at().toString(), zone).at()).isEqualTo(reading.at());
        }
        checkAgreement(text.strip(), zone, reading);
    }

    private static void checkCalendar(Instant at) {
        for (ZoneId zone : ZONES) {
            assertThat(at.atZone(zone).getYear()).isBetween(1, 9999);
        }
    }

    private static void checkAgreement(String text, ZoneId zone, Moments.Reading reading) {
        Instant meant = null;
        boolean same = ISO.matcher(text).matches() || DAY.matcher(text).matches();
        try {
            if (ISO.matcher(text).matches()) {
                meant = OffsetDateTime.parse(text).toInstant();
            } else if (DAY.matcher(text).matches()) {
                meant = LocalDate.parse(text).atStartOfDay(zone).toInstant();
            } else if (RFC.matcher(text).matches()) {
                meant = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            }
        } catch (DateTimeException e) {
            if (same) {
                assertThat(reading.fault()).isEqualTo(Moments.Fault.BAD);
            }
        }
        if (meant != null && !text.startsWith("0000")) {
            Instant within = meant.isBefore(FIRST) ? FIRST : meant.isAfter(LAST) ? LAST : meant;
            assertThat(reading.at()).isEqualTo(within);
        }
    }

    private static void name(String text) {
        String name = text.replaceAll("[/\\x00-\\x1f]", "");
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return;
        }
        for (String extension : List.of(".txt", ".md")) {
            var item = new Wire.Item(Wire.Kind.STORY, name + extension, Path.of("x"), new Stamp(0, 0, 0, false));
            FileName read = FileName.of(item);
            assertThat(read.date() == null || read.falseDate() == null).isTrue();
            if (read.date() != null) {
                assertThat(read.date().getYear()).isBetween(1, 9999);
                assertThat(name).startsWith(read.date().toString());
            }
            assertThat(read.slug() == null || !read.slug().isEmpty()).isTrue();
            String slug = read.slug() == null ? "" : read.slug().toLowerCase(Locale.ROOT);
            assertThat(name.equalsIgnoreCase("index") || name.toLowerCase(Locale.ROOT).endsWith(slug))
                    .isTrue();
        }
    }
}
