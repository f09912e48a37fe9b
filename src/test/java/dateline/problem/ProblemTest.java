package dateline.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    /** Found by fuzzing: {@code draft: "n\n\nd"}. */
    @Test
    void isToldInOneLine() {
        Problem problem =
                Problem.error(
                        "bad-switch", Place.of("a.md"), "it is \"n\n\n  d\"", "Write\r\nyes.");
        assertThat(problem.message()).isEqualTo("it is \"n d\"");
        assertThat(problem.hint()).isEqualTo("Write yes.");
    }
}
