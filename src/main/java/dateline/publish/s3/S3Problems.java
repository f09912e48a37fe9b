package dateline.publish.s3;

import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.PublishProblems;

/** The words of this target. */
final class S3Problems {

    private S3Problems() {}

    static Problem noClient(Place place) {
        return Problem.error(
                "no-s3-client",
                place,
                "what speaks to stores such as S3 is not installed",
                "Unzip dateline-VERSION-stores.zip of the same version over the program's folder: it fills lib/publish.");
    }

    static Problem badSetting(Place place, String key, String value, String hint) {
        return Problem.error(
                "bad-s3-setting", place, "`%s` can't be \"%s\"".formatted(key, value), hint);
    }

    static Problem unreachable(Place place, String why) {
        return Problem.error(
                "target-unreachable",
                place,
                "the store can't be reached: %s".formatted(why),
                "See whether `endpoint`, `region` and `bucket` are right and the network is up; readers have what they had.");
    }

    static Problem noBucket(Place place, String bucket) {
        return Problem.error(
                "target-unreachable",
                place,
                "the store has no bucket \"%s\"".formatted(bucket),
                "Make it, or correct `bucket`; Dateline never makes one itself.");
    }

    static Problem otherRegion(Place place, String bucket, String region) {
        return Problem.error(
                "target-unreachable",
                place,
                "the bucket \"%s\" is in %s"
                        .formatted(bucket, region.isEmpty() ? "another region" : region),
                region.isEmpty()
                        ? "Write its region as the store names it, such as `region: eu-central-1`."
                        : "Write `region: %s`.".formatted(region));
    }

    static Problem noCredentials(Place place, String why) {
        return Problem.error(
                "target-credentials",
                place,
                "no credentials were found" + why,
                "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE for keys in ~/.aws/credentials; `aws configure export-credentials --format env` shows those of other ways to log in.");
    }

    static Problem expired(Place place, String why) {
        return Problem.error(
                "target-credentials",
                place,
                "the credentials have run out: %s".formatted(why),
                "Log in again (`aws sso login`, or fresh keys in the environment), then publish again: it goes on from here.");
    }

    static Problem credentials(Place place, String why) {
        return Problem.error(
                "target-credentials",
                place,
                "the store does not know these credentials: %s".formatted(why),
                "See which are used: AWS_ACCESS_KEY_ID, AWS_PROFILE, ~/.aws/credentials; key and secret must belong together.");
    }

    static Problem clock(Place place, String why) {
        return Problem.error(
                "target-credentials",
                place,
                "the clocks of this machine and of the store differ too much: %s".formatted(why),
                "Set this machine's clock; the store counts nothing that was signed at another time.");
    }

    static Problem refused(Place place, String what, String why) {
        return Problem.error(
                "target-refused",
                place,
                "the store does not allow `%s`: %s".formatted(what, why),
                "Give whoever publishes the rights that src/docs/hosts/s3.md lists; nothing was taken away.");
    }

    static Problem notKept(Place place, String where, String path, String release) {
        return PublishProblems.noWayBack(
                place,
                "%s has not kept %s of release %s".formatted(where, path, release),
                "Go back on the machine that published, or build an earlier state of the copy; with `state: BUCKET` the store keeps what is replaced from then on.");
    }

    static Problem notPurged(Place place, String release, String why, String paths) {
        return Problem.error(
                "purge-failed",
                place,
                "the store has release %s, but CloudFront was not told to forget %s: %s"
                        .formatted(release, paths, why),
                "Publish again, which tells it once more, or make an invalidation of these paths by hand.");
    }
}
