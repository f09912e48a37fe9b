package dateline.intake.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names for the headings of one text, each of them once. */
final class Anchors {

    private static final int LONGEST = 80;

    /** Names that the page around the text has given away. */
    private static final Set<String> OF_THE_PAGE = Set.of("main", "contents");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    String of(String heading) {
        String words = name(heading);
        String name = isReserved(words) ? "section-" + words : words;
        String anchor = name;
        while (!taken.add(anchor)) {
            anchor = name + "-" + (counts.merge(name, 1, Integer::sum) + 1);
        }
        return anchor;
    }

    /** Footnotes are called {@code fn-1}, and the places that name them {@code fnref-1}. */
    private static boolean isReserved(String name) {
        return OF_THE_PAGE.contains(name) || name.startsWith("fn-") || name.startsWith("fnref-");
    }

    /** Letters and digits of any script in lower case, with hyphens between. */
    private static String name(String heading) {
        var name = new StringBuilder();
        heading.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(
                        c -> {
                            int type = Character.getType(c);
                            boolean mark =
                                    type == Character.NON_SPACING_MARK
                                            || type == Character.COMBINING_SPACING_MARK;
                            if (Character.isLetterOrDigit(c) || mark && !name.isEmpty()) {
                                name.appendCodePoint(c);
                            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
                                name.append('-');
                            }
                        });
        int length = name.length();
        if (length > LONGEST) {
            length = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        }
        while (length > 0 && name.charAt(length - 1) == '-') {
            length--;
        }
        return length == 0 ? "section" : name.substring(0, length);
    }
}
