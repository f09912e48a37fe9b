package dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody may read is in no message and no log. */
class RedactionTest {

    private static final Redaction REDACTION =
            Redaction.of(Map.of("PUSH_TOKEN", "abc-def-ghi", "HOME", "/home/anna"));

    @ParameterizedTest
    @CsvSource({
        "https://anna:word@host.example/x.git, https://***@host.example/x.git",
        "https://token@host.example/x.git, https://***@host.example/x.git",
        "https://anna:wo/rd@host.example/x.git, https://***@host.example/x.git",
        "https://anna:/word@host.example/x.git, https://***@host.example/x.git",
        "access to 'https://anna:w/o/rd@host.example/': no, access to 'https://***@host.example/': no",
        "git push anna:word@host.example:x.git a:b: 1, git push ***@host.example:x.git a:b: 1",
        "no 'anna:wo/rd@host.example:x.git', no '***@host.example:x.git'",
        "anna:word@host.example/x.git, ***@host.example/x.git",
        "git@host.example:x.git, git@host.example:x.git",
        "host.example:posts/@anna/x.git, host.example:posts/@anna/x.git",
        "https://host.example/@anna/x.git, https://host.example/@anna/x.git",
        "https://host.example/?access_token=word&a=b, https://host.example/?access_token=***&a=b",
        "Authorization: Bearer word, Authorization: ***",
        "it said abc-def-ghi, it said ***",
        "/home/anna/post, /home/anna/post"
    })
    void secretsAreTakenOutAndTheRestStays(String text, String told) {
        assertThat(REDACTION.line(text)).isEqualTo(told);
    }
}
