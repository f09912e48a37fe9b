package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dateline.story.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every feed of whole papers, by rules that are not ours. */
class EveryFeedTest {

    private static final AtomGrammar GRAMMAR = AtomGrammar.read();
    private static final int MOST = 2_000_000;

    private static final String HOSTILE =
            """
            -- seeds/masthead.yaml --
            title: 'Post & "Mail" <daily> ]]> </title>'
            tagline: '</description><script>alert(1)</script>'
            url: https://post.example/paper/
            publisher: {name: '"Trust" & <sons>'}
            zone: Asia/Kathmandu
            feeds: {hubs: ["https://hub.example/?a=b&c='d'"]}
            sections: [{id: sea, name: 'Sea & <sky>'}]
            -- seeds/people.yaml --
            ann: {name: 'Ann "the" & <Bea>', bio: ' '}
            -- seeds/a.md --
            ---
            id: 'a b/ä#?&"<%'
            headline: '\\u2028</script> ]]> "q" <b> & it''s \\ \\n'
            standfirst: '<p onclick="x">&amp;amp; ]]></p>'
            region: Malta
            section: sea
            topics: ['<i>&amp;</i>', 'a"b\\c', 'ทดสอบ', '🦆']
            authors: [ann, 'O''Neil, <x>']
            published: 2016-05-03T10:00:00+14:00
            updated: 2016-05-01
            picture: {file: gull.svg, alt: 'A "gull" <&>', caption: 'C ]]>', credit: 'Cre & "dit"'}
            ---
            Text ]]> with `<b onclick="x">` & "quotes" \\ and <script>alert(1)</script>, [out](//elsewhere.example/x?a=b&c="d),
            [mail](mailto:a@b.example), [by address](/malta/?q=1#top), [nowhere](nothing.md), a note[^1], 🦆.

            ![A gull](gull.svg "Title")

            | a | b |
            | --- | --- |
            | 1 | 2 |

            [^1]: The note.
            -- seeds/gull.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>
            -- seeds/same.md --
            ---
            headline: No words
            region: Egypt
            language: ar
            published: 2016-05-03T04:00:00Z
            ---
            -- seeds/old.md --
            ---
            headline: Old
            region: Malta
            published: 1821-05-05
            byline: From our own correspondent
            ---
            x
            -- seeds/undated.txt --
            Chad

            Nobody knows when

            It was.
            """;

    @TempDir Path root;

    @Test
    void ofHostileCopy() throws Exception {
        Paper paper = Paper.newsroom(root, HOSTILE);
        paper.run();
        assertThat(paper.report().stories()).isEqualTo(4);
        assertThat(sound(paper)).isGreaterThan(30);
    }

    @Test
    void ofTheDemonstration() throws Exception {
        copy(Path.of("seeds"), root.resolve("seeds"));
        assertThat(sound(Paper.at(root).now("2026-11-01T00:00:00Z").build())).isGreaterThan(250);
    }

    @Test
    void of18f() throws Exception {
        Path seeds = Files.createDirectories(root.resolve("seeds"));
        Archive.of(corpora(), "site-18f/posts.tar.gz").into(seeds);
        Paper paper = Paper.at(root).now("2026-01-01T00:00:00Z");
        paper.write("seeds/masthead.yaml", "url: https://18f.example/\n").run();
        assertThat(paper.report().stories()).isEqualTo(509);
        assertThat(sound(paper)).isGreaterThan(100);
    }

    @Test
    void ofTheSamplesOfReuters() throws Exception {
        copy(corpora().resolve("reuters-21578/sample-wire"), root.resolve("seeds"));
        assertThat(sound(Paper.at(root).build())).isGreaterThan(80);
    }

    @Test
    void ofWikinews() throws Exception {
        copy(corpora().resolve("wikinews-geovirus/wire"), root.resolve("seeds"));
        assertThat(sound(Paper.at(root).build())).isGreaterThan(100);
    }

    private static Path corpora() {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "no corpora: -Dcorpora=FOLDER");
        return Path.of(corpora);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** How many feeds there are, none of which breaks a rule. */
    private int sound(Paper paper) throws Exception {
        var wrong = new HashMap<String, Object>();
        var ids = new HashMap<String, List<String>>();
        int feeds = 0;
        Path site = root.resolve("site");
        for (String name : paper.site().keySet()) {
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (!file.startsWith("feed.")) {
                continue;
            }
            feeds++;
            byte[] bytes = Files.readAllBytes(site.resolve(name));
            assertThat(bytes.length).as(name).isLessThan(MOST);
            String text = Files.readString(site.resolve(name));
            List<Object> faults = new ArrayList<>();
            if (file.equals("feed.json")) {
                faults.addAll(JsonFeed.faults(text));
                ids.put(name, jsonIds(text));
            } else {
                faults.addAll(Musts.broken(text));
                SyndFeed read = rome(bytes);
                assertThat(read.getFeedType())
                        .isEqualTo(file.equals("feed.xml") ? "rss_2.0" : "atom_1.0");
                ids.put(name, read.getEntries().stream().map(SyndEntry::getUri).toList());
            }
            if (file.equals("feed.atom")) {
                faults.addAll(GRAMMAR.faults(text));
            }
            if (!faults.isEmpty()) {
                wrong.put(name, faults);
            }
        }
        assertThat(wrong).isEmpty();
        tellTheSame(ids);
        return feeds;
    }

    /** JSON and RSS hold the same stories, Atom the first of them: those with a date. */
    private static void tellTheSame(Map<String, List<String>> ids) {
        ids.forEach(
                (name, stories) -> {
                    String list = name.substring(0, name.lastIndexOf('.'));
                    assertThat(ids.get(list + ".json")).as(name).isEqualTo(ids.get(list + ".xml"));
                    assertThat(ids.get(list + ".xml"))
                            .as(name)
                            .startsWith(stories.toArray(String[]::new));
                    assertThat(stories).as(name).isNotEmpty().doesNotHaveDuplicates();
                });
    }

    private static List<String> jsonIds(String json) throws IOException {
        List<?> items = (List<?>) JsonFeed.read(json).get("items");
        return items.stream().map(item -> (String) ((Map<?, ?>) item).get("id")).toList();
    }

    private static SyndFeed rome(byte[] bytes) throws Exception {
        try (var reader = new XmlReader(new ByteArrayInputStream(bytes))) {
            return new SyndFeedInput().build(reader);
        }
    }
}
