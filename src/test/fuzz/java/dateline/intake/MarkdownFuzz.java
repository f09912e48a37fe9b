package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dateline.edition.Body;
import dateline.intake.markdown.Markdown;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Timeout;

/** Any bytes as Markdown, with and without HTML: what comes out is sound, and nothing in it runs. */
@Timeout(60)
class MarkdownFuzz {

    @DictionaryFile(resourcePath = "MarkdownFuzz.dict")
    @FuzzTest(maxDuration = "20m")
    void setsAnyMarkdown(byte[] bytes) {
        HandedIn.inTime(() -> set(bytes, false, SoundText.MARKDOWN));
        HandedIn.inTime(() -> set(bytes, true, SoundText.SAFE_HTML));
    }

    private static void set(byte[] bytes, boolean safe, SoundText sound) {
        HandedIn paper = HandedIn.as("2016/gulls.md", safe);
        Copy copy = paper.copy(bytes);
        if (copy == null || copy.text().isBlank()) {
            return;
        }
        Manuscript manuscript = paper.read(copy, new Markdown());
        SoundText.checkPlaces(manuscript.problems(), paper.file(), copy.text());
        Setting text = manuscript.text();
        sound.check(text.html());
        assertThat(text.html().toLowerCase(Locale.ROOT)).doesNotContain("<script");
        checkReferences(text);
        Filing filing = paper.file(copy, manuscript);
        SoundText.checkPlaces(filing.problems(), paper.file(), copy.text());
    }

    /** Whoever plans the pages finds each of them in the list, and nothing else in the text. */
    private static void checkReferences(Setting text) {
        List<String> listed = text.references().stream().map(Body.Reference::target).toList();
        assertThat(listed).doesNotHaveDuplicates();
        var elements = SoundText.parse(text.html()).getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            for (String name : List.of("href", "src")) {
                var target = elements.item(i).getAttributes().getNamedItem(name);
                if (target != null && target.getNodeValue().startsWith(Body.SCHEME)) {
                    assertThat(listed).contains(target.getNodeValue().substring(5));
                }
            }
        }
    }
}
