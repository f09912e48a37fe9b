package dateline.publish.s3;

import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.PublishProblems;
import dateline.publish.Refused;
import dateline.publish.Setting;
import dateline.publish.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A store with what is kept in it, and with Amazon's copies in front of it. Its client takes a
 * while to get ready, which it does while the site is built.
 */
final class Opened implements AutoCloseable {

    private final Bucket bucket;
    private final CompletableFuture<Session> session;
    private final Complaint complaint;
    private final @Nullable CloudFront copies;
    private final Path folder;
    private final Volume own;
    private final String name;
    private boolean known;
    private @Nullable Kept kept;

    Opened(Bucket bucket, Setting setting, Complaint complaint, @Nullable CloudFront copies) {
        this.bucket = bucket;
        this.complaint = complaint;
        this.copies = copies;
        this.folder = setting.own();
        this.own = Volume.ofThisMachine(folder, setting.root());
        this.name = setting.fileName();
        this.session = new CompletableFuture<>();
        var getting =
                new Thread(
                        () -> {
                            try {
                                session.complete(
                                        Session.open(bucket, setting.environment(), setting.log()));
                            } catch (RuntimeException e) {
                                session.completeExceptionally(e);
                            }
                        },
                        "store");
        getting.setDaemon(true);
        getting.start();
    }

    /** What is wrong with who we are comes out here, and not in the middle of something. */
    private synchronized Session session() {
        try {
            Session open = session.join();
            if (!known) {
                open.credentials().resolveCredentials();
                known = true;
            }
            return open;
        } catch (CompletionException e) {
            throw SdkClientException.create("credentials: " + e.getCause(), e);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw SdkClientException.create("credentials: " + e.getMessage(), e);
        }
    }

    Shelf site() {
        return new Shelf(session().client(), bucket.name(), bucket.prefix());
    }

    Shelf own() {
        return new Shelf(session().client(), bucket.state(), bucket.statePrefix());
    }

    synchronized Kept kept() {
        if (kept == null) {
            kept =
                    bucket.isApart()
                            ? new KeptThere(own(), site())
                            : new KeptHere(folder, name, site());
        }
        return kept;
    }

    boolean hasCopies() {
        return copies != null;
    }

    void purge(String release, List<String> paths) throws IOException {
        if (copies != null) {
            copies.forget(release, paths, session());
        }
    }

    Refused refused(SdkException e) {
        return complaint.refused(e);
    }

    /** What is not the store's fault is mostly that of the disk with what is kept. */
    Refused refused(Place place, IOException e) {
        Problem spent = own.spent(place, e);
        return new Refused(
                spent == null
                        ? PublishProblems.failed(place, String.valueOf(e.getMessage()))
                        : spent,
                e);
    }

    @Override
    public void close() {
        session.thenAccept(Session::close);
    }
}
