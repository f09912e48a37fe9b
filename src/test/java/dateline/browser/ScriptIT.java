package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody needs a script to read. */
@AtTheNewsstand
class ScriptIT {

    @ParameterizedTest
    @EnumSource(names = {"DEMONSTRATION", "EVERYTHING"})
    void everyTextIsThereWithoutScript(Publication publication, Newsstand newsstand) {
        Map<String, String> with = texts(newsstand, publication, Screen.DESKTOP);
        Map<String, String> without = texts(newsstand, publication, Screen.DESKTOP.withoutScript());
        assertThat(with.values()).as("%s", publication).allMatch(text -> text.length() > 50);
        assertThat(without).as("%s", publication).isEqualTo(with);
    }

    private static Map<String, String> texts(
            Newsstand newsstand, Publication publication, Screen screen) {
        var texts = new LinkedHashMap<String, String>();
        try (Reader reader = newsstand.reader(publication, screen)) {
            for (String page : newsstand.site(publication).layouts().values()) {
                texts.put(page, reader.open(page).page().locator("body").innerText());
            }
        }
        return texts;
    }
}
