package dateline.matter;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Makes entries of the events of one document. It does so instead of the library's own composer
 * because that one resolves values, stops at the first double key and knows no limit of depth.
 */
final class Composer {

    private static final int MAX_DEPTH = 40;

    /** Counted as if every alias were written out, so that no few lines make a giant. */
    private static final int MAX_ENTRIES = 300_000;

    private static final Set<String> TAGS =
            Set.of(
                    "!",
                    "tag:yaml.org,2002:str",
                    "tag:yaml.org,2002:int",
                    "tag:yaml.org,2002:float",
                    "tag:yaml.org,2002:bool",
                    "tag:yaml.org,2002:null",
                    "tag:yaml.org,2002:timestamp",
                    "tag:yaml.org,2002:seq",
                    "tag:yaml.org,2002:map");

    private final Iterator<Event> events;
    private final Source source;
    private final Predicate<String> lastCounts;
    private final List<Problem> problems;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Map<String, Place> unused = new LinkedHashMap<>();
    private Place reached;
    private int count;

    Composer(
            Iterator<Event> events,
            Source source,
            Predicate<String> lastCounts,
            List<Problem> problems) {
        this.events = events;
        this.source = source;
        this.lastCounts = lastCounts;
        this.problems = problems;
        this.reached = source.start();
    }

    /** Why a document can't be composed. Never leaves this room. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Refusal(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    private record Anchored(Entry entry, int size) {}

    /** The only document; null when nothing is written. */
    @Nullable Entry document() {
        next();
        if (next().getEventId() == Event.ID.StreamEnd) {
            return null;
        }
        Entry entry = entry(next(), 0);
        next();
        Event after = next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            problems.add(MatterProblems.several(source.place(after.getStartMark())));
        }
        unused.forEach((name, at) -> problems.add(MatterProblems.unusedAnchor(at, name)));
        if (!(entry instanceof Entry.Scalar scalar)) {
            return entry;
        }
        if (!scalar.isEmpty()) {
            problems.add(new Faults(source).noKeys(entry.place()));
        }
        return null;
    }

    private Entry entry(Event event, int depth) {
        Place place = source.place(event.getStartMark());
        count(1, place);
        if (depth > MAX_DEPTH) {
            throw new Refusal(MatterProblems.tooDeep(place));
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias, place);
        }
        int before = count;
        Entry entry = written(event, place, depth);
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(
                        anchor -> {
                            unused.put(anchor.getValue(), place);
                            anchors.put(anchor.getValue(), new Anchored(entry, count - before + 1));
                        });
        return entry;
    }

    private Entry written(Event event, Place place, int depth) {
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), place);
            if (!isBlock(scalar)) {
                noticeHash(scalar);
            }
            return new Entry.Scalar(
                    place, scalar.getValue(), !scalar.isPlain() || isText(scalar.getTag()));
        }
        refuseTag(((CollectionStartEvent) event).getTag(), place);
        return event.getEventId() == Event.ID.MappingStart
                ? mapping(place, depth)
                : sequence(place, depth);
    }

    private Entry.Sequence sequence(Place place, int depth) {
        var items = new ArrayList<Entry>();
        for (Event next = next(); next.getEventId() != Event.ID.SequenceEnd; next = next()) {
            items.add(entry(next, depth + 1));
        }
        return new Entry.Sequence(place, items);
    }

    private Entry.Mapping mapping(Place place, int depth) {
        var fields = new LinkedHashMap<String, Entry.Field>();
        for (Event next = next(); next.getEventId() != Event.ID.MappingEnd; next = next()) {
            Place at = source.place(next.getStartMark());
            if (!(entry(next, depth + 1) instanceof Entry.Scalar key)) {
                throw new Refusal(MatterProblems.keyIsNoWord(at));
            }
            var field = new Entry.Field(key.text(), at, entry(next(), depth + 1));
            Entry.Field first = fields.putIfAbsent(key.text(), field);
            if (first != null && lastCounts.test(key.text())) {
                fields.put(key.text(), field);
                problems.add(MatterProblems.lastCounts(at, key.text(), first.at().line()));
            } else if (first != null) {
                problems.add(MatterProblems.twice(at, key.text(), first.at().line()));
            }
        }
        return new Entry.Mapping(place, List.copyOf(fields.values()));
    }

    private Entry aliased(AliasEvent alias, Place place) {
        String name = alias.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw new Refusal(MatterProblems.unknownAlias(place, name));
        }
        count(anchored.size(), place);
        unused.remove(name);
        return anchored.entry();
    }

    /** On some texts the library fails instead of saying what is wrong: {@code "\\x"} is one. */
    private Event next() {
        try {
            Event event = events.next();
            reached = source.place(event.getStartMark());
            return event;
        } catch (YamlEngineException fault) {
            throw fault;
        } catch (RuntimeException fault) {
            throw new Refusal(MatterProblems.unreadable(reached));
        }
    }

    private void count(int more, Place place) {
        if (more > MAX_ENTRIES - count) {
            throw new Refusal(MatterProblems.tooMany(place));
        }
        count += more;
    }

    /** {@code We are #1} and {@code "We are"#1} lose their ends, and nobody would notice. */
    private void noticeHash(ScalarEvent scalar) {
        scalar.getEndMark()
                .flatMap(
                        end ->
                                scalar.isPlain()
                                        ? source.hashAfter(end.getLine(), end.getColumn())
                                        : source.hashAt(end.getLine(), end.getColumn()))
                .ifPresent(found -> problems.add(MatterProblems.hash(found.place(), found.text())));
    }

    private static boolean isBlock(ScalarEvent scalar) {
        return scalar.isLiteral() || scalar.isFolded();
    }

    private static void refuseTag(Optional<String> tag, Place place) {
        if (tag.isPresent() && !TAGS.contains(tag.get())) {
            throw new Refusal(MatterProblems.tag(place, tag.get()));
        }
    }

    private static boolean isText(Optional<String> tag) {
        return tag.isPresent() && tag.get().endsWith(":str");
    }
}
