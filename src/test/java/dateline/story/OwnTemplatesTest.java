package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication's own templates replace those of the house one by one. */
class OwnTemplatesTest {

    @TempDir Path root;
    private Paper paper = Paper.at(Path.of("."));

    @BeforeEach
    void fileTwoStories() {
        paper =
                Paper.newsroom(
                        root,
                        """
                        -- seeds/masthead.yaml --
                        url: https://post.example/
                        -- seeds/a.md --
                        ---
                        headline: A <b> & "c"
                        region: Malta
                        extra: {colour: red, list: [1, two]}
                        ---
                        Text.
                        -- seeds/b.md --
                        ---
                        headline: B
                        region: Malta
                        template: long
                        ---
                        Text.
                        -- templates/article/long.ftlh --
                        <!DOCTYPE html><html lang="en"><title>${headline}</title><p>long ${body}</html>
                        """);
    }

    @Test
    void oneStoryIsSetFromATemplateOfItsOwn() {
        paper.build()
                .page("malta/b/", "<p>long <p>Text.</p>")
                .page("malta/a/", "class=\"masthead\"");
    }

    @Test
    void aReplacedTemplatePrintsOnlyItsPages() {
        paper.build()
                .write(
                        "templates/article/article.ftlh",
                        "<!DOCTYPE html><title>${headline}</title>${extra.colour} ${extra.list?join(\"+\")}")
                .build()
                .changedOnly("malta/a/index.html");
        assertThat(paper.page("malta/a/"))
                .isEqualTo(
                        "<!DOCTYPE html><title>A &lt;b&gt; &amp; &quot;c&quot;</title>red 1+two");
        paper.delete("templates/article/article.ftlh").build().changedOnly("malta/a/index.html");
    }

    @Test
    void oneWordCanBeReplacedAlone() {
        paper.write("templates/strings/en.yaml", "allRegions: Everywhere\n").build();
        paper.page("regions/", "<h1>Everywhere</h1>", "Skip to the text");
    }

    @Test
    void aSheetOfItsOwnComesLast() {
        paper.write("templates/assets/extra.css", "p { color: red }\n").build();
        String front = paper.page("");
        assertThat(front.indexOf("/assets/extra.")).isGreaterThan(front.indexOf("/assets/house."));
    }

    @Test
    void aFaultNamesTemplateLineAndPageAndKeepsTheOldSite() {
        paper.build();
        String before = paper.page("malta/a/");
        paper.write("templates/article/article.ftlh", "<p>\n  ${headlin}\n").run();
        assertThat(paper.report().delivered()).isFalse();
        Problem problem = paper.report().problems().get(paper.report().problems().size() - 1);
        assertThat(problem.code()).isEqualTo("template-value");
        assertThat(problem.place()).hasToString("templates/article/article.ftlh:2:5");
        assertThat(problem.message()).contains("`headlin`").contains("/malta/a/");
        assertThat(paper.page("malta/a/")).isEqualTo(before);
    }

    @Test
    void noTemplateReachesAClass() {
        for (String trick :
                new String[] {
                    "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                    "${site?api.class}",
                    "${site.class}",
                    "<#include \"../../seeds/a.md\">"
                }) {
            paper.write("templates/article/article.ftlh", trick).run();
            assertThat(paper.report().delivered()).as(trick).isFalse();
            assertThat(paper.codes()).as(trick).anyMatch(code -> code.contains("template"));
        }
    }
}
