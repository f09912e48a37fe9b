package dateline.matter;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 as keys and values with their places. Nothing is guessed: {@code no} stays {@code
 * no} and {@code 1.10} stays {@code 1.10}; whoever knows the key decides what its value means. Any
 * text may come in: what is wrong with it comes out as problems.
 */
public final class Yaml {

    /** Longer text is a mistake or an attack; the longest people.yaml is far below. */
    private static final int MAX_LENGTH = 4_000_000;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setCodePointLimit(MAX_LENGTH + 1).build();

    private Yaml() {}

    /**
     * Reads one document.
     *
     * @param start where the text begins in its file: front matter begins on line 2
     */
    public static Parsed read(String text, Place start) {
        return read(text, start, key -> false);
    }

    /**
     * Reads one document that may hold a key twice.
     *
     * @param lastCounts the keys of which the last counts, with a warning; of the others none does
     */
    public static Parsed read(String text, Place start, Predicate<String> lastCounts) {
        if (text.length() > MAX_LENGTH) {
            return new Parsed(null, List.of(MatterProblems.tooLong(start)));
        }
        Entry plain = PlainMatter.read(text, start);
        return plain == null ? parse(text, start, lastCounts) : new Parsed(plain, List.of());
    }

    /** What the library says, which knows all of YAML and takes its time. */
    static Parsed parse(String text, Place start, Predicate<String> lastCounts) {
        var problems = new ArrayList<Problem>();
        var source = new Source(text, start);
        try {
            Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
            Entry entry = new Composer(events, source, lastCounts, problems).document();
            return new Parsed(entry, problems);
        } catch (Composer.Refusal refusal) {
            problems.add(refusal.problem());
        } catch (YamlEngineException fault) {
            problems.add(new Faults(source).explain(fault));
        }
        return new Parsed(null, problems);
    }
}
