package dateline.matter;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Says in an editor's words what the YAML reader stumbled over. The reader's own words ("mapping
 * values are not allowed here") help nobody, so the line itself is looked at.
 */
final class Faults {

    /** So many lines are looked at for the end of a quote: no editor's quote is longer. */
    private static final int FARTHEST = 200;

    private final Source source;

    Faults(Source source) {
        this.source = source;
    }

    Problem explain(YamlEngineException fault) {
        if (fault instanceof ReaderException reader) {
            return MatterProblems.invisible(
                    source.place(reader.getPosition()), reader.getCodePoint());
        }
        if (fault instanceof MarkedYamlEngineException marked) {
            return marked(marked);
        }
        return MatterProblems.unclear(source.start(), String.valueOf(fault.getMessage()));
    }

    /** The text holds a single value where keys are wanted. */
    Problem noKeys(Place place) {
        int line = place.line() - source.start().line();
        return new FaultyLine(source.line(line))
                .missingSpace()
                .map(found -> found.at(source, line))
                .orElseGet(() -> MatterProblems.noKeys(place));
    }

    private Problem marked(MarkedYamlEngineException fault) {
        Optional<Mark> mark = fault.getProblemMark().or(fault::getContextMark);
        int line = mark.map(Mark::getLine).orElse(0);
        int first = fault.getContextMark().map(Mark::getLine).orElse(0);
        return unclosedAbove(first, line)
                .or(() -> new FaultyLine(source.line(line)).find().map(f -> f.at(source, line)))
                .or(() -> above(line))
                .orElseGet(() -> MatterProblems.unclear(source.place(mark), fault.getProblem()));
    }

    /** A quote that was opened above and swallowed the lines since. */
    private Optional<Problem> unclosedAbove(int first, int line) {
        for (int i = Math.min(line, first); i <= line; i++) {
            Optional<FaultyLine.Found> open = new FaultyLine(source.line(i)).unclosedQuote();
            if (open.isPresent() && !closedBetween(i, line, open.get().sign())) {
                int at = i;
                return open.map(found -> found.at(source, at));
            }
        }
        return Optional.empty();
    }

    private boolean closedBetween(int open, int line, String sign) {
        for (int i = open + 1; i <= Math.min(line, open + FARTHEST); i++) {
            if (source.line(i).stripTrailing().endsWith(sign)
                    && new FaultyLine(source.line(i)).isOnlyText()) {
                return true;
            }
        }
        return false;
    }

    /** The reader notices some faults only when the next line begins. */
    private Optional<Problem> above(int line) {
        int above = line - 1;
        while (above > 0 && source.line(above).isBlank()) {
            above--;
        }
        int at = above;
        Optional<Problem> found = new FaultyLine(source.line(at)).find().map(f -> f.at(source, at));
        return found.or(
                () ->
                        new FaultyLine(source.line(line))
                                .indentedAgainst(source.line(at))
                                .map(f -> f.at(source, line)));
    }
}
