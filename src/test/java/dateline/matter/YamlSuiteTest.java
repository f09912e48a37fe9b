package dateline.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The cases of the YAML test suite, when a folder with them is given as {@code -Dcorpora=}: what
 * their events say is what we read, as plain texts; what the suite calls broken is a problem; and
 * what we refuse on purpose is refused with a problem.
 */
class YamlSuiteTest {

    private static final Place START = Place.of("seeds/a.md").at(1, 1);

    /** Lines that are not moved in far enough, or with a tab: nothing of them is lost. */
    private static final Set<String> READ_ALL_THE_SAME = Set.of("DK95/1", "Y79Y/3", "9C9N", "QB6E");

    /**
     * Sound in the eyes of the suite, and told as a fault by the library: keys without a text,
     * colons and tabs in odd places, directives it does not know. The last keeps one line end less.
     */
    private static final Set<String> READ_OTHERWISE =
            Set.of(
                    "58MP", "5T43", "6CA3", "CFD4", "HM87/0", "HWV9", "K3WX", "NB6Z", "NJ66",
                    "S3PD", "WZ62", "ZYU8/0", "ZYU8/1", "ZYU8/2", "ZYU8/3", "JEF9/2");

    /** One case of the suite. */
    private record Case(String id, String yaml, List<String> tree, boolean fails) {}

    private final List<Case> cases = new ArrayList<>();

    @BeforeEach
    void unpackTheSuite() throws IOException {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "no corpora: -Dcorpora=FOLDER");
        Path archive = Path.of(corpora, "hostile/yaml-test-suite.tar.gz");
        unpack(Files.readAllBytes(archive)).forEach(this::cases);
        assertThat(cases.size()).isGreaterThan(260);
    }

    @Test
    void whatIsBrokenIsTold() {
        var read = new HashSet<String>();
        for (Case broken : cases) {
            if (broken.fails()) {
                Parsed parsed = Yaml.read(broken.yaml(), START);
                if (parsed.problems().isEmpty()) {
                    read.add(broken.id());
                }
            }
        }
        assertThat(read).isEqualTo(READ_ALL_THE_SAME);
    }

    @Test
    void whatIsSoundIsReadOrRefusedOnPurpose() {
        var otherwise = new HashSet<String>();
        var counts = new TreeMap<String, Integer>();
        for (Case sound : cases) {
            if (!sound.fails()) {
                counts.merge(read(sound, otherwise), 1, Integer::sum);
            }
        }
        System.out.println("YAML test suite: " + counts);
        assertThat(otherwise).isEqualTo(READ_OTHERWISE);
        assertThat(counts.get("read")).isGreaterThanOrEqualTo(100);
    }

    private static String read(Case sound, Set<String> otherwise) {
        Parsed parsed = Yaml.read(sound.yaml(), START);
        String refused = refusal(sound.tree());
        boolean wrong = parsed.problems().stream().anyMatch(Problem::isError);
        if (!wrong && refused.isEmpty()) {
            Object expected = new Tree(sound.tree()).document();
            Object found = parsed.entry() == null ? null : plain(parsed.entry());
            if (!Objects.equals(found, expected)) {
                otherwise.add(sound.id());
            }
            return "read";
        }
        if (refused.isEmpty()) {
            otherwise.add(sound.id());
            return "not read";
        }
        assertThat(wrong).as(sound.id() + ": " + refused).isTrue();
        return refused;
    }

    /** What of these events is not taken as front matter or settings; empty when nothing is. */
    private static String refusal(List<String> tree) {
        long documents = tree.stream().filter(line -> line.startsWith("+DOC")).count();
        if (documents > 1) {
            return "several documents";
        }
        if (tree.stream().anyMatch(YamlSuiteTest::isTagged)) {
            return "a tag";
        }
        String all = String.join("\n", tree);
        for (String line : tree) {
            int anchor = line.startsWith("=ALI") ? -1 : line.indexOf(" &");
            if (anchor > 0 && (anchor < 6 || line.startsWith("+"))) {
                String name = line.substring(anchor + 2).split(" ", -1)[0];
                if (!(all + "\n").contains("=ALI *" + name + "\n")) {
                    return "an anchor that nothing refers to";
                }
            }
        }
        var read = new Tree(tree);
        Object document = read.document();
        if (read.refusal != null) {
            return read.refusal;
        }
        boolean alone = document instanceof String || document == null;
        return alone && tree.size() > 2 && !tree.get(2).equals("=VAL :") ? "text alone" : "";
    }

    private static boolean isTagged(String line) {
        int tag = line.indexOf('<');
        int text = line.startsWith("=VAL") ? value(line) : line.length();
        return tag > 0
                && tag < text
                && !line.substring(tag)
                        .matches("<(tag:yaml.org,2002:(str|int|float|bool|null|seq|map)|!)>.*");
    }

    /** Where the text of a scalar begins: behind its style, after anchor and tag. */
    private static int value(String line) {
        int at = 5;
        while (line.charAt(at) == '&' || line.charAt(at) == '<') {
            at = line.charAt(at) == '<' ? line.indexOf("> ", at) + 2 : line.indexOf(' ', at) + 1;
        }
        return at;
    }

    private static Object plain(Entry entry) {
        if (entry instanceof Entry.Scalar scalar) {
            return scalar.text();
        }
        if (entry instanceof Entry.Sequence sequence) {
            return sequence.items().stream().map(YamlSuiteTest::plain).toList();
        }
        var map = new LinkedHashMap<String, Object>();
        ((Entry.Mapping) entry).fields().forEach(f -> map.put(f.key(), plain(f.value())));
        return map;
    }

    /** The events of the suite, made into texts, lists and maps. */
    private static final class Tree {

        private final Iterator<String> lines;
        private final Map<String, Object> anchors = new HashMap<>();
        private String refusal;

        Tree(List<String> tree) {
            lines = tree.iterator();
        }

        Object document() {
            lines.next();
            String line = lines.hasNext() ? lines.next() : "-STR";
            if (line.startsWith("-STR")) {
                return null;
            }
            Object document = value(lines.next());
            return "".equals(document) ? null : document;
        }

        private Object value(String line) {
            Object value =
                    switch (line.substring(0, 4)) {
                        case "=VAL" -> text(line.substring(YamlSuiteTest.value(line) + 1));
                        case "=ALI" -> anchors.get(line.substring(6));
                        case "+SEQ" -> sequence();
                        default -> mapping();
                    };
            int anchor = line.startsWith("=ALI") ? -1 : line.indexOf(" &");
            if (anchor > 0 && (anchor < 8 || line.startsWith("+"))) {
                anchors.put(line.substring(anchor + 2).split(" ", -1)[0], value);
            }
            return value;
        }

        private List<Object> sequence() {
            var items = new ArrayList<Object>();
            for (String line = lines.next(); !line.equals("-SEQ"); line = lines.next()) {
                items.add(value(line));
            }
            return items;
        }

        private Map<String, Object> mapping() {
            var map = new LinkedHashMap<String, Object>();
            for (String line = lines.next(); !line.equals("-MAP"); line = lines.next()) {
                Object key = value(line);
                Object value = value(lines.next());
                if (!(key instanceof String)) {
                    refusal = "a key that is no text";
                } else if (map.put((String) key, value) != null) {
                    refusal = "a key that stands twice";
                }
            }
            return map;
        }

        private static String text(String escaped) {
            var text = new StringBuilder();
            for (int i = 0; i < escaped.length(); i++) {
                char c = escaped.charAt(i);
                if (c != '\\') {
                    text.append(c);
                } else {
                    char next = escaped.charAt(++i);
                    text.append(
                            switch (next) {
                                case 'n' -> '\n';
                                case 't' -> '\t';
                                case 'r' -> '\r';
                                case 'b' -> '\b';
                                default -> next;
                            });
                }
            }
            return text.toString();
        }
    }

    @SuppressWarnings("unchecked")
    private void cases(String file, String text) {
        String id = file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
        var loaded =
                (List<Map<String, Object>>)
                        new Load(LoadSettings.builder().build()).loadFromString(text);
        String yaml = "";
        String tree = "";
        for (int i = 0; i < loaded.size(); i++) {
            Map<String, Object> one = loaded.get(i);
            yaml = (String) one.getOrDefault("yaml", yaml);
            tree = (String) one.getOrDefault("tree", tree);
            boolean fails = Boolean.TRUE.equals(one.get("fail"));
            List<String> lines = seen(tree).lines().map(String::stripLeading).toList();
            cases.add(new Case(loaded.size() == 1 ? id : id + "/" + i, seen(yaml), lines, fails));
        }
    }

    /** The suite writes signs for what can't be seen. */
    private static String seen(String yaml) {
        return yaml.replaceAll("\u2014*\u00bb", "\t")
                .replace('\u2423', ' ')
                .replace("\u21b5", "")
                .replaceAll("\u220e\n?$", "")
                .replace('\u2190', '\r')
                .replace('\u21d4', '\ufeff');
    }

    /**
     * The files of an archive. POSIX.1-1988 ustar: 512 bytes of header, then the file in blocks.
     */
    private static Map<String, String> unpack(byte[] archive) throws IOException {
        var files = new TreeMap<String, String>();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            for (byte[] head = in.readNBytes(512); head[0] != 0; head = in.readNBytes(512)) {
                String name = text(head, 0, 100);
                int size = Integer.parseInt(text(head, 124, 11).strip(), 8);
                byte[] file = in.readNBytes((size + 511) / 512 * 512);
                if (head[156] == '0' && name.endsWith(".yaml")) {
                    files.put(name, new String(file, 0, size, StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    private static String text(byte[] head, int from, int length) {
        return new String(head, from, length, StandardCharsets.UTF_8).split("\0", 2)[0];
    }
}
