package dateline.publish.s3;

import dateline.matter.Entry;
import dateline.problem.Place;
import dateline.publish.Log;
import dateline.publish.Redaction;
import dateline.publish.Setting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;

/** A store that speaks S3 and checks signatures, and what people get of it who have no key. */
final class StoreOfTests {

    static final String KEY = "AKIDOFTESTS";
    static final String SECRET = "hunter2-and-much-more";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger BUCKETS = new AtomicInteger();
    private static StoreOfTests store;

    private final S3Proxy guarded;
    private final S3Proxy open;
    private final Session session;

    private StoreOfTests() throws Exception {
        BlobStore blobs = BlobStores.create("transient-nio2", new Properties());
        guarded =
                started(
                        S3Proxy.builder().awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET),
                        blobs);
        open =
                started(
                        S3Proxy.builder().awsAuthentication(AuthenticationType.NONE, null, null),
                        blobs);
        session = Session.open(settings("any"), environment(), Log.NONE);
    }

    private static S3Proxy started(S3Proxy.Builder builder, BlobStore blobs) throws Exception {
        S3Proxy proxy = builder.blobStore(blobs).endpoint(URI.create("http://127.0.0.1:0")).build();
        proxy.start();
        while (!proxy.getState().equals("STARTED")) {
            Thread.sleep(1);
        }
        return proxy;
    }

    /** The one of this run. */
    static synchronized StoreOfTests started() throws Exception {
        if (store == null) {
            store = new StoreOfTests();
        }
        return store;
    }

    /** What whoever publishes has in the environment. */
    static Map<String, String> environment() {
        return Map.of("AWS_ACCESS_KEY_ID", KEY, "AWS_SECRET_ACCESS_KEY", SECRET, "USER", "anna");
    }

    String endpoint() {
        return "http://127.0.0.1:" + guarded.getPort();
    }

    /** Makes a new bucket. */
    String bucket() throws IOException {
        String name = "post-" + BUCKETS.incrementAndGet();
        HttpResponse<String> made =
                ask(HttpRequest.newBuilder(at(name, "")).PUT(HttpRequest.BodyPublishers.noBody()));
        if (made.statusCode() != 200) {
            throw new IOException(made.body());
        }
        return name;
    }

    private URI at(String bucket, String key) {
        return URI.create("http://127.0.0.1:" + open.getPort() + "/" + bucket + "/" + key);
    }

    /** The bytes of an object as they lie there. */
    byte[] raw(String bucket, String key) throws IOException {
        return get(bucket, key).body().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(
                    request.build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** As readers get it. */
    HttpResponse<String> get(String bucket, String key) throws IOException {
        return ask(HttpRequest.newBuilder(at(bucket, key)));
    }

    void put(String bucket, String key, String text) throws IOException {
        ask(HttpRequest.newBuilder(at(bucket, key)).PUT(HttpRequest.BodyPublishers.ofString(text)));
    }

    void remove(String bucket, String key) throws IOException {
        ask(HttpRequest.newBuilder(at(bucket, key)).DELETE());
    }

    Bucket settings(String bucket) {
        return new Bucket(
                URI.create(endpoint()), "us-east-1", true, bucket, "", bucket, ".dateline/");
    }

    /** A target in a bucket, as the program opens it. */
    S3Outlet outlet(Bucket bucket, Path root) {
        return outlet(bucket, root, Serving.PAGES);
    }

    S3Outlet outlet(Bucket bucket, Path root, String cache) {
        var setting =
                new Setting(
                        "live",
                        new Entry.Mapping(Place.of("seeds/masthead.yaml"), List.of()),
                        root,
                        environment(),
                        Log.NONE);
        Place place = Place.of("seeds/masthead.yaml");
        var complaint = new Complaint(place, bucket, Redaction.of(Map.of()));
        var opened = new Opened(bucket, setting, complaint, null);
        return new S3Outlet(opened, place, new Serving(cache, false), 5);
    }

    /** All objects of a bucket under a prefix, by the rest of their keys. */
    SortedMap<String, String> have(String bucket, String prefix) throws IOException {
        var have = new TreeMap<String, String>();
        var shelf = new Shelf(session.client(), bucket, prefix);
        for (Shelf.Listed one : shelf.list("")) {
            byte[] bytes = shelf.read(one.path());
            if (bytes != null) {
                have.put(one.path(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return have;
    }

    /** What readers can ask for. */
    SortedMap<String, String> readers(String bucket) throws IOException {
        SortedMap<String, String> have = have(bucket, "");
        have.keySet().removeIf(path -> path.startsWith(".dateline/"));
        return have;
    }
}
