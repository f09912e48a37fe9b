package dateline.house;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.output.Author;
import dateline.output.FeedLink;
import dateline.output.Head;
import dateline.output.Image;
import dateline.output.Link;
import dateline.output.Moment;
import dateline.output.Site;
import dateline.output.Teaser;
import dateline.output.article.Alias;
import dateline.output.article.Article;
import dateline.output.feed.Feed;
import dateline.output.front.Front;
import dateline.output.host.Hosting;
import dateline.output.host.Manifest;
import dateline.output.listing.AllRegions;
import dateline.output.listing.Chart;
import dateline.output.listing.Listing;
import dateline.output.listing.PersonFront;
import dateline.output.listing.RegionFront;
import dateline.output.listing.Slice;
import dateline.output.sitemap.NewsSitemap;
import dateline.output.sitemap.Robots;
import dateline.output.sitemap.Sitemap;
import dateline.output.sitemap.SitemapIndex;
import dateline.output.standing.NotFound;
import dateline.output.standing.Standing;
import dateline.page.Contents;
import dateline.page.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The documentation of templates names every value they may use, and the jar holds every template.
 */
class TemplateDocsTest {

    private static final List<Class<? extends Record>> VALUES =
            List.of(
                    Article.class,
                    Article.Note.class,
                    Article.SeriesBox.class,
                    Article.Version.class,
                    Alias.class,
                    Front.class,
                    Front.Strip.class,
                    RegionFront.class,
                    Listing.class,
                    PersonFront.class,
                    AllRegions.class,
                    AllRegions.Entry.class,
                    Chart.class,
                    Chart.Area.class,
                    Chart.Dot.class,
                    Slice.class,
                    Slice.Month.class,
                    Contents.Heading.class,
                    Standing.class,
                    NotFound.class,
                    Feed.class,
                    Feed.Item.class,
                    Feed.Picture.class,
                    Sitemap.class,
                    Sitemap.Entry.class,
                    SitemapIndex.class,
                    SitemapIndex.Part.class,
                    NewsSitemap.class,
                    NewsSitemap.Entry.class,
                    Robots.class,
                    Hosting.class,
                    Hosting.Moved.class,
                    Manifest.class,
                    Site.class,
                    Teaser.class,
                    Link.class,
                    Author.class,
                    Head.class,
                    Head.Alternate.class,
                    FeedLink.class,
                    Moment.class,
                    Image.class);

    @Test
    void everyValueIsDocumentedAndNoOther() throws IOException {
        var expected = new TreeMap<String, List<String>>();
        for (Class<? extends Record> type : VALUES) {
            var names = new ArrayList<>(told(type).names());
            names.remove("mark");
            names.addAll(told(type).made());
            expected.put(told(type).name(), names);
        }
        assertThat(documented()).isEqualTo(expected);
    }

    /** As the record tells it itself: what it makes of its components is told by nothing else. */
    private static Shape told(Class<? extends Record> type) {
        try {
            var field = type.getDeclaredField("SHAPE");
            field.setAccessible(true);
            return (Shape) field.get(null);
        } catch (ReflectiveOperationException e) {
            return Shape.of(type);
        }
    }

    private static Map<String, List<String>> documented() throws IOException {
        var documented = new TreeMap<String, List<String>>();
        List<String> current = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/docs/templates.md"))) {
            if (line.startsWith("## ")) {
                current = new ArrayList<>();
                documented.put(line.substring(3), current);
            } else if (line.startsWith("| `")) {
                current.add(line.substring(3, line.indexOf('`', 3)));
            }
        }
        return documented;
    }

    @Test
    void theJarHoldsEveryTemplate() throws IOException {
        List<String> files;
        try (Stream<Path> walk = Files.walk(Path.of("templates"))) {
            files =
                    walk.filter(Files::isRegularFile)
                            .map(file -> Path.of("templates").relativize(file).toString())
                            .sorted()
                            .toList();
        }
        try (var in = TemplateDocsTest.class.getResourceAsStream("/dateline/press/house.txt")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactlyElementsOf(files);
        }
    }
}
