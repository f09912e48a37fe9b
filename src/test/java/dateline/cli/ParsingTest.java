package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParsingTest {

    @Test
    void takesAValueBehindTheNameOrBehindItsEqualsSign() throws WrongUse {
        assertThat(value(Grammar.ROOT, "build", "--root", "a b")).isEqualTo("a b");
        assertThat(value(Grammar.ROOT, "build", "--root=a=b")).isEqualTo("a=b");
        assertThat(value(Grammar.ROOT, "build", "--root", "")).isEmpty();
        assertThat(value(Grammar.ROOT, "build", "--root=")).isEmpty();
        assertThat(value(Grammar.ROOT, "build", "--root", "\"quoted\"")).isEqualTo("\"quoted\"");
        assertThat(value(Grammar.ROOT, "build")).isNull();
    }

    @Test
    void aValueMayBeginWithADashUnlessItLooksLikeAnOption() throws WrongUse {
        assertThat(value(Grammar.REGION, "list", "--region", "-x")).isEqualTo("-x");
        assertThat(value(Grammar.THREADS, "build", "--threads", "-1")).isEqualTo("-1");
        assertThat(value(Grammar.OUT, "build", "--out=--strict")).isEqualTo("--strict");
        refuses("--out needs DIR behind it", "build", "--out", "--strict");
        refuses("--out needs DIR behind it", "build", "--out", "--stric");
        refuses("--out needs DIR behind it", "build", "--out", "--");
        refuses("--root needs DIR behind it", "init", "--root");
    }

    @Test
    void aFlagStandsAlone() throws WrongUse {
        Words words = Parsing.read("build", "--json", "--strict");
        assertThat(words.has(Grammar.JSON)).isTrue();
        assertThat(words.has(Grammar.STRICT)).isTrue();
        assertThat(words.has(Grammar.QUIET)).isFalse();
        refuses("--json takes no value", "build", "--json=true");
        refuses("--json takes no value", "build", "--json=");
        refuses("--help takes no value", "-h=1");
    }

    @Test
    void onlySomeOptionsAreGivenMoreThanOnce() throws WrongUse {
        Words words = Parsing.read("list", "--state", "live", "--region=a", "--state=draft");
        assertThat(words.values(Grammar.STATE)).containsExactly("live", "draft");
        assertThat(words.values(Grammar.SECTION)).isEmpty();
        refuses("--since is given twice", "list", "--since", "2016-05-03", "--since", "x");
        refuses("--out is given twice", "list", "--out=a", "--out=b");
    }

    @Test
    void doesNotGuessWhatAnAbbreviationMeans() {
        refuses("build has no option --js", "build", "--js");
        refuses("build has no option --JSON; did you mean --json?", "build", "--JSON");
        refuses("build has no option -json; did you mean --json?", "build", "-json");
        refuses("build has no option --stric; did you mean --strict?", "build", "--stric=1");
        refuses("list has no option --adop; did you mean --adopt?", "list", "--adop");
        refuses("build has no option --region", "build", "--region", "x");
        refuses("build has no option -", "build", "-");
        refuses("there is no command BUILD; did you mean build?", "BUILD");
    }

    @Test
    void someOptionsTakeOnlyWhatIsListed() {
        refuses(
                "--format \"Json\" is none of table, json, csv; did you mean json?",
                "list",
                "--format",
                "Json");
        refuses(
                "--state \"live,draft\" is none of"
                        + " live, scheduled, embargoed, withheld, killed, expired, draft",
                "list",
                "--state=live,draft");
    }

    @Test
    void twoDashesEndTheOptions() throws WrongUse {
        assertThat(Parsing.read("new", "--", "--json").operand()).isEqualTo("--json");
        assertThat(Parsing.read("init", "--json", "--", "-a").operand()).isEqualTo("-a");
        assertThat(Parsing.read("new", "--", "--").operand()).isEqualTo("--");
        assertThat(Parsing.read("new", "--", "--help").operand()).isEqualTo("--help");
        assertThat(Parsing.read("build", "--json", "--").has(Grammar.JSON)).isTrue();
        refuses("build can't do anything with \"--json\"", "build", "--", "--json");
        refuses("new needs HEADLINE behind it", "new", "--");
    }

    @Test
    void aHeadlineIsTakenAsItIs() throws WrongUse {
        for (String headline :
                List.of("@home", "a=b", "'a' \"b\"", "%s ${x}", "\\", "–dash", "-5 degrees", "")) {
            assertThat(Parsing.read("new", headline).operands()).containsExactly(headline);
        }
        refuses(
                "new has no option -V is a letter; if that is the HEADLINE, write -- before it",
                "new",
                "-V is a letter");
        refuses("new has no option --jsn; did you mean --json?", "new", "--jsn");
        refuses("new has no option -a", "new", "Gulls", "-a");
    }

    @Test
    void optionsMayStandOnEitherSideOfAnOperand() throws WrongUse {
        Words words = Parsing.read("new", "--root", "paper", "Gulls", "--json");
        assertThat(words.operands()).containsExactly("Gulls");
        assertThat(words.value(Grammar.ROOT)).isEqualTo("paper");
        assertThat(words.has(Grammar.JSON)).isTrue();
        refuses("init can't do anything with \"b\"", "init", "a", "b");
        refuses("build can't do anything with \"\"", "build", "");
    }

    @Test
    void optionsDoNotStandBeforeTheCommand() {
        refuses("options stand after the command: dateline build --json", "--json", "build");
        refuses("dateline has no option --nope", "--nope");
        refuses("dateline has no option --", "--", "build");
    }

    @Test
    void whoAsksForHelpGetsItWhateverIsWrong() throws WrongUse {
        for (String[] args :
                List.of(
                        new String[] {"build", "--bogus", "--help"},
                        new String[] {"build", "--root", "-h"},
                        new String[] {"build", "--version", "--help", "--help"},
                        new String[] {"build", "-hV"},
                        new String[] {"build", "x", "-Vh"})) {
            Words words = Parsing.read(args);
            assertThat(words.command().name()).isEqualTo("build");
            assertThat(words.has(Grammar.HELP)).isTrue();
        }
        assertThat(Parsing.read("--help", "build").command()).isEqualTo(Grammar.TOP);
        assertThat(Parsing.read("build", "x", "-V").has(Grammar.VERSION)).isTrue();
        refuses("build has no option -hx", "build", "-hx");
        refuses("there is no command biuld; did you mean build?", "biuld", "--help");
    }

    /** Ten thousand lines of odd words, always the same ones. */
    @Test
    void everyLineIsReadOrRefused() {
        String[] pieces = {
            "",
            "-",
            "--",
            "=",
            "--root",
            "--root=",
            "--json",
            "-h",
            "-V",
            "--state",
            "live",
            "-1",
            "--format=csv",
            "a b",
            "\u0000",
            "\ud800",
            "build",
            "list",
            "new",
            "init",
            "help",
            "--=x"
        };
        var random = new Random(20160503);
        for (int line = 0; line < 10_000; line++) {
            var args = new String[random.nextInt(6)];
            for (int i = 0; i < args.length; i++) {
                args[i] = pieces[random.nextInt(pieces.length)];
            }
            try {
                Words words = Parsing.read(args);
                assertThat(words.operands().size())
                        .isLessThanOrEqualTo(words.command().operands().size());
            } catch (WrongUse e) {
                assertThat(e).hasMessageMatching("(?s).+");
            }
        }
    }

    private static String value(Option option, String... args) throws WrongUse {
        return Parsing.read(args).value(option);
    }

    private static void refuses(String message, String... args) {
        assertThatThrownBy(() -> Parsing.read(args))
                .isInstanceOf(WrongUse.class)
                .hasMessage(message);
    }
}
