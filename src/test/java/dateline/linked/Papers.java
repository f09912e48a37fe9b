package dateline.linked;

import dateline.story.Paper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Newsrooms with everything that structured data can be made of. */
final class Papers {

    private Papers() {}

    static final String FULL =
            """
            -- seeds/masthead.yaml --
            title: The Harbour Post
            tagline: News from both shores
            url: https://post.example/paper/
            language: en-GB
            zone: Europe/London
            publisher: {name: Harbour Trust, logo: logo.png, founded: 1998-04-01}
            policies:
              corrections: /corrections-policy/
              ethics: /about/#ethics
              fact-checking: /nowhere/
              unnamedSourcesPolicy: /about
            paging: {size: 2}
            -- seeds/people.yaml --
            ada:
              name: Ada Park
              role: Korea correspondent
              bio: Ada Park has reported from Seoul since 2009.
              picture: ada.png
              links: [https://ada.example/, https://social.example/@ada]
            wire: {name: Newswire, organisation: yes, role: Agency, links: [https://wire.example/]}
            -- seeds/logo.png (hex) --
            89504e470d0a1a0a0000000d49484452000000400000004008060000000000000000
            -- seeds/ada.png (hex) --
            89504e470d0a1a0a0000000d49484452000000c8000000c808060000000000000000
            -- seeds/gulls.png (hex) --
            89504e470d0a1a0a0000000d49484452000004b0000002a308060000000000000000
            -- seeds/drawing.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>
            -- seeds/pages/about.md --
            ---
            headline: About us
            standfirst: Who we are.
            ---
            ## Ethics

            We take no gifts.
            -- seeds/pages/contact.md --
            ---
            headline: Write to us
            ---
            x
            -- seeds/pages/corrections-policy.md --
            ---
            headline: How we correct
            ---
            x
            -- seeds/full.md --
            ---
            headline: Gulls return
            standfirst: After eleven winters the birds are back.
            regions: [Malta, Italy]
            section: nature
            topics: [birds, harbours]
            authors: [ada, wire]
            published: 2016-05-03T10:00:00+01:00
            updated: 2016-05-05T09:00:00+01:00
            dateline: "VALLETTA, Malta (Newswire)"
            picture: {file: drawing.svg, alt: A sketch}
            pictures:
              - {file: gulls.png, alt: Gulls over a harbour, caption: They came at dawn., credit: Bo Lind}
            genre: Reportage
            rights: © Harbour Trust
            series: The coast
            part: 2
            corrections:
              - {text: There were eleven winters and not ten., date: 2016-05-04T08:00:00+01:00, kind: correction}
              - {text: A quay was added., date: 2016-05-05T09:00:00+01:00, kind: update}
            ---
            They came at dawn, and stayed.
            -- seeds/first.md --
            ---
            headline: The coast in spring
            region: Malta
            published: 2016-04-03
            series: The coast
            part: 1
            genre: opinion
            ---
            It begins. ![Gulls](gulls.png)
            -- seeds/retracted.md --
            ---
            headline: A whale in the harbour
            region: Malta
            published: 2016-03-03
            genre: satire
            dateline: "VALLETTA"
            corrections: [{text: There was no whale., kind: retraction}]
            ---
            It was seen.
            -- seeds/undated.md --
            ---
            headline: Nobody knows when
            region: Malta
            genre: sponsored
            ---
            x
            -- seeds/secret.md --
            ---
            headline: No dates here
            region: Malta
            published: 2016-02-03
            updated: 2016-02-04
            date-shown: no
            index: no
            ---
            x
            -- seeds/world.md --
            ---
            headline: All over the world
            published: 2016-01-03
            genre: obituary
            ---
            x
            """;

    /** Every page of a paper that programs are sent to, by its address. */
    static Map<String, Head> heads(Paper paper) {
        var heads = new TreeMap<String, Head>();
        paper.site()
                .forEach(
                        (file, bytes) -> {
                            if (file.endsWith("index.html")) {
                                int end = file.length() - "index.html".length();
                                Head head = Head.of(text(bytes));
                                if (head.page().select("meta[http-equiv=refresh]").isEmpty()) {
                                    heads.put(file.substring(0, end), head);
                                }
                            }
                        });
        return heads;
    }

    private static String text(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    static Paper full(Path root) {
        return Paper.newsroom(root, FULL).build();
    }

    /** What is wrong with any page, with its address. */
    static List<String> faults(Map<String, Head> heads, Vocabulary vocabulary) {
        var faults = new ArrayList<String>();
        heads.forEach(
                (address, head) ->
                        head.graph()
                                .forEach(
                                        thing ->
                                                vocabulary
                                                        .faults(thing)
                                                        .forEach(
                                                                f ->
                                                                        faults.add(
                                                                                address + ": "
                                                                                        + f))));
        return faults;
    }
}
