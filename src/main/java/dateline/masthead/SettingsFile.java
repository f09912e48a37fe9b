package dateline.masthead;

import dateline.hash.Sha256;
import dateline.matter.Entry;
import dateline.matter.Nearest;
import dateline.matter.Parsed;
import dateline.matter.Yaml;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One file of settings under the seeds.
 *
 * @param place the file, whether it is there or not
 * @param mapping null when there is no file, nothing in it, or nothing that can be understood
 * @param sound whether all of the file was understood, or there is none
 * @param hash SHA-256 of its text; empty when there is none, or when it can't be read
 */
record SettingsFile(Place place, Entry.@Nullable Mapping mapping, boolean sound, String hash) {

    private static final List<String> NAMES = List.of("masthead", "people", "regions");
    private static final List<String> ENDINGS = List.of(".yaml", ".yml");

    /** Warns of files that look like settings and are not read. */
    static void findStray(Path root, List<Problem> problems) {
        for (String name : NAMES) {
            for (String ending : ENDINGS) {
                if (Files.isRegularFile(root.resolve(name + ending)) && isMissing(root, name)) {
                    problems.add(MastheadProblems.outside(name + ending));
                }
            }
        }
        var strays = new TreeSet<String>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(root.resolve("seeds"), "*.{yaml,yml}")) {
            files.forEach(file -> strays.add(String.valueOf(file.getFileName())));
        } catch (IOException | DirectoryIteratorException e) {
            // Whoever reads the copy tells that the folder can't be read.
            return;
        }
        for (String stray : strays) {
            String name = stray.substring(0, stray.lastIndexOf('.'));
            if (!NAMES.contains(name)) {
                problems.add(MastheadProblems.stray("seeds/" + stray, Nearest.to(name, NAMES)));
            }
        }
    }

    private static boolean isMissing(Path root, String name) {
        return ENDINGS.stream().noneMatch(e -> Files.exists(root.resolve("seeds/" + name + e)));
    }

    /** Reads {@code NAME.yaml} or {@code NAME.yml}. */
    static SettingsFile read(Path root, String name, List<Problem> problems) {
        String yaml = "seeds/" + name + ".yaml";
        String yml = "seeds/" + name + ".yml";
        boolean isYaml = Files.exists(root.resolve(yaml));
        boolean isYml = Files.exists(root.resolve(yml));
        if (isYaml && isYml) {
            problems.add(MastheadProblems.both(Place.of(yml), yaml));
        }
        String file = isYml && !isYaml ? yml : yaml;
        return isYaml || isYml
                ? read(root, root.resolve(file), Place.of(file), problems)
                : new SettingsFile(Place.of(yaml), null, true, "");
    }

    private static SettingsFile read(Path root, Path file, Place place, List<Problem> problems) {
        try {
            if (!isFileOfOurs(root, file)) {
                problems.add(MastheadProblems.unreadable(place));
                return new SettingsFile(place, null, false, "");
            }
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            Parsed parsed = Yaml.read(bare, place.at(1, 1));
            problems.addAll(parsed.problems());
            Entry entry = parsed.entry();
            if (entry == null || entry instanceof Entry.Mapping) {
                boolean sound = parsed.problems().stream().noneMatch(Problem::isError);
                return new SettingsFile(place, (Entry.Mapping) entry, sound, Sha256.of(text));
            }
            problems.add(MastheadProblems.noKeys(entry.place()));
            return new SettingsFile(place, null, false, Sha256.of(text));
        } catch (CharacterCodingException e) {
            problems.add(MastheadProblems.badBytes(place));
        } catch (IOException e) {
            problems.add(MastheadProblems.unreadable(place));
        }
        return new SettingsFile(place, null, false, "");
    }

    /**
     * A pipe would let us wait for ever, and a link out of the seeds would quote a foreign file in
     * our messages.
     */
    private static boolean isFileOfOurs(Path root, Path file) throws IOException {
        return Files.isRegularFile(file)
                && file.toRealPath().startsWith(root.resolve("seeds").toRealPath());
    }
}
