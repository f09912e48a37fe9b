package dateline.matter;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads YAML 1.2 as keys and values with their places. Nothing is guessed: {@code no} stays {@code
 * no} and {@code 1.10} stays {@code 1.10}; whoever knows the key decides what its value means.
 * Tags, many aliases and deep nesting are refused.
 */
public final class Yaml {

    private static final int CODE_POINTS = 1_000_000;
    private static final int ALIASES = 20;
    private static final int DEPTH = 50;
    private static final int NODES = 100_000;

    private Yaml() {}

    /**
     * Reads one document.
     *
     * @param start where the text begins in its file: its first line is {@code start.line()}
     */
    public static Parsed read(String text, Place start) {
        return new Reading(text, start).parsed();
    }

    private static final class Reading {
        private final String text;
        private final Place start;
        private final int offset;
        private final List<Problem> problems = new ArrayList<>();
        private final Map<Node, Boolean> open = new IdentityHashMap<>();
        private int nodes;

        Reading(String text, Place start) {
            this.text = text;
            this.start = start;
            this.offset = Math.max(0, start.line() - 1);
        }

        Parsed parsed() {
            if (text.length() > CODE_POINTS) {
                return new Parsed(null, List.of(MatterProblems.tooDeep(start)));
            }
            int deep = tooDeepLine();
            if (deep > 0) {
                return new Parsed(
                        null, List.of(MatterProblems.tooDeep(start.at(deep + offset, 1))));
            }
            try {
                return new Parsed(document(), problems);
            } catch (MarkedYamlEngineException e) {
                return new Parsed(null, List.of(explain(e)));
            } catch (YamlEngineException | StackOverflowError e) {
                return new Parsed(null, List.of(MatterProblems.unclear(start.at(1 + offset, 1))));
            }
        }

        /** The scanner recurses for every level, so deep nesting is found before it starts. */
        private int tooDeepLine() {
            int depth = 0;
            int line = 1;
            int dashes = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    line++;
                    dashes = 0;
                } else if (c == '[' || c == '{') {
                    depth++;
                } else if (c == ']' || c == '}') {
                    depth = Math.max(0, depth - 1);
                } else if (c == '-' || c == '?' || c == ':') {
                    dashes++;
                }
                if (depth > 500 || dashes > 2_000) {
                    return line;
                }
            }
            return 0;
        }

        private @Nullable Entry document() {
            Iterator<Node> documents =
                    new Compose(settings()).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                return null;
            }
            Node first = documents.next();
            if (documents.hasNext()) {
                Node second = documents.next();
                problems.add(MatterProblems.several(place(second.getStartMark())));
                return null;
            }
            Entry entry = entry(first, 0);
            boolean nothing = entry instanceof Entry.Scalar scalar && scalar.isEmpty();
            return nothing || !problems.isEmpty() ? null : entry;
        }

        private static LoadSettings settings() {
            return LoadSettings.builder()
                    .setUseMarks(true)
                    .setAllowDuplicateKeys(true)
                    .setMaxAliasesForCollections(ALIASES)
                    .setCodePointLimit(CODE_POINTS * 2)
                    .build();
        }

        private Entry entry(Node node, int depth) {
            Place place = place(node.getStartMark());
            if (++nodes > NODES || depth > DEPTH || open.put(node, true) != null) {
                if (problems.isEmpty()) {
                    problems.add(MatterProblems.tooDeep(place));
                }
                return new Entry.Scalar(place, "", false);
            }
            try {
                return read(node, place, depth);
            } finally {
                open.remove(node);
            }
        }

        private Entry read(Node node, Place place, int depth) {
            if (node instanceof ScalarNode scalar) {
                return scalar(scalar, place);
            }
            if (node instanceof SequenceNode sequence) {
                var items = new ArrayList<Entry>();
                sequence.getValue().forEach(item -> items.add(entry(item, depth + 1)));
                return new Entry.Sequence(place, items);
            }
            return mapping((MappingNode) node, place, depth);
        }

        private Entry scalar(ScalarNode scalar, Place place) {
            String tag = scalar.getTag().getValue();
            if (!tag.startsWith("tag:yaml.org,2002:") || isWritten(scalar)) {
                problems.add(MatterProblems.tag(place, tag));
            }
            return new Entry.Scalar(
                    place, scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
        }

        private boolean isWritten(ScalarNode scalar) {
            Mark mark = scalar.getStartMark().orElse(null);
            return mark != null
                    && mark.getIndex() < text.length()
                    && text.codePointAt(utf16(mark.getIndex())) == '!';
        }

        private int utf16(int codePoints) {
            return text.offsetByCodePoints(
                    0, Math.min(codePoints, text.codePointCount(0, text.length()) - 1));
        }

        private Entry mapping(MappingNode mapping, Place place, int depth) {
            var fields = new ArrayList<Entry.Field>();
            var lines = new HashMap<String, Integer>();
            Set<String> keys = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Entry key = entry(tuple.getKeyNode(), depth + 1);
                Entry value = entry(tuple.getValueNode(), depth + 1);
                if (!(key instanceof Entry.Scalar name)) {
                    problems.add(MatterProblems.unclear(key.place()));
                } else if (keys.add(name.text())) {
                    lines.put(name.text(), key.place().line());
                    fields.add(new Entry.Field(name.text(), key.place(), value));
                } else {
                    int first = lines.getOrDefault(name.text(), 0);
                    problems.add(MatterProblems.twice(key.place(), name.text(), first));
                }
            }
            return new Entry.Mapping(place, fields);
        }

        private Problem explain(MarkedYamlEngineException e) {
            Optional<Mark> at = e.getProblemMark().or(e::getContextMark);
            Place place = place(at);
            String said = String.valueOf(e.getProblem());
            String context = String.valueOf(e.getContext());
            if (said.contains("'\\t'") || said.contains("TAB")) {
                return MatterProblems.tab(place);
            }
            if (said.contains("mapping values are not allowed")) {
                return MatterProblems.colon(place);
            }
            if (context.contains("quoted scalar") || quoteInLine(place)) {
                return MatterProblems.quote(
                        context.contains("quoted scalar") ? place(e.getContextMark()) : place);
            }
            if (said.contains("cannot start any token")) {
                return MatterProblems.character(place, character(at));
            }
            if (said.contains("undefined alias") || said.contains("tag handle")) {
                return MatterProblems.character(place, character(at));
            }
            return said.contains("aliases") || said.contains("exceeds")
                    ? MatterProblems.tooDeep(place)
                    : MatterProblems.unclear(place);
        }

        /** A closed quotation with something behind it: {@code headline: "A" b}. */
        private boolean quoteInLine(Place place) {
            String[] lines = text.split("\n", -1);
            int line = place.line() - offset - 1;
            if (line < 0 || line >= lines.length) {
                return false;
            }
            int colon = lines[line].indexOf(": ");
            String value = colon < 0 ? "" : lines[line].substring(colon + 2).strip();
            boolean quoted = value.startsWith("\"") || value.startsWith("'");
            return quoted && !value.endsWith(value.substring(0, 1));
        }

        private String character(Optional<Mark> at) {
            int index = at.map(Mark::getIndex).orElse(0);
            if (text.isEmpty()) {
                return "this";
            }
            return Character.toString(text.codePointAt(utf16(index)));
        }

        /** The library counts lines and columns from 0, columns in code points. */
        private Place place(Optional<Mark> mark) {
            return mark.map(m -> start.at(m.getLine() + 1 + offset, m.getColumn() + 1))
                    .orElse(start);
        }
    }
}
