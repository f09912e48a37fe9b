package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void aFolderIsAPageAndAFileIsItself() {
        assertThat(Address.of().file()).isEqualTo("index.html");
        assertThat(Address.of("malta", "2016").file()).isEqualTo("malta/2016/index.html");
        assertThat(Address.of("malta").file("feed.xml").file()).isEqualTo("malta/feed.xml");
        assertThat(Address.of("malta").folder("page").folder("2").path())
                .isEqualTo("/malta/page/2/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "malta/",
                "//",
                "/a//b/",
                "/../",
                "/a/../b/",
                "/./",
                "/a\\b/",
                "/a\u0000/",
                "/a\n/",
                "/\ud800/",
                "/a\u007f/"
            })
    void cannotLeaveTheSite(String path) {
        assertThat(Address.isSound(path)).isFalse();
        assertThatThrownBy(() -> new Address(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartIsNoLongerThanANameOnDiskMayBe() {
        assertThat(Address.isSound("/" + "a".repeat(255) + "/")).isTrue();
        assertThat(Address.isSound("/" + "a".repeat(256) + "/")).isFalse();
        assertThat(Address.isSound("/" + "한".repeat(86) + "/")).isFalse();
    }

    @Test
    void isPercentEncodedInLinks() {
        assertThat(Address.of("a b", "100%", "한국", "c#d?").encoded())
                .isEqualTo("/a%20b/100%25/%ED%95%9C%EA%B5%AD/c%23d%3F/");
        assertThat(Address.of("a-b_c.d~e").encoded()).isEqualTo("/a-b_c.d~e/");
    }

    @Test
    void tellsNoCapitalsFromSmallLettersWhenItCollides() {
        assertThat(Address.of("Malta").collisionKey())
                .isEqualTo(Address.of("malta").collisionKey());
    }
}
