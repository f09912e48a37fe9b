package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The grammar says no where RFC 4287 does; what it says of real cases is told by MustsTest. */
class AtomGrammarTest {

    private static final AtomGrammar GRAMMAR = AtomGrammar.read();

    private static final String FEED =
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://x.example/">
            <title>T</title>
            <id>https://post.example/</id>
            <updated>2016-05-03T10:00:00+01:00</updated>
            <link rel="self" href="https://post.example/feed.atom"/>
            <author><name>A</name></author>
            <entry>
            <title type="text">E</title>
            <id>tag:post.example,2016:e</id>
            <updated>2016-05-03T10:00:00.5Z</updated>
            <category term="Malta"/>
            <x:media><x:credit>C</x:credit></x:media>
            <summary>S</summary>
            <content type="html">&lt;p&gt;</content>
            </entry>
            </feed>
            """;

    @Test
    void takesAFeed() {
        assertThat(GRAMMAR.faults(FEED)).isEmpty();
    }

    @Test
    void takesNoOther() {
        refuses("<title>T</title>\n", "");
        refuses("<title>T</title>", "<title>T</title><title>T</title>");
        refuses("<id>https://post.example/</id>", "<id>/malta/</id>");
        refuses("<id>tag:post.example,2016:e</id>\n", "");
        refuses("<updated>2016-05-03T10:00:00+01:00</updated>", "<updated>2016-05-03</updated>");
        refuses("2016-05-03T10:00:00.5Z", "2016-02-30T10:00:00Z");
        refuses("2016-05-03T10:00:00.5Z", "Tue, 3 May 2016 10:00:00 GMT");
        refuses("<summary>S</summary>", "<summary>S</summary><summary>S</summary>");
        refuses("<summary>S</summary>", "<description>S</description>");
        refuses("type=\"html\"", "type=\"xhtml\"");
        refuses("<name>A</name>", "<name> </name>");
        refuses("<name>A</name>", "<uri>https://post.example/</uri>");
        refuses("term=\"Malta\"", "label=\"Malta\"");
        refuses("<x:media>", "<x:media><title/>");
        refuses("</feed>", "");
    }

    private static void refuses(String from, String to) {
        assertThat(FEED).contains(from);
        assertThat(GRAMMAR.faults(FEED.replace(from, to))).as(to).isNotEmpty();
    }
}
