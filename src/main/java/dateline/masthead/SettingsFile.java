package dateline.masthead;

import dateline.matter.Entry;
import dateline.matter.Parsed;
import dateline.matter.Yaml;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of settings under the seeds.
 *
 * @param place the file, whether it is there or not
 * @param mapping null when there is no file, nothing in it, or nothing that can be understood
 * @param sound false when it is there and could not be understood
 */
record SettingsFile(Place place, Entry.@Nullable Mapping mapping, boolean sound) {

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
                ? read(root.resolve(file), Place.of(file), problems)
                : new SettingsFile(Place.of(yaml), null, true);
    }

    private static SettingsFile read(Path file, Place place, List<Problem> problems) {
        try {
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
                return new SettingsFile(
                        place, (Entry.Mapping) entry, parsed.problems().isEmpty());
            }
            problems.add(MastheadProblems.noKeys(entry.place()));
        } catch (CharacterCodingException e) {
            problems.add(MastheadProblems.badBytes(place));
        } catch (IOException e) {
            problems.add(MastheadProblems.unreadable(place));
        }
        return new SettingsFile(place, null, false);
    }
}
