package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.language.Slug;
import dateline.starter.Starter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code init} and {@code new} make is a sound publication. */
class FirstDayTest {

    @Test
    void theFirstFilesMakeAPaper(@TempDir Path root) {
        Starter.init(root);
        var paper = Paper.at(root).build();
        assertThat(paper.codes()).containsExactly("default-url");
        paper.page("malta/2016/05/gulls-return/", "Gulls return to the Grand Harbour", "Ada Park")
                .page("portugal/2016/05/harbour-counts-birds/", "<table", "gulls-return");
    }

    @Test
    void aNewStoryIsADraftAndSound(@TempDir Path root) {
        Starter.init(root);
        Starter.story(
                root, "Kim: \"no\"", Paper.NOW.atZone(ZoneOffset.UTC), Slug.Letters.LATIN, "en");
        var paper = Paper.at(root).build();
        assertThat(paper.codes()).containsExactly("default-url");
        assertThat(paper.report().stories()).isEqualTo(2);
    }
}
