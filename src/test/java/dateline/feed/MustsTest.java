package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether our reading of what a feed must be is that of the W3C: each case of its validator that
 * names a rule of {@link Musts} is held against it.
 */
class MustsTest {

    private static final Pattern EXPECT =
            Pattern.compile("Expect:\\s*(!?)(\\w+)(?:\\{([^}]*)\\})?");

    private static final List<String> FOLDERS =
            List.of("rss/must", "rss/should", "rss20", "ext/media", "atom", "xml");

    /** Cases about what no feed of ours has in it, and styles, of which we write none at all. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    String.join(
                            "|",
                            // other vocabularies, and RSS 1.0
                            "rss10|rdf|blogChannel|_sy_|admin|icense|ulcc|multiple_channel1",
                            "media/\\w*(category|copyright|player|rating|restriction|text|thumbnail)",
                            "invalid.namespace|wrong-namespace|unknown_root|feed_missing2",
                            "unknown_element_in_known|misplaced_element",
                            // elements and attributes that we do not write
                            "channel-(cloud|image|textinput|skip|docs|ttl|managing|webmaster)",
                            "item-(enclosure|source|comments)|data-types-email",
                            "author_email|contributor_email|multiple-emails|source|4.2.11|generator|ws-link-href|category-scheme",
                            // XHTML and plain text that looks like it, inside of Atom
                            "xhtml|3.1.1.3|infoset-cdata|escaped-html|escaped_html|not_text_plain",
                            "title_contains_html",
                            // part of a feed, whose author is not told
                            "entry_summary_missing",
                            // text that was encoded twice, times with comments in them
                            "double_encoded|datetime/everything",
                            "8.1/style_|safe-style|contains_import"));

    @TempDir Path folder;

    @Test
    void theRulesAreThoseOfTheValidator() throws Exception {
        AtomGrammar grammar = AtomGrammar.read();
        var wrong = new TreeMap<String, String>();
        var held = new TreeSet<String>();
        int cases = 0;
        for (Case one : cases()) {
            if (!Musts.RULES.contains(one.rule()) || ELSEWHERE.matcher(one.name()).find()) {
                continue;
            }
            cases++;
            held.add(one.rule());
            Set<String> broken = Musts.broken(one.xml());
            boolean found = broken.contains(one.rule()) || one.isRefusedBy(grammar);
            if (found != one.expected()) {
                wrong.put(one.name(), one + " but " + broken);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(held).containsAll(Musts.RULES);
        assertThat(cases).isGreaterThan(250);
    }

    @Test
    void theGrammarTakesWhatTheValidatorTakes() throws Exception {
        AtomGrammar grammar = AtomGrammar.read();
        var wrong = new TreeMap<String, List<String>>();
        int held = 0;
        for (Case one : cases()) {
            if (one.rule().equals("Error") && !one.expected() && one.name().startsWith("atom/")) {
                held++;
                List<String> faults = grammar.faults(one.xml());
                if (!faults.isEmpty()) {
                    wrong.put(one.name(), faults);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(held).isGreaterThan(20);
    }

    /**
     * A case.
     *
     * @param expected whether the feed breaks the rule
     * @param about where: {@code parent:feed,element:id}
     */
    private record Case(String name, String xml, String rule, boolean expected, String about) {

        private static final Pattern WHAT = Pattern.compile("(?:element|attr|parent):(\\w+)");

        /** Whether Atom's grammar finds the same: a fault that names what the case is about. */
        boolean isRefusedBy(AtomGrammar grammar) {
            if (!name.startsWith("atom/") || !expected) {
                return false;
            }
            List<String> faults = grammar.faults(xml);
            if (rule.startsWith("Un")) {
                return !faults.isEmpty();
            }
            return WHAT.matcher(about)
                    .results()
                    .map(what -> '"' + what.group(1) + '"')
                    .anyMatch(what -> faults.stream().anyMatch(fault -> fault.contains(what)));
        }

        @Override
        public String toString() {
            return (expected ? "" : "!") + rule + " " + about;
        }
    }

    private List<Case> cases() throws IOException {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "the cases are in the corpora: -Dcorpora=FOLDER");
        Archive.of(Path.of(corpora), "feeds/w3c-feedvalidator-testcases.tar.gz").into(folder);
        var cases = new ArrayList<Case>();
        Path root = folder.resolve("testcases");
        for (String part : FOLDERS) {
            try (Stream<Path> walk = Files.walk(root.resolve(part))) {
                for (Path file :
                        walk.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                    read(root, file, cases);
                }
            }
        }
        assertThat(cases).hasSizeGreaterThan(700);
        return cases;
    }

    private static void read(Path root, Path file, List<Case> cases) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String xml = new String(bytes, StandardCharsets.UTF_8);
        Matcher expect = EXPECT.matcher(xml);
        if (expect.find()) {
            cases.add(
                    new Case(
                            root.relativize(file).toString(),
                            xml.replaceFirst("(?s)^\\s+(?=<\\?xml)", ""),
                            expect.group(2),
                            expect.group(1).isEmpty(),
                            String.valueOf(expect.group(3))));
        }
    }
}
