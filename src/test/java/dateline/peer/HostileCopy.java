package dateline.peer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Copy that tries to break a page, and copy that uses all there is. */
final class HostileCopy {

    static final String PAPER =
            """
            -- seeds/masthead.yaml --
            title: </title><script>alert(1)</script> & "Post"
            tagline: --><!-- ' " <b>
            url: https://post.example/news/
            html: safe
            paging: {size: 3}
            sections: [{id: sea, name: 'Sea & "sky" <i>'}]
            publisher: {name: 'A & B "Co" <x>', founded: 2014-10-01}
            footer: [/about/]
            -- seeds/people.yaml --
            ann: {name: 'Ann "Bea" <Doe> & Co'}
            -- seeds/pages/about.md --
            ---
            headline: About <us> & "you"
            ---
            ## Us

            Words.
            -- seeds/pictures/gull.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>
            -- seeds/everything.md --
            ---
            headline: 'Every <b>thing</b> & "all" ]]> --> it''s'
            standfirst: '</p></article> & "quoted" <script>'
            region: Malta
            section: sea
            topics: ['Birds & "bees" <x>', '"']
            authors: [ann, 'Carl </span> Doe']
            published: 2016-05-03T10:00:00+01:00
            updated: 2016-05-05T09:00:00+01:00
            series: The <long> "run"
            picture: {file: pictures/gull.svg, alt: 'A "gull" <x> & y', caption: 'Up & <away>', credit: '"Me" & <co>'}
            corrections:
              - {at: 2016-05-05, text: 'It said "x" & <y>.'}
            rights: '© A & <B>'
            aliases: [/old/everything/]
            ---
            Text with ]]> and `<b>` & "quotes", <b>bold</b>, a^[x], ~~struck~~, *a **b***, a note[^1] and again[^1],
            another[^two], one that is missing[^none]. [Empty]() [odd](<https://e.example/a b?c="d"&e=<f>>)
            [umlaut](https://bücher.example/ä%zz|{}) https://e.example/a?b=1&c=2. Line
            break, [down](#a-heading), <mailto:a@b.example>, [js](javascript:alert(1)).

            # One
            ## A heading
            ## A heading
            ##### Far down

            [to notes](#fn-1)

            > Said.
            >
            > > Twice.

            > [!pull] A pulled quote — Someone & <co>

            > [!pull]
            > Another & longer one.

            > [!note]
            > A note.

            https://www.youtube.com/watch?v=abc&t="1"

            https://e.example/a/path?x=1&y=2

            ![A gull](pictures/gull.svg "A title & <more>")

            ![](pictures/gull.svg)

            ![](https://e.example/far.png)

            Inline ![gull](pictures/gull.svg) picture, [![linked](pictures/gull.svg)](https://e.example/).

            | a & b | c | d |
            |:------|--:|:-:|
            | 1 \\| 2 | <b>x</b> | |
            | ![gull](pictures/gull.svg) |

            | only |
            |------|

            1. one
               - [ ] open
               - [x] done

               para
            2. two

            7. seven

            ---

            ```<java> & "x"
            if (a < b && c > d) </pre>
            ```

            ```csv
            place,count
            "A & B",<3>
            ```

                indented <code>

            <div style="x" onclick="y"><p>raw<table><tr><td>cell</p><section><h3>Heading</h3></section></div>
            <script>alert(1)</script><iframe src="x"></iframe><h2>Raw</h2><figure><img src="pictures/gull.svg"></figure>
            <a name="x"><a href="y">nested</a></a><p><ul><li>in p</ul></p><td>alone</td></div></article></main>

            [^1]: The note, with

                two paragraphs.
            [^two]: Two [link](https://e.example/).
            -- seeds/arabic.md --
            ---
            headline: أخبار <b>اليوم</b> "هنا"
            standfirst: ملخص & نص
            language: ar
            region: Egypt
            published: 2016-05-04
            series: The <long> "run"
            ---
            نص مع **كلمة** و[رابط](everything.md).
            -- seeds/hebrew.txt --
            Israel

            שלום "עולם" & <כל>

            תקציר.

            טקסט עם https://e.example/?a=1&b=2.
            -- seeds/undated1.txt --
            Malta

            Nobody knows when

            It was.
            -- seeds/undated2.txt --
            Malta

            Nobody & <nothing>
            -- seeds/noregion.md --
            ---
            headline: Nowhere
            published: 2016-04-01
            index: false
            ---
            -- seeds/dots.md --
            ---
            headline: ...
            region: France
            published: 2016-04-02
            ---
            <!-- a comment -- with dashes -->

            &nbsp;&#0;&#x110000;&bogus;
            """;

    private static final List<String> HEADLINES =
            List.of(
                    "'\"><img src=x onerror=alert(1)>",
                    "</h1></a></article></main></body>",
                    "${7*7} <#if x> <@y/> [=z]",
                    "<!--",
                    "&lt;already&gt; &amp; &#60; &",
                    "\u202Eright to left \u2066isolated",
                    "日本語の見出し「と」<&>",
                    "a\u00A0b\u00AD\u200B\u2028c",
                    "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                    "\\' \\\" `tick` %3Cscript%3E",
                    "x".repeat(300));

    private HostileCopy() {}

    static Map<String, String> headlines() {
        var files = new TreeMap<String, String>();
        for (int n = 0; n < HEADLINES.size(); n++) {
            files.put(
                    "seeds/h%d.md".formatted(n),
                    "---\nheadline: |\n  %s\nstandfirst: |\n  %s\nregion: Malta\ntopics: [Birds]\npublished: 2016-03-%02d\n---\n%s\n"
                            .formatted(
                                    HEADLINES.get(n), HEADLINES.get(n), n + 1, HEADLINES.get(n)));
        }
        return files;
    }
}
