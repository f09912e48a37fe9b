package dateline.intake.markdown;

import dateline.intake.Copy;
import dateline.intake.IntakeProblems;
import dateline.matter.Entry;
import dateline.matter.Yaml;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys and values between two lines at the top of a file.
 *
 * @param end where the text begins
 */
record FrontMatter(List<Entry.Field> fields, int end, List<Problem> problems) {

    static FrontMatter of(Copy copy) {
        String text = copy.text();
        if (isLine(text, 0, "+++")) {
            return bad(text, IntakeProblems.tomlFrontMatter(copy.place().at(1, 1)));
        }
        if (!isLine(text, 0, "---")) {
            return new FrontMatter(List.of(), 0, List.of());
        }
        int start = after(text, 0);
        for (int line = start; line < text.length(); line = after(text, line)) {
            if (isLine(text, line, "---") || isLine(text, line, "...")) {
                return read(copy, text.substring(start, line), after(text, line));
            }
        }
        return bad(text, IntakeProblems.openFrontMatter(copy.place().at(1, 1)));
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

    private static FrontMatter read(Copy copy, String yaml, int end) {
        var parsed = Yaml.read(yaml, copy.place().at(2, 1));
        var problems = new ArrayList<Problem>(parsed.problems());
        if (parsed.entry() instanceof Entry.Mapping mapping) {
            return new FrontMatter(mapping.fields(), end, problems);
        }
        if (parsed.entry() != null) {
            problems.add(IntakeProblems.frontMatterShape(copy.place().at(2, 1)));
        }
        return new FrontMatter(List.of(), end, problems);
    }
}
