package dateline.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.HouseDeskOfTests;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One page as a file to send around. */
class LeafletTest {

    @TempDir Path root;
    private String err = "";

    private Paper paper() {
        return Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                title: The Harbour Post
                url: https://post.example/
                html: safe
                -- seeds/2016-05-03-gulls.md --
                ---
                headline: Gulls </title> return
                region: Malta
                embargo: 2030-01-01
                picture: {file: gull.svg, alt: A gull}
                ---

                ![Elsewhere](https://elsewhere.example/x.png)

                See [Malta](/malta/) and [more](#more).
                -- seeds/gull.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h9v9z"/></svg>
                -- seeds/2016-05-04-terns.txt --
                Malta

                Terns leave

                x

                y
                """);
    }

    private int share(String... args) {
        var said = HouseDeskOfTests.run(root, Paper.NOW, args);
        err = said.err();
        return said.code();
    }

    @Test
    void holdsAllItNeedsAndAsksNothingOfAnybody() throws IOException {
        paper();
        assertThat(share("share", "/malta/2016/05/gulls/", "--held", "--now", "2016-06-01"))
                .isZero();
        Document page = Jsoup.parse(Files.readString(root.resolve("gulls.html")));
        assertThat(page.select("h1").text()).isEqualTo("Gulls </title> return");
        assertThat(page.body().child(0).text())
                .isEqualTo("Not for publication. As of 2016-06-01T00:00:00Z.");
        assertThat(page.select("script, link, iframe, base, [srcset]")).isEmpty();
        assertThat(page.select("img")).hasSize(1);
        assertThat(page.select("img").attr("src")).startsWith("data:image/svg+xml;base64,");
        assertThat(page.text()).contains("Elsewhere");
        assertThat(page.select("style").html())
                .contains("url(\"data:font/woff2;base64,")
                .doesNotContain("url(\"/")
                .doesNotContain("@import");
        assertThat(page.select("a[href^=/]")).isEmpty();
        assertThat(page.select("a[href='https://post.example/malta/']")).isNotEmpty();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void tellsWhatIsNotThereAndOverwritesNothing() throws IOException {
        paper();
        assertThat(share("share", "/malta/2016/05/gulls/", "--now", "2016-06-01")).isEqualTo(1);
        assertThat(err).contains("there is no page", "--held");
        Files.writeString(root.resolve("terns.html"), "mine");
        assertThat(share("share", "/malta/2016/05/terns/", "--now", "2016-06-01")).isEqualTo(1);
        assertThat(Files.readString(root.resolve("terns.html"))).isEqualTo("mine");
        assertThat(share("share", "malta/2016/05/terns", "--to", "t2.html", "--now", "2016-06-01"))
                .isZero();
        assertThat(root.resolve("t2.html")).exists();
    }
}
