package dateline.press;

import freemarker.template.TemplateException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What FreeMarker says of a fault, in words for those who write templates: the kind of a value
 * where it names the class in the program.
 */
final class Blame {

    private static final int LONGEST = 60;

    private static final Pattern VALUE =
            Pattern.compile("(this has evaluated to )?(?:an? )?([a-z_+]+) \\(wrapper: [^()]*\\)");

    private Blame() {}

    static String of(TemplateException fault) {
        return of(fault.getMessageWithoutStackTop(), fault.getBlamedExpressionString());
    }

    /**
     * @param expression the one at fault; null when FreeMarker does not tell
     */
    static String of(String message, @Nullable String expression) {
        boolean named = expression != null && expression.length() <= LONGEST;
        String it = named ? "`" + expression + "` is " : "this is ";
        Matcher value = VALUE.matcher(firstSentence(message).replace(" , ", ", "));
        var told = new StringBuilder();
        while (value.find()) {
            String words = (value.group(1) == null ? "" : it) + kind(value.group(2));
            value.appendReplacement(told, Matcher.quoteReplacement(words));
        }
        return value.appendTail(told).toString();
    }

    /** The first that fits: a value may be used in more than one way. */
    private static String kind(String types) {
        if (types.matches(".*(macro|function|method|directive).*")) {
            return "a macro or a function";
        } else if (types.matches(".*(sequence|collection).*")) {
            return "a list";
        } else if (types.matches(".*(hash|namespace).*")) {
            return "a value with parts";
        } else if (types.matches(".*markup.*")) {
            return "text that is HTML already";
        } else if (types.matches(".*string.*")) {
            return "a text";
        }
        return types.matches(".*(number|boolean).*") ? "a " + types : "a value of another kind";
    }

    static String firstSentence(String message) {
        String line = message.strip().lines().findFirst().orElse("").strip();
        return line.endsWith(".") || line.endsWith(":")
                ? line.substring(0, line.length() - 1)
                : line;
    }
}
