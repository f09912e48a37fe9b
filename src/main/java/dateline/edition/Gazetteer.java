package dateline.edition;

import dateline.language.Table;
import dateline.language.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the regions that come with the program: the territories of CLDR and the usual groups. */
final class Gazetteer {

    private static final String NAMES = "edition/names";

    private final Tag language;
    private final Table names;
    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<String, String> codes = new HashMap<>();
    // Id to the code under which the tables of names have it.
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private record Group(List<String> members, Map<String, List<String>> names) {}

    private Gazetteer(String language) {
        this.language = Tag.of(language);
        this.names = Table.orEnglish(NAMES, this.language);
    }

    static Atlas atlas(String language) {
        return new Gazetteer(language).atlas();
    }

    private Atlas atlas() {
        territories();
        readGroups();
        for (Map.Entry<String, Group> group : groups.entrySet()) {
            enter(group.getKey(), group.getValue());
        }
        Supplier<Layer> english = new Once(() -> layer(Tag.ENGLISH));
        boolean isEnglish = language.language().equals("en");
        Supplier<Layer> own = isEnglish ? english : new Once(() -> layer(language));
        return new Atlas(
                language.toString(), nodes, new RegionNames(codes, Layer.EMPTY, own, english));
    }

    // Code, alpha-3, M49 number, id, parents: see src/tools/java/Tables.java.
    private void territories() {
        var rows = new ArrayList<List<String>>();
        for (String line : lines("edition/territories")) {
            List<String> row = Table.cells(line);
            rows.add(row);
            ids.put(row.get(3), row.get(0));
            for (String code : row.subList(0, 3)) {
                codes.put(code, row.get(3));
            }
        }
        codes.remove("");
        for (List<String> row : rows) {
            String id = row.get(3);
            List<String> parents = decoded(words(row.get(4)));
            nodes.put(id, new Node(id, true, names.value(row.get(0)), id, null, false, parents));
        }
    }

    private List<String> decoded(List<String> codesOfRegions) {
        var decoded = new ArrayList<String>(codesOfRegions.size());
        for (String code : codesOfRegions) {
            decoded.add(codes.getOrDefault(code, code));
        }
        return decoded;
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
    }

    private void readGroups() {
        Map<String, List<String>> last = new HashMap<>();
        for (String line : lines("edition/groups")) {
            List<String> cells = Table.cells(line);
            if (cells.get(0).isEmpty()) {
                last.put(cells.get(1), cells.subList(2, cells.size()));
                continue;
            }
            last = new HashMap<>();
            groups.put(cells.get(0), new Group(words(cells.get(1)), last));
            if (cells.size() > 2) {
                ids.put(cells.get(0), cells.get(2));
                codes.put(cells.get(2), cells.get(0));
            }
        }
    }

    private void enter(String id, Group group) {
        List<String> known = groupNames(id, group, language);
        String name = (known.isEmpty() ? groupNames(id, group, Tag.ENGLISH) : known).get(0);
        List<String> members = decoded(group.members());
        String parent = Kinship.lowestLandAbove(members, nodes);
        nodes.put(id, new Node(id, false, name, id, null, false, List.of(parent)));
        for (String member : members) {
            Node node = nodes.get(member);
            if (node != null) {
                nodes.put(member, node.below(id));
            }
        }
    }

    private List<String> groupNames(String id, Group group, Tag tag) {
        var all = new ArrayList<String>();
        @Nullable String code = ids.get(id);
        if (code != null) {
            all.addAll(table(tag).values(code));
        }
        all.addAll(group.names().getOrDefault(tag.language(), List.of()));
        return all;
    }

    // The equals of a record is linked at its first call, which costs more than all the reading.
    private Table table(Tag tag) {
        return tag.toString().equals(language.toString()) ? names : Table.orEnglish(NAMES, tag);
    }

    private Layer layer(Tag tag) {
        Table table = table(tag);
        var all = new LinkedHashMap<String, List<String>>();
        ids.forEach((id, code) -> all.put(id, new ArrayList<>(table.values(code))));
        groups.forEach((id, group) -> all.put(id, groupNames(id, group, tag)));
        if (tag.language().equals("en")) {
            for (String line : lines("edition/synonyms")) {
                List<String> cells = Table.cells(line);
                String id = codes.getOrDefault(cells.get(0), cells.get(0));
                all.computeIfAbsent(id, key -> new ArrayList<>())
                        .addAll(cells.subList(1, cells.size()));
            }
        }
        return Layer.of(all);
    }

    private static List<String> lines(String resource) {
        String text = Table.text(resource).orElseThrow();
        var lines = new ArrayList<String>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        return lines;
    }

    /** Names are read when the first one is looked up. */
    private static final class Once implements Supplier<Layer> {
        private final Supplier<Layer> source;
        private volatile @Nullable Layer layer;

        Once(Supplier<Layer> source) {
            this.source = source;
        }

        @Override
        public Layer get() {
            Layer known = layer;
            if (known == null) {
                known = source.get();
                layer = known;
            }
            return known;
        }
    }
}
