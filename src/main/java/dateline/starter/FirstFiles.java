package dateline.starter;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The small publication that {@code dateline init} lays out. */
final class FirstFiles {

    private static final String MASTHEAD =
            """
            # The newspaper's own particulars. Take the # away from what you want to set.

            title: The Daily
            # tagline: News from both shores

            # Where the site will stand. Until it is set, feeds and sitemaps say https://example.org/.
            # url: https://post.example/

            language: en
            # The time zone of the newsroom: Europe/London, Asia/Seoul, America/New_York ...
            zone: UTC

            # Only these sections may be named by stories. Without the list every section is taken.
            # sections: [politics, business, {id: arts, name: Arts & Books}]

            # What the navigation leads to. Without it: the regions with most stories, then the sections.
            # nav: [asia, europe, sections/arts, /about/]

            # How it looks: the colour of kickers and links (in quotes), and how the name is set.
            # theme: {accent: "#00506b", nameplate: capitals}
            footer: [/about/]
            """;

    private static final String WIRE =
            """
            Malta

            Gulls return to the Grand Harbour

            Date: 2016-05-03 09:30
            By: Ada Park
            Topics: birds, harbours

            After eleven winters elsewhere the birds have come back, and nobody in Valletta knows why.

            VALLETTA, May 3 - They came at dawn, some sixty of them, and sat down on the old breakwater as if they had never been away.

            The harbour master counted them twice. "Sixty-one," he said, "and one that may be a tern."

            This story is plain text, as agencies send it. Its first line names the place, the next one is the headline, and the first paragraph sums it up. Change it, or throw it away.
            """;

    private static final String MARKDOWN =
            """
            ---
            headline: A harbour counts its birds
            standfirst: Volunteers in Lisbon have begun the first count in ten years.
            region: Portugal
            authors: [Ada Park]
            topics: [birds, harbours]
            published: 2016-05-04 08:00
            ---

            The count began at **six in the morning**, with nine people, four telescopes and a flask of coffee.

            | bird | seen |
            | --- | ---: |
            | yellow-legged gull | 212 |
            | common tern | 18 |

            > We had forgotten how loud they are.

            It goes on until Sunday. [A flock in Malta](2016-05-03-gulls-return.txt) was counted the day before.

            This story is Markdown, with its fields on top. Change it, or throw it away.
            """;

    private static final String ABOUT =
            """
            ---
            headline: About this newspaper
            ---

            Who writes it, for whom, and how to reach the newsroom.
            """;

    /** Text by file, relative to the root. */
    static final SortedMap<String, String> ALL = all();

    private FirstFiles() {}

    private static SortedMap<String, String> all() {
        var files = new TreeMap<String, String>();
        files.put("seeds/masthead.yaml", MASTHEAD);
        files.put("seeds/2016/2016-05-03-gulls-return.txt", WIRE);
        files.put("seeds/2016/2016-05-04-harbour-counts-birds.md", MARKDOWN);
        files.put("seeds/pages/about.md", ABOUT);
        return Collections.unmodifiableSortedMap(files);
    }
}
