package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders that were written for Jekyll and for Hugo, as they are. */
class OtherToolsTest {

    private static final String MASTHEAD =
            """
            -- seeds/masthead.yaml --
            title: The Harbour Post
            url: https://post.example/
            zone: Europe/Malta
            html: safe
            """;

    @TempDir Path root;

    @Test
    void readsAFolderOfJekyll() {
        Paper paper =
                Paper.newsroom(
                                root,
                                MASTHEAD
                                        + """
                                        -- seeds/_posts/2016-5-3-gulls-return.markdown --

                                        ---
                                        layout: post
                                        title: "The harbour&#8217;s <gulls> return"
                                        description: ""
                                        excerpt: >
                                          They are back,
                                          all of them.
                                        categories: [Nature, Birds]
                                        tags: gulls, harbour
                                        author: ada-park
                                        redirect_from: /2016/gulls.html
                                        comments: true
                                        hero: false
                                        ---

                                        See {% post_url 2016-05-04-terns %} and {{ site.title }}.

                                        <div onclick="x()"><a href="{{ "/about/" | url }}">Who we are</a></div>
                                        -- seeds/_posts/2016-05-04-terns.md --
                                        ---
                                        layout: post
                                        title: Terns
                                        date: 2016-05-04 1:44:51 -0400
                                        category: nature
                                        permalink: /:categories/:year/:i_month/:title:output_ext
                                        hero: true
                                        ---
                                        They came.
                                        -- seeds/_posts/2016-05-05-owls.md --
                                        ---
                                        title: Owls
                                        published: false
                                        ---
                                        Not yet.
                                        -- seeds/_drafts/storks.md --
                                        ---
                                        title: Storks
                                        ---
                                        Not yet.
                                        -- seeds/_config.yml --
                                        title: Something else
                                        -- seeds/_layouts/post.html --
                                        {{ content }}
                                        """)
                        .build();

        assertThat(paper.codes())
                .containsExactly("stray-settings", "unknown-field", "template-tags");
        assertThat(paper.report().problems().get(1).message())
                .isEqualTo("there is no field \"hero\" (2 times in all)");
        paper.page(
                "world/2016/05/gulls-return/",
                "<h1>The harbour’s &lt;gulls&gt; return</h1>",
                "<p class=\"standfirst\">They are back, all of them.</p>",
                "<p>See {% post_url 2016-05-04-terns %} and {{ site.title }}.</p>",
                "<div>Who we are</div>");
        paper.page("2016/gulls.html", "/world/2016/05/gulls-return/");
        paper.page("nature/2016/5/terns.html", "<h1>Terns</h1>", "2016-05-04T07:44:51+02:00");
        paper.page("sections/nature/", "Terns", "The harbour’s &lt;gulls&gt; return");
        paper.page("topics/birds/", "gulls");
        assertThat(paper.page("feed.xml"))
                .contains("<title>The harbour’s &lt;gulls&gt; return</title>");
        assertThat(paper.site().keySet())
                .noneMatch(file -> file.contains("owls") || file.contains("storks"));
        assertThat(paper.site().values()).noneMatch(page -> page.contains("&amp;#8217;"));
    }

    @Test
    void readsAFolderOfHugo() {
        Paper paper =
                Paper.newsroom(
                                root,
                                MASTHEAD
                                        + """
                                        -- seeds/news/2016/2016-05-03-gulls.md --
                                        ---
                                        slug: gulls-return
                                        date: 2016-05-03 1:44:51 -0400
                                        title: Gulls return
                                        deck: ""
                                        summary: '&ldquo;Back again.&rdquo;'
                                        authors:
                                          - ada-park
                                          - bo-lind
                                        topics:
                                          - sea-birds
                                        weight: 3
                                        expirydate: 2030-01-01
                                        expirydate: 2031-01-01
                                        source_url: https://elsewhere.example/gulls
                                        ---
                                        -- seeds/news/2016/terns.md --
                                        +++
                                        title = "Terns stay"
                                        date = 2016-05-04T10:00:00+02:00
                                        draft = false
                                        topics = ["sea-birds"]
                                        authors = ["ada-park"]
                                        url = "/specials/terns/"
                                        aliases = ["/terns/"]
                                        [params]
                                        depth = 3
                                        +++
                                        {{< figure src="terns.jpg" >}}

                                        <div>
                                        <p><a title="All" href="{{< ref "gulls.md" >}}">All the gulls</a></p>
                                        </div>
                                        -- seeds/news/2016/owls.md --
                                        +++
                                        title = "Owls"
                                        date = 2016-05-04
                                        expiryDate = 2016-05-20
                                        +++
                                        Gone.
                                        -- seeds/news/_index.md --
                                        ---
                                        title: News
                                        ---
                                        -- seeds/authors/ada-park/_index.md --
                                        ---
                                        display_name: Ada Park &amp; co
                                        first_name: Ada
                                        last_name: Park
                                        slug: ""
                                        github: ada
                                        ---
                                        -- seeds/authors/cy-orr/_index.md --
                                        ---
                                        display_name: Cy Orr
                                        github: cy
                                        ---
                                        -- seeds/topics/sea-birds/_index.md --
                                        ---
                                        title: "Birds of the sea"
                                        deck: Everything that cries at night.
                                        weight: 2
                                        ---
                                        """)
                        .build();

        assertThat(paper.codes())
                .containsExactly(
                        "unknown-field",
                        "list-text-unused",
                        "duplicate-key",
                        "unknown-field",
                        "template-tags");
        assertThat(paper.report().roll()).hasSize(3);
        paper.page(
                "world/2016/05/gulls-return/",
                "<h1>Gulls return</h1>",
                "<p class=\"standfirst\">“Back again.”</p>",
                "<a href=\"/people/ada-park/\">Ada Park &amp; co</a>",
                "<a href=\"/people/bo-lind/\">bo-lind</a>",
                "<a href=\"/topics/sea-birds/\">Birds of the sea</a>");
        paper.page("people/ada-park/", "<h1>Ada Park &amp; co</h1>", "Terns stay");
        paper.page(
                "topics/sea-birds/",
                "<h1>Birds of the sea</h1>",
                "<p>Everything that cries at night.</p>");
        paper.page(
                "specials/terns/",
                "<p>{{&lt; figure src=\"terns.jpg\" &gt;}}</p>",
                "<p>All the gulls</p>");
        paper.page("terns/", "/specials/terns/");
        assertThat(paper.page("feed.xml")).contains("<dc:creator>Ada Park &amp; co</dc:creator>");
        assertThat(paper.site().keySet())
                .noneMatch(file -> file.contains("owls") || file.contains("cy-orr"));
    }

    @Test
    void knowsAPersonByTheFolderFirst() {
        Paper.newsroom(
                        root,
                        MASTHEAD
                                + """
                                -- seeds/people.yaml --
                                cy-orr: {name: Cy Orr of the Post}
                                -- seeds/authors/aaa/_index.md --
                                ---
                                display_name: Ann
                                ---
                                -- seeds/authors/ann/_index.md --
                                ---
                                display_name: Ann Lee
                                ---
                                -- seeds/authors/cy-orr/_index.md --
                                ---
                                display_name: Somebody else
                                ---
                                -- seeds/gulls.md --
                                ---
                                title: Gulls
                                authors: [ann, Ann Lee, cy-orr]
                                ---
                                They came.
                                """)
                .build()
                .page("people/ann/", "<h1>Ann Lee</h1>")
                .page("people/cy-orr/", "<h1>Cy Orr of the Post</h1>")
                .hasNoPage("people/aaa/")
                .hasNoPage("people/ann-lee/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/:year/:month/:day/:title/               | 2016/05/03/gulls/",
                "/:short_year/:i_month/:i_day/:slug       | 16/5/3/gulls/",
                "/:categories/:title.html                 | sea/gulls.html",
                "/notes/10:30/:y_day/                     | notes/10:30/124/",
                "/re:view/                                | re:view/"
            })
    void fillsPermalinksIn(String permalink, String address) {
        Paper.newsroom(
                        root,
                        MASTHEAD
                                + """
                                -- seeds/_posts/2016-05-03-gulls.md --
                                ---
                                title: Gulls return
                                category: Sea
                                permalink: %s
                                ---
                                They came.
                                """
                                        .formatted(permalink))
                .build()
                .page(address, "<h1>Gulls return</h1>");
    }

    @Test
    void takesNoOtherNumbersForADate() {
        Paper paper =
                Paper.newsroom(
                        root,
                        MASTHEAD
                                + """
                                -- seeds/2015-16-7-lessons.md --
                                ---
                                title: Seven lessons of a season
                                ---
                                They came.
                                """);

        assertThat(paper.build().codes()).isEmpty();
        paper.page("world/2015-16-7-lessons/", "Seven lessons of a season");
    }
}
