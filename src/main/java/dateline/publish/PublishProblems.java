package dateline.publish;

import static java.time.temporal.ChronoUnit.SECONDS;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of this room. */
public final class PublishProblems {

    private PublishProblems() {}

    static Problem noSite(Place place) {
        return Problem.error(
                "no-site",
                place,
                "there is no finished site to publish",
                "Leave `--no-build` away, or run `dateline build` first.");
    }

    public static Problem notWritten(Path file, IOException e) {
        return Problem.error(
                "not-written",
                Place.of(file.toString()),
                "could not write this file: " + e.getMessage(),
                "Name another place for it; nothing was published.");
    }

    static Problem noLimits(Place place, String word, List<String> words) {
        return Problem.error(
                "no-target",
                place,
                "there are no limits of \"%s\"".formatted(word),
                "Write one of: %s.".formatted(String.join(", ", words)));
    }

    static Problem overLimit(Place place, String host, String found, String most) {
        return Problem.warning(
                "host-limit",
                place,
                "%s takes at most %s, and the site has %s".formatted(host, most, found),
                "Leave something out of the masthead's lists and feeds, move to a host that takes more, or write `limits: off` when you have agreed on more.");
    }

    static Problem hubSilent(Place place, String hub, int feeds, String why) {
        return Problem.warning(
                "hub-silent",
                place,
                "the hub %s was not told of %s: %s"
                        .formatted(hub, feeds == 1 ? "one feed" : feeds + " feeds", why),
                "Nothing has to be done: readers have the release, and subscribers get it when their programs ask next.");
    }

    static Problem siteChanged(Place place) {
        return Problem.error(
                "site-changed",
                place,
                "this file is not what the build wrote",
                "Run `dateline build` and publish again; nothing was sent.");
    }

    static Problem noTargets(Place masthead) {
        return Problem.error(
                "no-target",
                masthead,
                "no target is named under `targets`",
                "Write where the site goes, such as `targets: {live: {kind: folder, path: /srv/post}}`.");
    }

    static Problem unknownTarget(
            Place targets, String name, List<String> names, @Nullable String nearest) {
        return Problem.error(
                "no-target",
                targets,
                "there is no target \"%s\"".formatted(name),
                nearest == null
                        ? "Name one of: %s.".formatted(String.join(", ", names))
                        : "Did you mean \"%s\"?".formatted(nearest));
    }

    static Problem whichTarget(Place targets, List<String> names) {
        return Problem.error(
                "no-target",
                targets,
                "there are several targets",
                "Say which: `dateline publish %s`.".formatted(names.get(0)));
    }

    static Problem badTarget(Place place, String name) {
        return Problem.error(
                "no-target",
                place,
                "the target \"%s\" says nothing".formatted(name),
                "Write its `kind` and what that needs, such as `{kind: folder, path: /srv/post}`.");
    }

    static Problem noKind(Place place, String kind, List<String> kinds) {
        return Problem.error(
                "no-target",
                place,
                "there is no kind of target \"%s\"".formatted(kind),
                "Write one of: %s.".formatted(String.join(", ", kinds)));
    }

    public static Problem needs(Place place, String name, String key, String example) {
        return Problem.error(
                "no-target",
                place,
                "the target \"%s\" lacks `%s`".formatted(name, key),
                "Write it, such as `%s: %s`.".formatted(key, example));
    }

    static Problem noBrotli(Place place) {
        return Problem.error(
                "no-brotli",
                place,
                "this machine has no Brotli to compress files with",
                "Write `compress: gzip`, or lay Brotli's library for this machine into lib/publish.");
    }

    static Problem badPublic(Place place, String folder) {
        return Problem.error(
                "no-target",
                place,
                "\"%s\" is no folder under the target's path".formatted(folder),
                "Write its name, such as `public: www`.");
    }

    static Problem idlePublic(Place place, String folder) {
        return Problem.error(
                "no-target",
                place,
                "`public` says nothing where each release has a folder of its own, and readers see `current`",
                "Write `releases: off` beside it, or leave `public: %s` away.".formatted(folder));
    }

    public static Problem defaultAddress(Place place) {
        return Problem.error(
                "other-address",
                place,
                "no `url` is set, so every link and feed would lead to example.org",
                "Write `url: https://YOUR.SITE/` in seeds/masthead.yaml.");
    }

    static Problem otherAddress(Place place, String theirs, String ours) {
        return Problem.error(
                "other-address",
                place,
                "readers of this target find it at %s, but the site was made for %s"
                        .formatted(theirs, ours),
                "Build for that address, or say that it has moved with `--moved`.");
    }

    public static Problem notAsAsked(Place place, String theirs, String asked) {
        return Problem.error(
                "other-address",
                place,
                "readers of this target find it at %s, but %s was asked for"
                        .formatted(theirs, asked),
                "Leave `--base-url` away, or change the target's `url`.");
    }

    static Problem builtFor(Place place, String ours, String theirs) {
        return Problem.error(
                "other-address",
                place,
                "readers of this target find it at %s, but the site was built for %s"
                        .formatted(ours, theirs),
                "Leave `--no-build` away, or run `dateline build --base-url %s`.".formatted(ours));
    }

    public static Problem badAddress(Place place, String text) {
        return Problem.error(
                "bad-url",
                place,
                "\"%s\" can't be the address of this target"
                        .formatted(Redaction.of(Map.of()).line(text.replaceFirst("/$", ""))),
                "Write the whole address without ? and #, such as `https://test.post.example/`.");
    }

    static Problem emptySite(Place place, long files, long there) {
        return Problem.error(
                "empty-site",
                place,
                "the site has %d files, and the target %d".formatted(files, there),
                "See whether stories are missing; if it is meant, say `--allow-empty`.");
    }

    static Problem tooManyDeletions(Place place, long deletions, long there, long most) {
        return Problem.error(
                "too-many-deletions",
                place,
                "%d of %d files would be taken away, and %d is the most without asking"
                        .formatted(deletions, there, most),
                "Look at `dateline publish --plan`; if it is meant, say `--max-deletes %d`."
                        .formatted(deletions));
    }

    static Problem foreign(Place place, List<String> files) {
        return Problem.error(
                "foreign-file",
                place,
                "files at the target are not Dateline's, or were changed there, and stand in the way (%d): %s"
                        .formatted(
                                files.size(),
                                String.join(", ", files.subList(0, Math.min(3, files.size())))),
                "Keep what you need of them elsewhere, then let Dateline take them over with `--adopt`.");
    }

    static Problem bringsBack(Place place, List<String> stories) {
        return Problem.error(
                "withdrawn-again",
                place,
                "the earlier release has stories that were withdrawn since (%d): %s"
                        .formatted(
                                stories.size(),
                                String.join(", ", stories.subList(0, Math.min(5, stories.size())))),
                "If readers may have them again, say `--bring-back`.");
    }

    public static Problem planOutdated(Place place, String what) {
        return Problem.error(
                "plan-outdated",
                place,
                "this plan is not what would be done now: %s".formatted(what),
                "Plan again with `dateline publish --plan`; nothing was done.");
    }

    public static Problem locked(Place place, String owner, Instant until) {
        return Problem.error(
                "target-locked",
                place,
                "%s is publishing there%s"
                        .formatted(
                                owner,
                                until.equals(Instant.MAX)
                                        ? ""
                                        : ", at most until " + until.truncatedTo(SECONDS)),
                "Wait, or ask them; if nobody is, say `--unlock`.");
    }

    /** The same person at the same machine asks again. */
    static Problem lockedByYou(Place place, String owner, Instant until) {
        return Problem.error(
                "target-locked",
                place,
                "another publishing of yours (%s) has the target until %s, or died with it"
                        .formatted(owner, until.truncatedTo(SECONDS)),
                "If none of yours is running any more, say `--unlock`; else wait for it.");
    }

    public static Problem lockLost(Place place) {
        return Problem.error(
                "target-moved",
                place,
                "somebody broke our lock in the middle, and may have published",
                "Look at `dateline publish --releases`, and publish again; readers have what they had.");
    }

    public static Problem moved(Place place, @Nullable String planned, @Nullable String found) {
        return Problem.error(
                "target-moved",
                place,
                "the target has %s now, and the plan was made for %s"
                        .formatted(
                                found == null ? "no release" : "release " + found,
                                planned == null ? "none" : planned),
                "Somebody else has published: look, and publish again.");
    }

    static Problem interrupted(Place place) {
        return Problem.error(
                "target-moved",
                place,
                "somebody else began to publish since the target was looked at, and was interrupted",
                "Publish again: what they may have left is put anew then.");
    }

    public static Problem unreachable(Place place, String why) {
        return Problem.error(
                "target-unreachable",
                place,
                "the target can't be reached: %s".formatted(why),
                "Check its settings and the network; readers have what they had.");
    }

    public static Problem failed(Place place, String why) {
        return Problem.error(
                "target-failed",
                place,
                "publishing stopped: %s".formatted(why),
                "Nothing was taken away. Publish again once that is mended: it goes on from here.");
    }

    /**
     * @param why the target did not take it
     */
    public static Problem notTakenAway(Place place, long files, Problem why) {
        return Problem.error(
                "left-behind",
                place,
                "readers have the new release, but what is gone from it may still be there (%d files): %s"
                        .formatted(files, why.message()),
                "Publish again once that is mended, and look whether it says so again: it takes them away.");
    }

    /**
     * @param why the target did not take it
     */
    public static Problem leftBehind(Place place, Problem why) {
        return Problem.warning(
                "left-behind",
                place,
                "readers have the new release, but what only old ones needed is still there: %s"
                        .formatted(why.message()),
                "The next publish tries again. If it belongs to somebody else there, ask them to remove it.");
    }

    /**
     * @param disk which it is, in an editor's words
     */
    public static Problem full(Place place, String disk) {
        return Problem.error(
                "target-failed",
                place,
                "publishing stopped: %s is full".formatted(disk),
                "Make room there, then publish again: it goes on from here. Nothing was taken away.");
    }

    /**
     * @param disk which it is, in an editor's words
     */
    public static Problem readOnly(Place place, String disk) {
        return Problem.error(
                "target-failed",
                place,
                "publishing stopped: %s can only be read".formatted(disk),
                "Mount it so that it can be written, and see whether it is damaged; then publish again. Nothing was taken away.");
    }

    /**
     * @param file at the target that should tell what a release consists of
     * @param why it does not
     */
    static Problem forgotten(Place place, String file, String why) {
        return Problem.error(
                "target-failed",
                place,
                "%s is damaged or gone: %s".formatted(file, why),
                "Bring that file back there. If nobody has it, remove all of `.dateline` there, with releases the link `current` too, and publish all anew with `--adopt`.");
    }

    /** What failed is not at the target but here: the site can't be read, git can't be started. */
    public static Problem failedHere(Place place, IOException e, Redaction redaction) {
        return failed(place, redaction.line("on this machine, " + Volume.reason(e)));
    }

    static Problem releaseGone(Place place, String release) {
        return Problem.error(
                "target-failed",
                place,
                "`current` leads to release %s, and its folder is gone".formatted(release),
                "Bring the folder back, or remove the link `current` there and publish all anew.");
    }

    public static Problem verifyFailed(Place place, String path) {
        return Problem.error(
                "verify-failed",
                place,
                "%s does not read as it was written".formatted(path),
                "Nothing was taken away. Look at the target's disk, then publish again.");
    }

    public static Problem notSoFarBack(Place place, int releases) {
        return noWayBack(
                place,
                "the target remembers no release so far back (releases: %d)".formatted(releases),
                "`dateline publish --releases` lists them.");
    }

    public static Problem noWayBack(Place place, String why, String hint) {
        return Problem.error("no-way-back", place, why, hint);
    }
}
