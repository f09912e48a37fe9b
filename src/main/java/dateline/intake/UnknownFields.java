package dateline.intake;

import dateline.matter.Nearest;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Keys nobody knows are told once each, with a count, where they stand first. */
final class UnknownFields {

    /** Of more unknown keys than that, it is not guessed what each one meant. */
    private static final int MOST_GUESSES = 1_000;

    private UnknownFields() {}

    static List<Problem> told(List<Filing> filings) {
        var byKey = new TreeMap<String, List<Filing.Unknown>>();
        for (Filing filing : filings) {
            for (Filing.Unknown unknown : filing.unknown()) {
                byKey.computeIfAbsent(unknown.key(), key -> new ArrayList<>()).add(unknown);
            }
        }
        boolean few = byKey.size() <= MOST_GUESSES;
        return byKey.values().stream().map(unknown -> told(unknown, few)).toList();
    }

    private static Problem told(Iterable<Filing.Unknown> unknown, boolean guess) {
        Filing.Unknown first = unknown.iterator().next();
        int count = 0;
        for (Filing.Unknown one : unknown) {
            count++;
            first = one.place().compareTo(first.place()) < 0 ? one : first;
        }
        String nearest =
                switch (first.key()) {
                    case "image", "cover", "thumbnail", "featured_image" -> "picture";
                    case "images" -> "pictures";
                    case "locale" -> "language";
                    case "subtitle", "lead", "dek" -> "standfirst";
                    default -> guess ? Nearest.to(first.key(), Key.all()) : null;
                };
        return IntakeProblems.unknownField(first.place(), shown(first.key()), count, nearest);
    }

    /** A text that was taken for a key, because there is a colon in it, may be long. */
    private static String shown(String key) {
        int longest = 60;
        return key.codePointCount(0, key.length()) <= longest
                ? key
                : key.substring(0, key.offsetByCodePoints(0, longest)) + "\u2026";
    }
}
