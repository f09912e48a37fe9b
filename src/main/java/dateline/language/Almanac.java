package dateline.language;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;

/** Placeholder. */
public final class Almanac {
    public static Almanac of(String tag) {
        return new Almanac();
    }

    public String day(LocalDate day) {
        return day.toString();
    }

    public String month(YearMonth month) {
        return month.toString();
    }

    public String monthName(int month) {
        return "" + month;
    }

    public String time(LocalTime time) {
        return time.toString();
    }

    public boolean rightToLeft() {
        return false;
    }

    public String list(List<String> names) {
        return String.join(", ", names);
    }
}
