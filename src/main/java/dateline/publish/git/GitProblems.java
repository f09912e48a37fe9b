package dateline.publish.git;

import dateline.problem.Place;
import dateline.problem.Problem;

/** The words of this target. */
final class GitProblems {

    /** Whose disk it is that is not this machine's. */
    static final String HOST = "the disk of the repository's host";

    private GitProblems() {}

    static Problem noGit(Place place) {
        return Problem.error(
                "no-git",
                place,
                "the program git is not installed, or not on the PATH",
                "Install git 2.29 or later (https://git-scm.com/), then publish again.");
    }

    static Problem badSetting(Place place, String key, String value, String hint) {
        return Problem.error(
                "bad-git-setting", place, "`%s` can't be \"%s\"".formatted(key, value), hint);
    }

    static Problem unreachable(Place place, String why) {
        return Problem.error(
                "target-unreachable",
                place,
                "the repository can't be reached: %s".formatted(why),
                "See whether `repository` is spelt as git takes it and the network is up; readers have what they had.");
    }

    static Problem credentials(Place place, String why) {
        return Problem.error(
                "target-credentials",
                place,
                "the repository does not let you in: %s".formatted(why),
                "Try `git push` to it by hand: a key for ssh or a credential helper of git must answer without asking.");
    }

    static Problem refused(Place place, String branch, String why) {
        return Problem.error(
                "target-refused",
                place,
                "the repository does not take what is pushed to %s: %s".formatted(branch, why),
                "See whether the branch is protected or a hook of the host forbids it; readers have what they had.");
    }

    static Problem refRefused(Place place, String ref, String why) {
        return Problem.error(
                "target-refused",
                place,
                "the repository does not take the reference %s, in which releases are remembered: %s"
                        .formatted(ref, why),
                "Allow pushes to refs/dateline/* at the host, or publish to another one; readers have what they had.");
    }

    static Problem hostTakesNothing(Place place) {
        return Problem.error(
                "target-failed",
                place,
                "publishing stopped: nothing can be written to " + HOST,
                "See there whether the disk is full, can only be read, or belongs to another user; then publish again. Nothing was taken away.");
    }

    static Problem hostLocked(Place place, String why) {
        return Problem.error(
                "target-failed",
                place,
                "publishing stopped: a git that ended too soon left its lock in the repository: %s"
                        .formatted(why),
                "Remove that file at the repository's host when no git is at work there, then publish again. Nothing was taken away.");
    }

    static Problem busy(Place place) {
        return Problem.error(
                "target-locked",
                place,
                "another Dateline of this machine is publishing there",
                "Wait until it is done, or answer its question; it has the lock as long as it runs.");
    }

    static Problem overtaken(Place place, String branch) {
        return Problem.error(
                "target-moved",
                place,
                "somebody else pushed to %s while this was being published".formatted(branch),
                "Plan again with `dateline publish`; nothing was changed.");
    }
}
