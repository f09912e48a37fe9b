package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Build;
import dateline.Newsroom;
import dateline.order.Order;
import dateline.order.Report;
import dateline.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A whole small newsroom for a test, written as one text with a heading for each file: {@code --
 * seeds/a.txt --}. A word in brackets behind the name says how to read what follows: {@code (hex)}
 * for bytes in hexadecimal, {@code (500 times)} for a text to repeat, {@code (link TARGET)} for a
 * symbolic link, {@code (folder)} for an empty folder.
 */
public final class Paper {

    public static final Instant NOW = Instant.parse("2016-06-01T12:00:00Z");

    private final Path root;
    private Instant now = NOW;
    private Order.Tolerance tolerance = Order.Tolerance.NORMAL;
    private boolean adopt;
    private boolean dry;
    private int threads = 2;
    private Report report = new Report(0, 0, 0, 0, 0, List.of(), false, List.of(), List.of());
    private Map<String, String> before = Map.of();

    private Paper(Path root) {
        this.root = root;
    }

    public static Paper newsroom(Path root, String text) {
        var paper = new Paper(root);
        files(text).forEach(paper::file);
        return paper;
    }

    /** A newsroom that is already there. */
    public static Paper at(Path root) {
        return new Paper(root);
    }

    static Map<String, byte[]> files(String text) {
        var files = new LinkedHashMap<String, byte[]>();
        String name = "";
        var content = new ArrayList<String>();
        for (String line : (text + "\n-- end --").split("\n", -1)) {
            if (line.startsWith("-- ") && line.endsWith(" --")) {
                if (!name.isEmpty()) {
                    files.put(name, bytes(name, content));
                }
                name = line.substring(3, line.length() - 3);
                content.clear();
            } else {
                content.add(line);
            }
        }
        return files;
    }

    private static byte[] bytes(String name, List<String> lines) {
        String text = String.join("\n", lines);
        if (name.endsWith(" (hex)")) {
            return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
        }
        String whole = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        var times = Pattern.compile(".* \\((\\d+) times\\)").matcher(name);
        return (times.matches() ? whole.repeat(Integer.parseInt(times.group(1))) : whole)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void file(String heading, byte[] bytes) {
        int bracket = heading.indexOf(" (");
        String name = bracket < 0 ? heading : heading.substring(0, bracket);
        Path path = root.resolve(name);
        try {
            if (heading.endsWith(" (folder)")) {
                Files.createDirectories(path);
            } else if (heading.startsWith(" (link ", name.length())) {
                String target = heading.substring(bracket + " (link ".length());
                Files.createDirectories(path.getParent());
                Files.createSymbolicLink(path, Path.of(target.replace(")", "")));
            } else {
                write(name, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    public Paper write(String file, byte[] bytes) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Paper write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public Paper change(String file, String from, String to) {
        try {
            String text = Files.readString(root.resolve(file));
            assertThat(text).contains(from);
            return write(file, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Paper delete(String file) {
        try {
            Files.delete(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Paper now(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public Paper tolerance(Order.Tolerance tolerance) {
        this.tolerance = tolerance;
        return this;
    }

    public Paper adopt() {
        adopt = true;
        return this;
    }

    public Paper threads(int threads) {
        this.threads = threads;
        return this;
    }

    /** Nothing is written: as {@code check} does. */
    public Paper check() {
        dry = true;
        run();
        dry = false;
        return this;
    }

    /** Builds, and insists that it went out. */
    public Paper build() {
        run();
        assertThat(report.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(report.delivered()).isTrue();
        return this;
    }

    /** Builds, whatever comes of it. */
    public Paper run() {
        before = dry ? before : site();
        var order =
                new Order(root, root.resolve("site"), now, null, tolerance, adopt, threads, dry);
        report = new Build(Newsroom.ofTheHouse()).run(order, done -> {});
        return this;
    }

    public Report report() {
        return report;
    }

    /** Every file of the site but the sums, as text. */
    public SortedMap<String, String> site() {
        return tree(root.resolve("site"));
    }

    public static SortedMap<String, String> tree(Path folder) {
        var files = new TreeMap<String, String>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** A page's text, by its address without the leading slash. */
    public String page(String address) {
        String file = address.isEmpty() || address.endsWith("/") ? address + "index.html" : address;
        Path page = root.resolve("site").resolve(file);
        assertThat(page).exists();
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Insists that a page holds these texts. */
    public Paper page(String address, String... texts) {
        assertThat(page(address)).contains(texts);
        return this;
    }

    public Paper hasNoPage(String address) {
        String file = address.isEmpty() || address.endsWith("/") ? address + "index.html" : address;
        assertThat(root.resolve("site").resolve(file)).doesNotExist();
        return this;
    }

    /** Insists that the last build changed just these files of the site. */
    public Paper changedOnly(String... files) {
        assertThat(changed()).containsExactlyInAnyOrder(files);
        return this;
    }

    public List<String> changed() {
        var after = site();
        var names = new java.util.TreeSet<String>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> java.util.Objects.equals(before.get(name), after.get(name)));
        names.remove(".dateline/SHA256SUMS");
        return List.copyOf(names);
    }

    /** The codes of the problems, in their order. */
    public List<String> codes() {
        return report.problems().stream().map(Problem::code).toList();
    }
}
