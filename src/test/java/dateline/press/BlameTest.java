package dateline.press;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.problem.Problem;
import dateline.problem.Via;
import dateline.story.Paper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who write templates are told of a fault, and of how it was reached. */
class BlameTest {

    @TempDir Path root;

    private Problem told(String article, String... more) {
        Paper paper =
                Paper.newsroom(
                        root,
                        """
                        -- seeds/masthead.yaml --
                        url: https://post.example/
                        -- seeds/2016-05-03-gulls.txt --
                        Malta

                        Gulls return

                        They came at dawn.

                        All of them.
                        -- seeds/2016-05-04-terns.txt --
                        Malta

                        Terns leave

                        They went at dusk.

                        Most of them.
                        """);
        paper.write("templates/article/article.ftlh", article + "\n");
        for (int i = 0; i < more.length; i += 2) {
            paper.write("templates/" + more[i], more[i + 1]);
        }
        paper.run();
        return paper.report().problems().stream()
                .filter(problem -> problem.code().startsWith("template-"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "${site}!`site` is a value with parts",
                "${words()}!`words` is a value with parts",
                "${.data_model}!is a value with parts",
                "<#if regions>x</#if>!`regions` is a list",
                "${headline.nix}!`headline` is a text",
                "${body?upper_case}!`body` is text that is HTML already",
                "<#assign n=3>${n.x}!`n` is a number",
                "<#macro m></#macro>${m}!`m` is a macro or a function",
            })
    void namesTheKindOfAValue(String template, String kind) {
        assertThat(told(template).message()).endsWith(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${site}",
                "${site?size}",
                "${site[0]}",
                "${site + 1}",
                "<@site/>",
                "<#list site as a></#list>",
                "<#switch site><#case 1></#switch>",
                "${authors}",
                "${authors?first.x.y}",
                "${authors()}",
                "${contents}",
                "${.main}",
                "${.vars?size}",
                "${(1 + 2).x}",
                "${true.x}",
                "${words.search.x}",
                "${body.x}",
                "${body + site}",
                "${headline?number}",
                "${headline?date('y')}",
                "${headline?api.class}",
            })
    void namesNoClassOfAProgram(String template) {
        Problem problem = told(template);
        assertThat(problem.message() + problem.hint())
                .doesNotContain("wrapper", "dateline.", "freemarker", "java", "f.t.", "f.c.", "$P");
    }

    @Test
    void tellsWhichTemplateIncludesTheFaultyOneAndItOnceForAllPages() {
        Problem problem =
                told(
                        "<html>\n<#include \"../parts/a.ftlh\">",
                        "parts/a.ftlh",
                        "<p>\n <#include \"b.ftlh\">",
                        "parts/b.ftlh",
                        "${headline.nix.nix}");
        assertThat(problem.place()).hasToString("templates/parts/b.ftlh:1:3");
        assertThat(problem.message()).contains(" and 1 more");
        assertThat(problem.way())
                .extracting(Via::toString)
                .containsExactly(
                        "templates/parts/a.ftlh:2:2: #include \"b.ftlh\"",
                        "templates/article/article.ftlh:2:1: #include \"../parts/a.ftlh\"");
    }

    @Test
    void tellsWhichTemplateCallsTheFaultyMacro() {
        Problem problem =
                told(
                        "<#import \"../parts/a.ftlh\" as a>\n<@a.outer>\n<@a.inner x=3/></@a.outer>",
                        "parts/a.ftlh",
                        "<#macro outer><#nested></#macro>\n<#macro inner x>${nothing}</#macro>");
        assertThat(problem.code()).isEqualTo("template-value");
        assertThat(problem.way())
                .extracting(Via::toString)
                .containsExactly(
                        "templates/article/article.ftlh:3:1: @a.inner x=3",
                        "templates/parts/a.ftlh:1:15: #nested",
                        "templates/article/article.ftlh:2:1: @a.outer");
    }

    @Test
    void aTemplateOfThePageItselfWasReachedNoOtherWay() {
        assertThat(told("${nothing}").way()).isEmpty();
    }

    @Test
    void aTemplateCanNotMakeUpAWay() {
        assertThat(
                        Way.read(
                                """
                                \t- Failed at: ${x}  [in template "a.ftl" at line 1, column 1]
                                \t- Reached through: "[in template \\"evil\\" at line 9, column 9]"  [in template "b\\"c.ftl" in macro "m" at line 2, column 3]
                                \t- Reached through: no place
                                \t\t... (had 3 more, hidden for tersenes)"""))
                .extracting(step -> step.place().toString())
                .containsExactly("templates/b\"c.ftl:2:3");
    }

    @Test
    void aWayIsNeverLong() {
        String step = "\t- Reached through: @m  [in template \"a.ftl\" at line 1, column 1]\n";
        assertThat(Way.read(step.repeat(500))).hasSize(20);
    }
}
