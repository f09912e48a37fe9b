package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Paper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {

    @ParameterizedTest
    @CsvSource({
        "index.html, text/html; charset=utf-8",
        "malta/2016/05/gulls/index.html, text/html; charset=utf-8",
        "assets/house.0123.css, text/css; charset=utf-8",
        "counter.js, text/javascript; charset=utf-8",
        "robots.txt, text/plain; charset=utf-8",
        "tides.csv, text/csv; charset=utf-8",
        "talk.vtt, text/vtt; charset=utf-8",
        "data.json, application/json",
        "malta/feed.xml, application/rss+xml",
        "feed.atom, application/atom+xml",
        "feed.json, application/feed+json",
        "sitemap.xml, application/xml",
        "old-feed.xml, application/xml",
        "site.webmanifest, application/manifest+json",
        "icon.svg, image/svg+xml",
        "A.PNG, image/png",
        "a.jpg, image/jpeg",
        "a.jpeg, image/jpeg",
        "a.gif, image/gif",
        "a.webp, image/webp",
        "a.avif, image/avif",
        "favicon.ico, image/vnd.microsoft.icon",
        "serif.woff2, font/woff2",
        "plan.pdf, application/pdf",
        "book.epub, application/epub+zip",
        "all.zip, application/zip",
        "talk.mp3, audio/mpeg",
        "talk.m4a, audio/mp4",
        "boat.mp4, video/mp4",
        "boat.webm, video/webm",
        "CNAME, application/octet-stream",
        "html, application/octet-stream",
        "v1.html/notes, application/octet-stream",
        ".nojekyll, application/octet-stream",
        "what., application/octet-stream",
        "a.b.unheard, application/octet-stream",
    })
    void isToldByTheName(String file, String served) {
        assertThat(MediaType.of(file).served()).isEqualTo(served);
    }

    @Test
    void everyFileOfASiteHasOneAndHostsAreToldTheSame(@TempDir Path root) throws Exception {
        PathUtils.copyDirectory(Path.of("seeds"), root.resolve("seeds"));
        Paper.at(root).build();
        var site = Paper.tree(root.resolve("site"));
        assertThat(site.keySet())
                .filteredOn(file -> !file.startsWith(".dateline/"))
                .filteredOn(file -> MediaType.of(file).name().endsWith("octet-stream"))
                .containsExactlyInAnyOrder("_headers", ".nojekyll");
        String path = "";
        var told = new ArrayList<String>();
        for (String line : site.get("_headers").split("\n", -1)) {
            if (line.startsWith("/")) {
                path = line;
            } else if (line.startsWith("  Content-Type: ")) {
                String type = line.substring("  Content-Type: ".length()).split(";", 2)[0];
                assertThat(MediaType.of(path).name()).as(path).isEqualTo(type);
                told.add(type);
            }
        }
        assertThat(told).containsAll(List.of("application/rss+xml", "application/manifest+json"));
    }
}
