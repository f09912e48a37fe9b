package dateline.press;

import dateline.problem.Place;
import dateline.problem.Via;
import freemarker.template.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a faulty place in a template was reached: which template includes it, or calls its macro, and
 * so on to the page's own. FreeMarker tells it as text alone, a line for each.
 */
final class Way {

    private static final int LONGEST = 20;

    /** The place stands last: whatever a template says comes before it. */
    private static final Pattern STEP =
            Pattern.compile(
                    "\\s*[-~] Reached through: (.*)\\s\\[in template \"((?:[^\"\\\\]|\\\\.)*)\""
                            + "(?: in (?:macro|function) \"(?:[^\"\\\\]|\\\\.)*\")?"
                            + " at line (\\d{1,9}), column (\\d{1,9})]");

    private Way() {}

    /** Nearest first; empty when it is the page's own template that is at fault. */
    static List<Via> to(TemplateException fault) {
        return read(fault.getFTLInstructionStack());
    }

    static List<Via> read(@Nullable String stack) {
        var steps = new ArrayList<Via>();
        if (stack == null) {
            return steps;
        }
        for (String line : stack.split("\n", -1)) {
            Matcher step = STEP.matcher(line.stripTrailing());
            if (step.matches() && steps.size() < LONGEST) {
                String file = "templates/" + step.group(2).replaceAll("\\\\(.)", "$1");
                var place =
                        new Place(
                                file,
                                Integer.parseInt(step.group(3)),
                                Integer.parseInt(step.group(4)));
                steps.add(new Via(place, step.group(1).strip()));
            }
        }
        return steps;
    }
}
