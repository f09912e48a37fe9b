package dateline.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What kind of file a host says it gives out, by the file's name: a media type as registered with
 * IANA.
 *
 * @param name such as {@code image/png}
 */
public record MediaType(String name) {

    private static final MediaType OTHER = new MediaType("application/octet-stream");

    /** Feeds bear the names that readers look for, and are of a kind of their own. */
    private static final Map<String, MediaType> BY_NAME =
            Map.of(
                    "feed.xml",
                    new MediaType("application/rss+xml"),
                    "feed.json",
                    new MediaType("application/feed+json"));

    private static final Map<String, MediaType> BY_EXTENSION =
            table(
                    """
                    text/html html htm
                    text/css css
                    text/javascript js mjs
                    text/plain txt text log
                    text/markdown md
                    text/csv csv
                    text/tab-separated-values tsv
                    text/calendar ics
                    text/vcard vcf
                    text/vtt vtt
                    application/json json map
                    application/geo+json geojson
                    application/ld+json jsonld
                    application/manifest+json webmanifest
                    application/xml xml
                    application/xslt+xml xsl xslt
                    application/xhtml+xml xhtml
                    application/atom+xml atom
                    application/rss+xml rss
                    application/yaml yaml yml
                    application/wasm wasm
                    application/pdf pdf
                    application/epub+zip epub
                    application/rtf rtf
                    application/zip zip
                    application/gzip gz tgz
                    application/x-tar tar
                    application/msword doc
                    application/vnd.ms-excel xls
                    application/vnd.ms-powerpoint ppt
                    application/vnd.oasis.opendocument.text odt
                    application/vnd.oasis.opendocument.spreadsheet ods
                    application/vnd.oasis.opendocument.presentation odp
                    application/vnd.openxmlformats-officedocument.wordprocessingml.document docx
                    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx
                    application/vnd.openxmlformats-officedocument.presentationml.presentation pptx
                    image/svg+xml svg
                    image/png png
                    image/apng apng
                    image/jpeg jpg jpeg
                    image/gif gif
                    image/webp webp
                    image/avif avif
                    image/jxl jxl
                    image/tiff tif tiff
                    image/bmp bmp
                    image/vnd.microsoft.icon ico
                    font/woff2 woff2
                    font/woff woff
                    font/ttf ttf
                    font/otf otf
                    audio/mpeg mp3
                    audio/mp4 m4a
                    audio/aac aac
                    audio/ogg ogg oga opus
                    audio/flac flac
                    audio/wav wav
                    video/mp4 mp4 m4v
                    video/webm webm
                    video/ogg ogv
                    video/quicktime mov
                    """);

    private static Map<String, MediaType> table(String rows) {
        var table = new HashMap<String, MediaType>();
        rows.lines()
                .map(row -> row.split(" ", -1))
                .forEach(
                        cells -> {
                            var type = new MediaType(cells[0]);
                            for (int i = 1; i < cells.length; i++) {
                                table.put(cells[i], type);
                            }
                        });
        return Map.copyOf(table);
    }

    /**
     * @param file its name, with or without the folders that it is in
     */
    public static MediaType of(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        MediaType named = BY_NAME.get(name);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return named != null ? named : BY_EXTENSION.getOrDefault(extension, OTHER);
    }

    /** As a host says it: with the encoding of a text, where nothing in the text tells it. */
    public String served() {
        return name.startsWith("text/") ? name + "; charset=utf-8" : name;
    }

    /** Whether it is text, which gets smaller when it is packed. */
    public boolean isText() {
        return name.startsWith("text/")
                || name.endsWith("+xml")
                || name.endsWith("+json")
                || name.equals("application/xml")
                || name.equals("application/json");
    }
}
