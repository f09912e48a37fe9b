package dateline.publish.git;

import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.PublishProblems;
import dateline.publish.Redaction;
import dateline.publish.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What the program {@code git} complains of, put into an editor's words. It is known by its English
 * output ({@code LC_ALL=C}); what is not known is told as git says it.
 *
 * @param place of the target's settings
 */
record Complaint(Place place, Redaction redaction) {

    private static final List<String> CREDENTIALS =
            List.of(
                    "authentication failed",
                    "could not read username",
                    "could not read password",
                    "terminal prompts disabled",
                    "permission denied (",
                    "access denied",
                    "returned error: 401",
                    "returned error: 403",
                    "write access to repository not granted");

    private static final List<String> UNREACHABLE =
            List.of(
                    "could not resolve",
                    "connection refused",
                    "connection timed out",
                    "connection reset",
                    "operation timed out",
                    "operation too slow",
                    "network is unreachable",
                    "no route to host",
                    "host key verification failed",
                    "failed to connect",
                    "couldn't connect",
                    "does not appear to be a git repository",
                    "could not read from remote repository",
                    "repository not found",
                    "returned error: 404",
                    "does not exist",
                    "unable to access",
                    "early eof",
                    "hung up unexpectedly");

    /** Goes on when a call went well. */
    void check(Git.Outcome outcome, Duration time) throws Refused {
        if (!outcome.isFine()) {
            throw new Refused(problem(outcome, time));
        }
    }

    Problem problem(Git.Outcome outcome, Duration time) {
        if (outcome.late()) {
            return GitProblems.unreachable(
                    place, "no answer within %d minutes".formatted(time.toMinutes()));
        }
        String all = outcome.complaint();
        String lower = all.toLowerCase(Locale.ROOT);
        String why = redaction.line(reason(all));
        if (isFull(all)) {
            return PublishProblems.failed(place, "a disk is full: " + why);
        }
        if (CREDENTIALS.stream().anyMatch(lower::contains)) {
            return GitProblems.credentials(place, why);
        }
        if (UNREACHABLE.stream().anyMatch(lower::contains)) {
            return GitProblems.unreachable(place, why);
        }
        return PublishProblems.failed(place, why);
    }

    static boolean isRace(String reason) {
        return reason.contains("stale info")
                || reason.contains("fetch first")
                || reason.contains("non-fast-forward")
                || reason.contains("incorrect old value");
    }

    static boolean isFull(String complaint) {
        return complaint.contains("No space left on device")
                || complaint.contains("Disk quota exceeded");
    }

    /** What the host said, line by line. */
    static String remarks(String complaint) {
        var said = new StringBuilder();
        for (String line : complaint.lines().toList()) {
            if (line.startsWith("remote:") && !line.substring("remote:".length()).isBlank()) {
                said.append(said.isEmpty() ? "; " : " ").append(line.substring(7).strip());
            }
        }
        return said.toString();
    }

    /** The line that tells most of what went wrong. */
    private static String reason(String complaint) {
        List<String> lines = complaint.lines().filter(line -> !line.isBlank()).toList();
        for (String line : lines) {
            // Git itself says no more than that it could not read.
            if (line.startsWith("Host key verification failed")) {
                return line;
            }
        }
        for (String start : List.of("fatal: ", "error: ", "ssh: ", "remote: ")) {
            for (String line : lines) {
                if (line.startsWith(start)) {
                    return line.substring(start.length());
                }
            }
        }
        return lines.isEmpty() ? "git ended without a word" : lines.get(0);
    }
}
