package dateline.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The newswire of 1987 among the corpora, turned into copy as an archive would: as wire copy and as
 * Markdown. Its texts stay where they are; only a test's own folder sees what comes out.
 */
final class Newswire {

    private static final Pattern STORY =
            Pattern.compile("<REUTERS [^>]*NEWID=\"(\\d+)\"[^>]*>(.*?)</REUTERS>", Pattern.DOTALL);
    private static final Pattern DATE =
            Pattern.compile("(\\d+)-([A-Z]{3})-(\\d{4})\\s+(\\d\\d):(\\d\\d):(\\d\\d)");
    private static final Pattern NAME = Pattern.compile("<D>(.*?)</D>");
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    private static final Set<String> CAPITALS = Set.of("usa", "uk", "ussr", "uae");

    private Newswire() {}

    /** One story; its text is empty when it is a brief. */
    record Report(
            String id,
            String date,
            List<String> places,
            List<String> topics,
            String headline,
            String dateline,
            List<String> text) {}

    /** The first so many stories that have a headline. */
    static List<Report> of(Path archive, int count) throws IOException {
        var reports = new ArrayList<Report>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            // POSIX.1-1988, ustar: a header of 512 bytes, then the file in blocks of as many.
            for (byte[] header = in.readNBytes(512);
                    header.length == 512 && header[0] != 0 && reports.size() < count;
                    header = in.readNBytes(512)) {
                String name = new String(header, 0, 100, StandardCharsets.US_ASCII).strip();
                int size =
                        Integer.parseInt(new String(header, 124, 11, StandardCharsets.US_ASCII), 8);
                byte[] file = in.readNBytes(size);
                in.skipNBytes((512 - size % 512) % 512);
                if (name.contains(".sgm")) {
                    read(new String(file, StandardCharsets.ISO_8859_1), count, reports);
                }
            }
        }
        return reports;
    }

    private static void read(String file, int count, List<Report> reports) {
        Matcher story = STORY.matcher(file);
        while (story.find() && reports.size() < count) {
            String text = story.group(2);
            String headline = line(part(text, "TITLE"));
            if (!headline.isEmpty()) {
                reports.add(
                        new Report(
                                "reut-" + "0".repeat(6 - story.group(1).length()) + story.group(1),
                                date(part(text, "DATE")),
                                names(part(text, "PLACES")).stream().map(Newswire::place).toList(),
                                names(part(text, "TOPICS")),
                                headline,
                                line(part(text, "DATELINE")).replaceAll("[\\s-]+$", ""),
                                paragraphs(part(text, "BODY"))));
            }
        }
    }

    private static String part(String text, String tag) {
        int open = text.indexOf("<" + tag + ">");
        int close = text.indexOf("</" + tag + ">");
        return open < 0 || close < 0 ? "" : text.substring(open + tag.length() + 2, close);
    }

    private static List<String> names(String list) {
        return NAME.matcher(list).results().map(name -> name.group(1)).toList();
    }

    private static String date(String written) {
        Matcher date = DATE.matcher(written);
        if (!date.find()) {
            throw new IllegalStateException("no date: " + written);
        }
        int month = MONTHS.indexOf(date.group(2)) / 3 + 1;
        return "%s-%02d-%02dT%s:%s:%sZ"
                .formatted(
                        date.group(3),
                        month,
                        Integer.parseInt(date.group(1)),
                        date.group(4),
                        date.group(5),
                        date.group(6));
    }

    private static String place(String name) {
        if (CAPITALS.contains(name)) {
            return name.toUpperCase(Locale.ROOT);
        }
        var words = new ArrayList<String>();
        for (String word : name.split("-", -1)) {
            words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return String.join(" ", words);
    }

    private static String line(String text) {
        return text.replaceAll("&#\\d+;", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f]", "")
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** A paragraph begins with four blanks. */
    private static List<String> paragraphs(String body) {
        var paragraphs = new ArrayList<String>();
        for (String paragraph : body.split("\n {4}", -1)) {
            String line = line(paragraph);
            if (!line.isEmpty() && !line.equalsIgnoreCase("reuter")) {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }

    /** Kicker, headline, standfirst, text; a story without a place has no kicker. */
    static void fileAsWire(List<Report> reports, Paper paper) {
        for (Report report : reports) {
            var blocks = new ArrayList<String>();
            report.places().stream().limit(1).forEach(blocks::add);
            blocks.add(report.headline());
            if (!report.text().isEmpty()) {
                blocks.add(report.text().get(0));
                blocks.add(report.dateline() + " - " + report.text().get(0));
                blocks.addAll(report.text().subList(1, report.text().size()));
            }
            paper.write("seeds/" + report.id() + ".txt", String.join("\n\n", blocks) + "\n");
        }
    }

    /** Named by day and headline, so that many have the same name, in a folder of their own. */
    static void fileAsMarkdown(List<Report> reports, Paper paper) {
        var taken = new HashSet<String>();
        for (Report report : reports) {
            String slug = report.headline().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            String name = report.date().substring(0, 10) + "-" + slug + ".md";
            String folder = taken.add(name) ? "seeds/" : "seeds/" + report.id() + "/";
            String text =
                    """
                    ---
                    title: %s
                    id: %s
                    regions: [%s]
                    tags: [%s]
                    date: %s
                    ---

                    %s
                    """
                            .formatted(
                                    quoted(report.headline()),
                                    report.id(),
                                    String.join(", ", report.places()),
                                    String.join(", ", report.topics()),
                                    report.date(),
                                    String.join("\n\n", report.text()).replace("<", "&lt;"));
            paper.write(folder + name, text);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
