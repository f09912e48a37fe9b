package dateline;

import dateline.order.Report;
import java.util.ArrayList;
import java.util.List;

/** How long each step took; shown to people, never on the site. */
final class Stopwatch {

    private final List<Report.Timing> laps = new ArrayList<>();
    private long last = System.nanoTime();

    void lap(String step) {
        long now = System.nanoTime();
        laps.add(new Report.Timing(step, now - last));
        last = now;
    }

    List<Report.Timing> laps() {
        return List.copyOf(laps);
    }
}
