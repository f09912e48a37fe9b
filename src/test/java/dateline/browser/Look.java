package dateline.browser;

import static java.awt.image.BufferedImage.TYPE_INT_RGB;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * Takes pictures of the pages, for people to look at: {@code src/docs/looking.md} tells how. With a
 * folder, a sheet of all kinds of pages of all publications at all widths; with {@code readme}, the
 * two pictures of the README.
 */
final class Look {

    private static final Path PICTURES = Path.of("src/docs/pictures");
    private static final String README = "readme";

    /** An A4 page between its margins. */
    private static final int PAPER = 680;

    private static final List<String> PRINTED = List.of("front", "story", "region");

    private final Path folder;
    private final Map<String, List<String>> wanted;
    private final List<String> taken = new ArrayList<>();

    private Look(Path folder, Map<String, List<String>> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] args) throws IOException {
        try (var newsstand = new Newsstand()) {
            if (args[0].equals(README)) {
                takeThoseOfTheReadme(newsstand);
                return;
            }
            var look = new Look(Path.of(args[0]), wanted(args));
            for (Publication publication : Publication.values()) {
                if (look.wants("newsrooms", publication.title())) {
                    look.take(newsstand, publication);
                }
            }
            look.writeTheSheet();
            System.out.println(
                    look.taken.size() + " pictures: " + look.folder.resolve("index.html"));
        }
    }

    /** {@code widths=320,1440} and the like; what is not named is wanted whole. */
    private static Map<String, List<String>> wanted(String[] args) {
        var wanted = new LinkedHashMap<String, List<String>>();
        for (String arg : Arrays.asList(args).subList(1, args.length)) {
            String[] parts = arg.split("=", 2);
            if (parts.length == 2 && !parts[1].isBlank()) {
                wanted.put(parts[0], List.of(parts[1].split(",", -1)));
            }
        }
        return wanted;
    }

    private boolean wants(String what, Object value) {
        return !wanted.containsKey(what) || wanted.get(what).contains(value.toString());
    }

    private void take(Newsstand newsstand, Publication publication) throws IOException {
        Files.createDirectories(folder.resolve(publication.title()));
        Map<String, String> pages = pages(newsstand.site(publication));
        for (boolean dark : List.of(false, true)) {
            String scheme = dark ? "dark" : "light";
            if (!wants("schemes", scheme)) {
                continue;
            }
            Screen screen = Screen.of(320, 900);
            try (Reader reader =
                    newsstand.reader(publication, dark ? screen.inTheDark() : screen)) {
                for (Map.Entry<String, String> page : pages.entrySet()) {
                    reader.open(page.getValue());
                    for (int width : WidthIT.WIDTHS) {
                        if (wants("widths", width)) {
                            reader.width(width);
                            take(reader, publication, page.getKey() + "-" + width + "-" + scheme);
                        }
                    }
                }
            }
        }
        if (wants("schemes", "print")) {
            print(newsstand, publication, pages);
        }
    }

    private Map<String, String> pages(Site site) {
        var pages = new LinkedHashMap<>(site.kinds());
        // Besides the longest story, one of each other sort.
        put(pages, "story-pictures", site, "article figure img");
        put(pages, "story-arabic", site, "article[lang^=ar]:has(h1)");
        put(pages, "story-korean", site, "article[lang^=ko]:has(h1)");
        put(pages, "story-table", site, "article table");
        put(pages, "story-corrected", site, "article .amendments");
        pages.keySet().removeIf(page -> !wants("pages", page));
        return pages;
    }

    private static void put(Map<String, String> pages, String kind, Site site, String what) {
        site.stories().stream()
                .filter(story -> !pages.containsValue(story))
                .filter(story -> !site.read(story).select(what).isEmpty())
                .findFirst()
                .ifPresent(story -> pages.put(kind, story));
    }

    private void print(Newsstand newsstand, Publication publication, Map<String, String> pages)
            throws IOException {
        try (Reader reader = newsstand.reader(publication, Screen.of(PAPER, 1000))) {
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (Map.Entry<String, String> page : pages.entrySet()) {
                if (PRINTED.contains(page.getKey()) || page.getKey().startsWith("story-")) {
                    reader.open(page.getValue());
                    take(reader, publication, page.getKey() + "-" + PAPER + "-print");
                    Path pdf = folder.resolve(publication.title()).resolve(page.getKey() + ".pdf");
                    reader.page().pdf(new Page.PdfOptions().setFormat("A4").setPath(pdf));
                }
            }
        }
    }

    private void take(Reader reader, Publication publication, String name) {
        String file = publication.title() + "/" + name + ".png";
        reader.settle();
        reader.page()
                .screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(folder.resolve(file)));
        taken.add(file);
    }

    /** All pictures that lie in the folder, those of earlier runs as well. */
    private void writeTheSheet() throws IOException {
        var sheet =
                new StringBuilder(
                        """
                        <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Looking at the pages</title>
                        <style>body { font: 14px sans-serif; background: #888 } h2 { clear: both; padding-top: 2em }
                        a { float: left; width: 240px; height: 340px; margin: 6px; overflow: hidden; color: inherit; background: #fff }
                        img { display: block; width: 100% }</style>
                        """);
        String heading = "";
        for (Path picture : pictures()) {
            String file = folder.relativize(picture).toString();
            String page = file.replaceFirst("-\\d+-\\w+\\.png$", "");
            if (!page.equals(heading)) {
                sheet.append("<h2>%s</h2>\n".formatted(page));
                heading = page;
            }
            sheet.append(
                    "<a href=\"%1$s\">%2$s<img loading=\"lazy\" src=\"%1$s\" alt=\"\"></a>\n"
                            .formatted(file, file.substring(page.length() + 1)));
        }
        Files.writeString(folder.resolve("index.html"), sheet);
    }

    private List<Path> pictures() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".png")).sorted().toList();
        }
    }

    private static void takeThoseOfTheReadme(Newsstand newsstand) throws IOException {
        Files.createDirectories(PICTURES);
        Map<String, String> kinds = newsstand.site(Publication.DEMONSTRATION).kinds();
        for (String kind : List.of("front", "region")) {
            try (Reader reader =
                    newsstand.reader(Publication.DEMONSTRATION, Screen.of(1440, 1100))) {
                Path file = PICTURES.resolve(kind + ".png");
                reader.open(kinds.get(kind)).settle();
                Files.write(file, packed(reader.page().screenshot()));
                System.out.println(file + ": " + Files.size(file) + " bytes");
            }
        }
    }

    /** The same picture in fewer bytes: Chromium is in a hurry. */
    private static byte[] packed(byte[] png) throws IOException {
        BufferedImage shot = ImageIO.read(new ByteArrayInputStream(png));
        var opaque = new BufferedImage(shot.getWidth(), shot.getHeight(), TYPE_INT_RGB);
        opaque.createGraphics().drawImage(shot, 0, 0, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(0);
        var packed = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(packed)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, null), settings);
        }
        return packed.toByteArray();
    }
}
