package dateline.press;

import dateline.ledger.Ledger;
import dateline.problem.Problem;
import java.util.List;

/**
 * All sheets of a run.
 *
 * @param lines by address, for every page that could be printed or stands from last time
 * @param problems what kept pages from being printed
 */
public record Sheets(List<Printed> lines, List<Problem> problems) {

    public Sheets {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    public int printed() {
        return (int) lines.stream().filter(Printed::anew).count();
    }

    /**
     * A sheet.
     *
     * @param anew whether it was printed in this run
     */
    public record Printed(Ledger.Line line, boolean anew) {}
}
