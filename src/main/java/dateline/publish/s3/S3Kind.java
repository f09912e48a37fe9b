package dateline.publish.s3;

import dateline.matter.Entry;
import dateline.matter.Keys;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.Kind;
import dateline.publish.Outlet;
import dateline.publish.PublishProblems;
import dateline.publish.Redaction;
import dateline.publish.Setting;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of S3, or of a store that speaks as it does: {@code bucket}, {@code prefix} of the site
 * in it, {@code region}, {@code endpoint} and {@code path-style} of other stores, {@code state} for
 * a bucket that remembers, {@code keep}, {@code cache} of pages, {@code compress} for texts that
 * lie there packed, and {@code cloudfront} in front.
 */
public final class S3Kind implements Kind {

    private static final List<String> KEYS =
            Kind.keys(
                    "bucket",
                    "prefix",
                    "region",
                    "endpoint",
                    "path-style",
                    "state",
                    "keep",
                    "cache",
                    "compress",
                    "cloudfront");
    private static final int KEEP = 5;
    private static final int MOST = 1_000;
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern CACHE = Pattern.compile("[ -~]{1,200}");
    private static final Pattern DISTRIBUTION = Pattern.compile("[A-Z0-9]{8,20}");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String CLIENT = "software.amazon.awssdk.services.s3.S3Client";
    private static final String COPIES = "https://cloudfront.amazonaws.com";

    @Override
    public String word() {
        return "s3";
    }

    @Override
    public @Nullable Outlet open(Setting setting, List<Problem> problems) {
        int before = problems.size();
        Keys keys = Keys.of(setting.mapping(), KEYS, problems);
        Place place = setting.mapping().place();
        Bucket bucket = bucket(setting, keys, problems);
        int keep = keys.number("keep", 1, MOST, KEEP);
        String cache = keys.text("cache", Serving.PAGES);
        if (!CACHE.matcher(cache).matches()) {
            bad(keys, "cache", cache, "Write it as the header: `public, max-age=60`.", problems);
        }
        var serving = new Serving(cache, packs(keys));
        String distribution = keys.text("cloudfront", "");
        if (!distribution.isEmpty() && !DISTRIBUTION.matcher(distribution).matches()) {
            bad(
                    keys,
                    "cloudfront",
                    distribution,
                    "Write the id of a distribution, such as `E1ABCDEFGHIJKL`.",
                    problems);
        }
        String told = setting.environment().getOrDefault("AWS_ENDPOINT_URL_CLOUDFRONT", "");
        URI copies = address(told.isBlank() ? COPIES : told);
        if (copies == null) {
            String hint = "Write an address of https into that variable, or take it away.";
            bad(keys, "AWS_ENDPOINT_URL_CLOUDFRONT", shown(told), hint, problems);
        }
        if (problems.size() > before || bucket == null) {
            return null;
        }
        if (!isInstalled()) {
            problems.add(S3Problems.noClient(place));
            return null;
        }
        var redaction = Redaction.of(setting.environment());
        var front =
                distribution.isEmpty() || copies == null
                        ? null
                        : new CloudFront(copies, distribution, redaction, setting.log());
        var complaint = new Complaint(place, bucket, redaction);
        var opened = new Opened(bucket, setting, complaint, front);
        return new S3Outlet(opened, place, serving, keep);
    }

    /** One object has one encoding, so it is the one that every browser reads, or none. */
    private static boolean packs(Keys keys) {
        Entry entry = keys.entry("compress");
        return entry != null
                && !Keys.isOff(entry)
                && keys.choice("compress", List.of("gzip"), "").equals("gzip");
    }

    /** The client is large, and an installation may lack it. */
    private static boolean isInstalled() {
        try {
            Class.forName(CLIENT, false, S3Kind.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static @Nullable Bucket bucket(Setting setting, Keys keys, List<Problem> problems) {
        Place place = setting.mapping().place();
        String name = keys.text("bucket", "");
        if (name.isEmpty()) {
            problems.add(PublishProblems.needs(place, setting.name(), "bucket", "your-post"));
        } else if (!BUCKET.matcher(name).matches()) {
            bad(
                    keys,
                    "bucket",
                    name,
                    "Write its name alone, in small letters, digits, points and hyphens: `your-post`.",
                    problems);
        }
        String prefix = keys.text("prefix", "").replaceAll("^/+|/+$", "");
        if (!isFolder(prefix)) {
            bad(
                    keys,
                    "prefix",
                    prefix,
                    "Write a folder in the bucket, such as `www`, or leave it away.",
                    problems);
        }
        String said = keys.text("endpoint", "");
        URI endpoint = said.isEmpty() ? null : address(said);
        if (!said.isEmpty() && endpoint == null) {
            bad(
                    keys,
                    "endpoint",
                    shown(said),
                    "Write an address of https without anything behind the host, such as `https://fsn1.your-objectstorage.com`.",
                    problems);
        }
        String region = region(setting, keys, !said.isEmpty());
        if (region.isEmpty()) {
            problems.add(PublishProblems.needs(place, setting.name(), "region", "eu-central-1"));
        } else if (!REGION.matcher(region).matches()) {
            bad(keys, "region", region, "Write it as in `eu-central-1`.", problems);
        }
        String[] state = keys.text("state", "").replaceAll("/+$", "").split("/", 2);
        String stateFolder = state.length > 1 ? state[1] : "";
        boolean apart = !state[0].isEmpty();
        if (apart
                && (!BUCKET.matcher(state[0]).matches()
                        || state[0].equals(name)
                        || !isFolder(stateFolder))) {
            bad(
                    keys,
                    "state",
                    keys.text("state", ""),
                    "Write another bucket that only you can read, such as `your-post-state`, and a folder in it if you like.",
                    problems);
        }
        String begun = prefix.isEmpty() ? "" : prefix + "/";
        return new Bucket(
                endpoint,
                region,
                keys.on("path-style", false),
                name,
                begun,
                apart ? state[0] : name,
                apart ? apart(stateFolder, name, begun) : begun + ".dateline/");
    }

    /** Several sites may be remembered in one bucket: each by its own bucket and prefix. */
    private static String apart(String folder, String bucket, String begun) {
        String within = bucket + "/" + begun + ".dateline/";
        return folder.isEmpty() ? within : folder + "/" + within;
    }

    private static String region(Setting setting, Keys keys, boolean others) {
        String here = setting.environment().getOrDefault("AWS_DEFAULT_REGION", "");
        String fallback = setting.environment().getOrDefault("AWS_REGION", here);
        return keys.text("region", fallback.isEmpty() && others ? "us-east-1" : fallback);
    }

    private static void bad(
            Keys keys, String key, String value, String hint, List<Problem> problems) {
        Place masthead = Place.of("seeds/masthead.yaml");
        problems.add(S3Problems.badSetting(keys.place(key, masthead), key, value, hint));
    }

    private static String shown(String text) {
        return Redaction.of(Map.of()).line(text);
    }

    private static boolean isFolder(String folder) {
        return folder.isEmpty()
                || List.of(folder.split("/", -1)).stream()
                        .noneMatch(
                                part ->
                                        part.isEmpty()
                                                || part.startsWith(".")
                                                || part.indexOf('\\') >= 0);
    }

    /** An address that a signature can be sent to; null when it is none. */
    private static @Nullable URI address(String text) {
        try {
            URI uri = URI.create(text.strip());
            String host = uri.getHost();
            boolean safe =
                    "https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && HERE.contains(host + "");
            boolean bare =
                    uri.getUserInfo() == null
                            && uri.getQuery() == null
                            && uri.getFragment() == null
                            && (uri.getPath() + "").matches("/?");
            return host != null && safe && bare ? uri : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
