package dateline.intake.markdown;

import dateline.intake.Copy;
import dateline.intake.IntakeProblems;
import dateline.intake.Key;
import dateline.matter.Entry;
import dateline.matter.Parsed;
import dateline.matter.Toml;
import dateline.matter.Yaml;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys and values at the top of a file: YAML between two lines {@code ---}, TOML between two lines
 * {@code +++}. Blank lines may stand before the first.
 *
 * @param end where the text begins
 */
record FrontMatter(List<Entry.Field> fields, int end, List<Problem> problems) {

    static FrontMatter of(Copy copy) {
        String text = copy.text();
        int line = 1;
        int first = 0;
        while (first < text.length() && isLine(text, first, "")) {
            first = after(text, first);
            line++;
        }
        boolean toml = isLine(text, first, "+++");
        if (!toml && !isLine(text, first, "---")) {
            return new FrontMatter(List.of(), 0, List.of());
        }
        Place place = copy.place().at(line, 1);
        int start = after(text, first);
        for (int at = start; at < text.length(); at = after(text, at)) {
            if (isLine(text, at, toml ? "+++" : "---") || !toml && isLine(text, at, "...")) {
                String matter = text.substring(start, at);
                Place below = place.at(line + 1, 1);
                Parsed parsed =
                        toml
                                ? Toml.read(matter, below)
                                : Yaml.read(matter, below, key -> !Key.holdsBack(key));
                return read(parsed, below, after(text, at));
            }
        }
        return bad(text, IntakeProblems.openFrontMatter(place, toml ? "+++" : "---"));
    }

    private static FrontMatter bad(String text, Problem problem) {
        return new FrontMatter(List.of(), text.length(), List.of(problem));
    }

    private static boolean isLine(String text, int start, String mark) {
        int at = start + mark.length();
        if (!text.startsWith(mark, start)) {
            return false;
        }
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at == text.length() || text.charAt(at) == '\n';
    }

    private static int after(String text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end + 1;
    }

    private static FrontMatter read(Parsed parsed, Place place, int end) {
        var problems = new ArrayList<Problem>(parsed.problems());
        if (parsed.entry() instanceof Entry.Mapping mapping) {
            return new FrontMatter(
                    mapping.fields().stream().map(CharacterReferences::read).toList(),
                    end,
                    problems);
        }
        if (parsed.entry() != null) {
            problems.add(IntakeProblems.frontMatterShape(place));
        }
        return new FrontMatter(List.of(), end, problems);
    }
}
