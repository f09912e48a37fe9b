package dateline.preview;

import java.util.Locale;
import java.util.Map;

/** Media types by the extension of a file, as hosts tell them. */
final class Types {

    private static final String OTHER = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("htm", "text/html; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("atom", "application/atom+xml"),
                    Map.entry("rss", "application/rss+xml"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("md", "text/markdown; charset=utf-8"),
                    Map.entry("csv", "text/csv; charset=utf-8"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("avif", "image/avif"),
                    Map.entry("ico", "image/vnd.microsoft.icon"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("woff", "font/woff"),
                    Map.entry("ttf", "font/ttf"),
                    Map.entry("otf", "font/otf"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("m4a", "audio/mp4"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("zip", "application/zip"));

    private Types() {}

    static String of(String file) {
        int dot = file.lastIndexOf('.');
        String extension = dot > file.lastIndexOf('/') ? file.substring(dot + 1) : "";
        return BY_EXTENSION.getOrDefault(extension.toLowerCase(Locale.ROOT), OTHER);
    }
}
