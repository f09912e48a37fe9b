import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures whole builds, each a process from start to exit, over invented stories: cold (nothing
 * remembered), edit (one story changed), same (nothing changed). Beside each stands its ratio to a
 * plain copy of the finished site, made in the same round, since seconds alone say little of
 * another machine.
 *
 * <pre>
 * java src/tools/java/Bench.java [--stories 1000] [--rounds 5] [--folder DIR] [--full]
 * </pre>
 *
 * {@code --folder} is best on a disk in memory. {@code --full} builds with every default output
 * instead of the plain set of {@code src/test/bench/masthead.yaml}. {@code DATELINE_JAVA} chooses
 * the JDK.
 */
public final class Bench {

    private static final String[] WORDS =
            ("harbour council ferry bridge market school storm vote budget lamp quay gull train winter summer island"
                            + " mayor court record library garden concert museum pilot captain baker road tunnel river"
                            + " signal engine timber honey orchard bread letter stone window cellar")
                    .split(" ");
    private static final String[] SMALL =
            "the a of to in and on for with that at by from was is".split(" ");
    private static final String[] NAMES =
            "Ada Bo Cleo Dan Eva Finn Gus Hana Ivo Jun Kit Lea".split(" ");
    private static final String[] LANDS =
            "Malta,Norway,Kenya,Peru,Japan,France,Chile,Fiji,Ghana,Nepal".split(",");

    private final int stories;
    private final int rounds;
    private final Path folder;
    private final Path root;
    private final Path out;

    private Bench(int stories, int rounds, Path folder) {
        this.stories = stories;
        this.rounds = rounds;
        this.folder = folder;
        this.root = folder.resolve("paper");
        this.out = folder.resolve("site");
    }

    /** One run of the program. */
    private record Run(double seconds, double cpu, double mebibytes) {}

    public static void main(String[] args) throws Exception {
        int stories = 1_000;
        int rounds = 5;
        Path folder = null;
        boolean full = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--stories" -> stories = Integer.parseInt(args[++i]);
                case "--rounds" -> rounds = Integer.parseInt(args[++i]);
                case "--folder" -> folder = Path.of(args[++i]);
                case "--full" -> full = true;
                default -> throw new IllegalArgumentException("there is no option " + args[i]);
            }
        }
        Path place =
                folder == null
                        ? Files.createTempDirectory("dateline-bench")
                        : folder.resolve("bench");
        try {
            new Bench(stories, rounds, place.toAbsolutePath()).run(full);
        } finally {
            clear(place);
        }
    }

    private void run(boolean full) throws Exception {
        write(full);
        build(); // makes the program and its archive
        var cold = new ArrayList<double[]>();
        var edit = new ArrayList<double[]>();
        var same = new ArrayList<double[]>();
        for (int round = 0; round < rounds; round++) {
            clear(out);
            clear(root.resolve(".dateline"));
            Run first = build();
            double copy = copy();
            cold.add(figures(first, copy));
            same.add(figures(build(), copy));
            change(round);
            edit.add(figures(build(), copy));
        }
        System.out.printf(Locale.ROOT, "%d stories, %d rounds, medians%n", stories, rounds);
        System.out.println("        wall s   cpu s   peak MiB   wall as copies of the site");
        print("cold", cold);
        print("edit", edit);
        print("same", same);
    }

    private static double[] figures(Run run, double copy) {
        return new double[] {run.seconds(), run.cpu(), run.mebibytes(), run.seconds() / copy};
    }

    private static void print(String name, List<double[]> runs) {
        double[] middle = new double[4];
        for (int i = 0; i < middle.length; i++) {
            int column = i;
            double[] sorted = runs.stream().mapToDouble(run -> run[column]).sorted().toArray();
            middle[i] = sorted[sorted.length / 2];
        }
        System.out.printf(
                Locale.ROOT,
                "%-5s %8.3f %7.2f %10.0f %10.1f%n",
                name,
                middle[0],
                middle[1],
                middle[2],
                middle[3]);
    }

    private Run build() throws Exception {
        Path launcher = Path.of("dateline").toAbsolutePath();
        var command =
                new ProcessBuilder(
                        launcher.toString(),
                        "build",
                        "--root",
                        root.toString(),
                        "--out",
                        out.toString(),
                        "--now",
                        "2026-01-01T00:00:00Z",
                        "--quiet");
        Path log = folder.resolve("log");
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        long start = System.nanoTime();
        Process process = command.start();
        double cpu = 0;
        double peak = 0;
        // What Linux tells of a process is gone with it, so it is asked again and again.
        while (!process.waitFor(4, TimeUnit.MILLISECONDS)) {
            cpu = Math.max(cpu, cpu(process));
            peak = Math.max(peak, peak(process));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the build failed: " + Files.readString(log));
        }
        return new Run(seconds, cpu, peak);
    }

    private static double cpu(Process process) {
        return process.info().totalCpuDuration().map(time -> time.toMillis() / 1e3).orElse(0.0);
    }

    private static double peak(Process process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** Seconds that a plain copy of the site takes: no build can be faster than that by much. */
    private double copy() throws IOException {
        Path to = folder.resolve("copy");
        clear(to);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(out)) {
            files = walk.toList();
        }
        long start = System.nanoTime();
        for (Path file : files) {
            Path target = to.resolve(out.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.write(target, Files.readAllBytes(file));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        clear(to);
        return seconds;
    }

    private void change(int round) throws IOException {
        Files.writeString(
                root.resolve(name(stories / 2)),
                "\nA line of round " + round + ".\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
    }

    private void write(boolean full) throws IOException {
        clear(folder);
        Files.createDirectories(root.resolve("seeds"));
        if (!full) {
            Files.copy(
                    Path.of("src/test/bench/masthead.yaml"), root.resolve("seeds/masthead.yaml"));
        }
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        for (int i = 0; i < stories; i++) {
            Path file = root.resolve(name(i));
            Files.createDirectories(file.getParent());
            Files.writeString(file, story(i));
            Files.setLastModifiedTime(file, longAgo);
        }
    }

    private static String name(int story) {
        return "seeds/%d/%02d/story-%06d.md".formatted(2006 + story % 10, 1 + story % 12, story);
    }

    /** The same text for the same number, whatever the number of stories. */
    private static String story(int number) {
        var random = new Random(number);
        var text = new StringBuilder("---\ntitle: \"").append(sentence(random, 6)).append("\"\n");
        text.append("region: ").append(one(LANDS, random)).append('\n');
        text.append(
                "date: %d-%02d-%02dT%02d:00:00Z%n"
                        .formatted(
                                2006 + number % 10,
                                1 + number % 12,
                                1 + random.nextInt(28),
                                random.nextInt(24)));
        text.append("author: ")
                .append(one(NAMES, random))
                .append(' ')
                .append(one(NAMES, random))
                .append("son\n");
        text.append("tags: [\"").append(one(WORDS, random)).append(" news\"]\n");
        text.append("summary: ").append(sentence(random, 18)).append(".\n---\n\n");
        for (int i = 0; i < 10; i++) {
            text.append(i == 4 ? "## " + sentence(random, 3) + "\n\n" : "");
            text.append(
                    i == 2
                            ? "- " + sentence(random, 6) + "\n- " + sentence(random, 5) + "\n\n"
                            : "");
            for (int j = 0; j < 3; j++) {
                text.append(sentence(random, 12))
                        .append(j == 1 ? " *" + one(WORDS, random) + "*. " : ". ");
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    private static String sentence(Random random, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = one(i % 2 == 0 ? SMALL : WORDS, random);
            text.append(
                    i == 0
                            ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                            : " " + word);
        }
        return text.toString();
    }

    private static String one(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path left, IOException e)
                            throws IOException {
                        Files.delete(left);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
