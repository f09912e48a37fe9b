package dateline.publish.git;

import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.PublishProblems;
import dateline.publish.Redaction;
import dateline.publish.Refused;
import dateline.publish.Volume;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the program {@code git} complains of, put into an editor's words. It is known by its English
 * output ({@code LC_ALL=C}); what is not known is told as git says it.
 *
 * @param place of the target's settings
 * @param own what this machine keeps of the repository lies there
 */
record Complaint(Place place, Redaction redaction, Volume own) {

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

    /** All that git says of a host on whose disk nothing can be made. */
    private static final List<String> UNWRITTEN =
            List.of("unable to create temporary object directory", "couldn't write '");

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
        Problem disk = disk(all);
        if (disk != null) {
            return disk;
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

    static boolean isLocked(String reason) {
        return reason.contains(".lock': File exists");
    }

    /**
     * Which disk does not take what is written to it; null when that is not what is wrong. What the
     * host says comes with its name before it.
     */
    @Nullable Problem disk(String complaint) {
        for (String line : complaint.lines().toList()) {
            boolean theirs = line.startsWith("remote: ") || line.contains("remote unpack failed");
            String disk = theirs ? GitProblems.HOST : own.name();
            if (Volume.isFull(line)) {
                return PublishProblems.full(place, disk);
            }
            if (Volume.isReadOnly(line)) {
                return PublishProblems.readOnly(place, disk);
            }
        }
        return UNWRITTEN.stream().anyMatch(complaint::contains)
                ? GitProblems.hostTakesNothing(place)
                : null;
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
