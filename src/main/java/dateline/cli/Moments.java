package dateline.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The moment of an order: the option's, else the environment's, else the clock's. */
final class Moments {

    private static final long END_OF_9999 = 253_402_300_799L;

    private Moments() {}

    static Instant now(@Nullable String option, World world) throws WrongUse {
        if (option != null) {
            return moment("--now", option);
        }
        String epoch = world.environment().get("SOURCE_DATE_EPOCH");
        return epoch == null ? world.clock().instant() : epoch(epoch);
    }

    /** A date is its first moment in UTC. */
    private static Instant moment(String option, String value) throws WrongUse {
        try {
            return isDate(value)
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : sane(OffsetDateTime.parse(value)).toInstant();
        } catch (DateTimeException e) {
            throw WrongUse.noMoment(option, value);
        }
    }

    static boolean isDate(String value) {
        return value.length() == 10;
    }

    /** Years of four digits only: others can't be written in a feed. */
    static OffsetDateTime sane(OffsetDateTime moment) {
        if (moment.getYear() < 1 || moment.getYear() > 9999) {
            throw new DateTimeException("beyond the calendar");
        }
        return moment;
    }

    /** See reproducible-builds.org, SOURCE_DATE_EPOCH. */
    private static Instant epoch(String value) throws WrongUse {
        if (!value.matches("[0-9]{1,12}") || Long.parseLong(value) > END_OF_9999) {
            throw WrongUse.noEpoch(value);
        }
        return Instant.ofEpochSecond(Long.parseLong(value));
    }
}
