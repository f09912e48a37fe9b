package dateline.law;

import dateline.story.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes newsrooms and edits them, from a seed: the same seed, the same newsroom and the same edits.
 */
final class Generator {

    private static final List<String> REGIONS =
            List.of(
                    "Malta",
                    "The Koreas",
                    "South Korea",
                    "대한민국",
                    "France",
                    "Kenya",
                    "Brazil",
                    "Nowhere Island",
                    "Harbour District",
                    "Asia",
                    "European Union",
                    "Türkiye");
    private static final List<String> WORDS =
            List.of(
                    "harbour",
                    "gulls",
                    "\"quoted\"",
                    "<b>bold</b>",
                    "a & b",
                    "it's",
                    "naïve",
                    "서울",
                    "العربية",
                    "]]>",
                    "talks",
                    "storm",
                    "vote",
                    "ferry",
                    "x\u00a0y",
                    "🙂",
                    "İstanbul");
    private static final List<String> PEOPLE = List.of("Ada Park", "ada-park", "José Lee", "AP");
    private static final List<String> TOPICS = List.of("Ports", "ports", "Weather", "C++", "Ça va");

    private final Random random;
    private final TreeMap<String, String> files = new TreeMap<>();
    private int writings;
    private int number;

    Generator(long seed) {
        this.random = new Random(seed);
    }

    /** The first newsroom. */
    Generator begin(int stories) {
        files.put("seeds/masthead.yaml", masthead());
        files.put("seeds/regions.yaml", regions());
        files.put("seeds/people.yaml", people());
        files.put("seeds/pages/about.md", "---\nheadline: About\n---\nAbout [us](../n1.md).\n");
        files.put("seeds/static/robots-extra.txt", "extra\n");
        files.put("seeds/pics/a.svg", svg(10));
        for (int i = 0; i < stories; i++) {
            add();
        }
        return this;
    }

    private static String svg(int width) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"8\"/>\n"
                .formatted(width);
    }

    private String masthead() {
        return """
        title: %s
        url: https://post.example/%s
        zone: %s
        language: %s
        paging: {size: %d}
        related: {count: %d}
        archives: [%s]
        topics: %s
        """
                .formatted(
                        yaml(text(3)),
                        random.nextInt(3) == 0 ? "sub/" : "",
                        pick(List.of("UTC", "Europe/Malta", "Asia/Seoul", "America/New_York")),
                        pick(List.of("en", "en-GB", "ko", "ar", "de")),
                        2 + random.nextInt(5),
                        random.nextInt(4),
                        pick(List.of("", "year", "day, month", "day, month, year")),
                        pick(List.of("on", "off")));
    }

    private String regions() {
        return """
        harbour-district: {name: Harbour District, in: [%s], description: %s}
        two-shores: {name: Two Shores, members: [%s, %s]%s}
        """
                .formatted(
                        pick(List.of("GB", "MT", "KE")),
                        yaml(text(4)),
                        pick(List.of("MT", "FR")),
                        pick(List.of("KE", "BR")),
                        random.nextInt(4) == 0 ? ", hidden: true" : "");
    }

    private String people() {
        return "ada-park: {name: Ada Park, role: %s, beats: [the-koreas]}\n"
                .formatted(yaml(text(2)));
    }

    private void add() {
        number++;
        String folder = pick(List.of("", "a/", "b/c/", "_drafts/"));
        boolean wire = random.nextInt(3) == 0;
        files.put("seeds/" + folder + name() + (wire ? ".txt" : ".md"), wire ? wire() : markdown());
    }

    private String name() {
        return switch (random.nextInt(4)) {
            case 0 ->
                    "2016-0%d-1%d-n%d".formatted(1 + random.nextInt(5), random.nextInt(9), number);
            case 1 -> pick(List.of("gulls", "Vote", "vote")) + (number % 7);
            default -> "n" + number;
        };
    }

    private String wire() {
        return """
        %s

        %s

        %s

        %s

        %s
        """
                .formatted(
                        pick(REGIONS),
                        text(4),
                        text(9),
                        text(30),
                        "See https://example.org/?a=1&b=2.");
    }

    private String markdown() {
        var text = new StringBuilder("---\n");
        text.append("headline: ").append(yaml(text(4))).append('\n');
        text.append("regions: [").append(yaml(pick(REGIONS)));
        if (random.nextBoolean()) {
            text.append(", ").append(yaml(pick(REGIONS)));
        }
        text.append("]\n");
        if (random.nextInt(6) != 0) {
            text.append(
                    "published: 2016-0%d-1%dT0%d:30:00Z\n"
                            .formatted(
                                    1 + random.nextInt(7), random.nextInt(9), random.nextInt(9)));
        }
        maybe(text, "standfirst", () -> yaml(text(8)));
        maybe(text, "section", () -> pick(List.of("world", "Sport", "city")));
        maybe(text, "topics", () -> "[" + yaml(pick(TOPICS)) + ", " + yaml(pick(TOPICS)) + "]");
        maybe(text, "authors", () -> "[" + yaml(pick(PEOPLE)) + "]");
        maybe(text, "series", () -> "The ferry");
        maybe(text, "picture", () -> "{file: /pics/a.svg, alt: A}");
        maybe(text, "genre", () -> pick(List.of("opinion", "satire", "live")));
        maybe(text, "dateline", () -> yaml(text(2)));
        maybe(text, "language", () -> pick(List.of("en", "ko", "ar", "de")));
        // By the id of a story that may be there, or come, or go.
        maybe(text, "translations", () -> "{es: n" + random.nextInt(number + 3) + "}");
        maybe(text, "corrections", () -> "[" + yaml(text(3)) + "]");
        if (random.nextInt(8) == 0) {
            text.append(
                    pick(
                            List.of(
                                    "date-shown: off\n",
                                    "draft: true\n",
                                    "embargo: 2016-06-0%d\n".formatted(1 + random.nextInt(9)),
                                    "status: withheld\n",
                                    "expires: 2016-05-20\n",
                                    "lists: off\n",
                                    "feeds: no\n",
                                    "index: off\n",
                                    "pinned: true\n")));
        }
        maybe(text, "aliases", () -> "[/old/" + number + "/]");
        text.append("---\n")
                .append(text(20))
                .append("\n\n")
                .append("[link](/about/) **")
                .append("bold** ![A](/pics/a.svg)\n");
        return text.toString();
    }

    private void maybe(StringBuilder text, String key, java.util.function.Supplier<String> value) {
        if (random.nextInt(3) == 0) {
            text.append(key).append(": ").append(value.get()).append('\n');
        }
    }

    private String text(int words) {
        var text = new ArrayList<String>();
        for (int i = 0; i < words; i++) {
            text.add(pick(WORDS));
        }
        return String.join(" ", text);
    }

    private static String yaml(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One edit, and what it was. */
    String edit() {
        List<String> stories =
                files.keySet().stream()
                        .filter(f -> f.endsWith(".md") || f.endsWith(".txt"))
                        .filter(f -> !f.contains("pages/") && !f.contains("static/"))
                        .toList();
        String story = pick(stories);
        switch (random.nextInt(12)) {
            case 0, 1 -> add();
            case 2, 3 -> files.put(story, story.endsWith(".txt") ? wire() : markdown());
            case 4 -> files.remove(story);
            case 5 -> files.put(story.replace(".", "-moved."), files.remove(story));
            case 6 ->
                    files.put(
                            story,
                            files.get(story).replace("Malta", "France").replace("Kenya", "Malta"));
            case 7 -> template();
            case 8 -> files.put("seeds/masthead.yaml", masthead());
            case 9 -> files.put("seeds/people.yaml", people());
            case 10 -> files.put("seeds/regions.yaml", regions());
            default -> files.put("seeds/pics/a.svg", svg(5 + random.nextInt(9)));
        }
        return story;
    }

    private void template() {
        String name = "templates/notfound/notfound.ftlh";
        if (files.containsKey(name) && random.nextBoolean()) {
            files.remove(name);
            files.remove("templates/assets/extra.css");
        } else {
            files.put(
                    name,
                    "<!DOCTYPE html><title>%d ${site.title}</title>\n"
                            .formatted(random.nextInt(9)));
            files.put(
                    "templates/assets/extra.css",
                    "p { margin: %dpx }\n".formatted(random.nextInt(9)));
        }
    }

    /** Writes the newsroom as it stands; files that are no longer part of it go. */
    void write(Paper paper, List<String> order) {
        for (String folder : List.of("seeds", "templates")) {
            for (String file : Paper.tree(paper.root().resolve(folder)).keySet()) {
                if (!files.containsKey(folder + "/" + file)) {
                    paper.delete(folder + "/" + file);
                }
            }
        }
        for (String file : order) {
            writeWhenChanged(paper, file);
        }
    }

    private void writeWhenChanged(Paper paper, String file) {
        try {
            Path path = paper.root().resolve(file);
            String text = files.get(file);
            if (!Files.exists(path) || !Files.readString(path).equals(text)) {
                paper.write(file, text);
                // As if long ago, so that what was read of it is remembered.
                Files.setLastModifiedTime(path, FileTime.fromMillis(100_000_000L * ++writings));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> files() {
        return List.copyOf(files.keySet());
    }

    List<String> shuffled(long seed) {
        var order = new ArrayList<>(files.keySet());
        java.util.Collections.shuffle(order, new Random(seed));
        return order;
    }
}
