package dateline.publish.s3;

import dateline.publish.Headers;
import dateline.publish.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of one bucket whose keys begin alike. All calls may come from several threads. */
final class Shelf {

    /** Under which metadata the SHA-256 of a file is kept. */
    private static final String SHA = "sha256";

    /** So many requests at once get on best with a store. */
    static final int LANES = 16;

    private static final int MOST_AT_ONCE = 1_000;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION = 412;
    private static final int NOT_IMPLEMENTED = 501;

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    Shelf(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /**
     * What a store says of an object.
     *
     * @param sha256 as we said when we put it; empty: we did not
     */
    record Seen(long bytes, String etag, String sha256, Headers headers) {}

    /** An object in a list. */
    record Listed(String path, String etag) {}

    /**
     * What an object says, whatever it is packed in; null when it is not there.
     *
     * @throws IOException also when nobody could have meant it to be so large: little may be packed
     *     that is endless
     */
    byte @Nullable [] read(String path) throws IOException {
        try (ResponseInputStream<GetObjectResponse> raw = raw(path);
                InputStream in = unpacked(raw)) {
            byte[] bytes = in.readNBytes(Tree.MOST + 1);
            if (bytes.length > Tree.MOST) {
                raw.abort();
                throw new IOException(path + " is damaged: it is far too large");
            }
            return bytes;
        } catch (S3Exception e) {
            return missing(e);
        }
    }

    /** What an object says, whatever it is packed in. */
    InputStream open(String path) throws IOException {
        return unpacked(raw(path));
    }

    private static InputStream unpacked(ResponseInputStream<GetObjectResponse> in)
            throws IOException {
        return "gzip".equals(in.response().contentEncoding()) ? new GZIPInputStream(in) : in;
    }

    /** An object as it lies there. */
    ResponseInputStream<GetObjectResponse> raw(String path) {
        return client.getObject(b -> b.bucket(bucket).key(prefix + path));
    }

    @Nullable Seen head(String path) {
        try {
            HeadObjectResponse head = client.headObject(b -> b.bucket(bucket).key(prefix + path));
            Long bytes = head.contentLength();
            return new Seen(
                    bytes == null ? -1 : bytes,
                    bare(head.eTag()),
                    head.metadata().getOrDefault(SHA, ""),
                    new Headers(
                            said(head.contentType()),
                            said(head.cacheControl()),
                            said(head.contentEncoding())));
        } catch (S3Exception e) {
            return missing(e);
        }
    }

    private static <T> @Nullable T missing(S3Exception e) {
        boolean bucketToo =
                e.awsErrorDetails() != null
                        && "NoSuchBucket".equals(e.awsErrorDetails().errorCode());
        if (e.statusCode() == NOT_FOUND && !bucketToo) {
            return null;
        }
        throw e;
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String bare(@Nullable String etag) {
        return said(etag).replace("\"", "");
    }

    void put(String path, Body body, Headers headers, String sha256) {
        client.putObject(request(path, body, headers, sha256).build(), body.request());
    }

    private PutObjectRequest.Builder request(
            String path, Body body, Headers headers, String sha256) {
        PutObjectRequest.Builder request =
                PutObjectRequest.builder()
                        .bucket(bucket)
                        .key(prefix + path)
                        .contentMD5(body.contentMd5())
                        .contentType(headers.type())
                        .cacheControl(headers.cache())
                        .metadata(Map.of(SHA, sha256));
        if (!headers.encoding().isEmpty()) {
            request.contentEncoding(headers.encoding());
        }
        return request;
    }

    /** What came of putting something where nothing must be. */
    enum Put {
        DONE,
        TAKEN,
        /** The store knows no conditions, or not this one. */
        UNCONDITIONAL
    }

    Put putNew(String path, Body body, Headers headers, String sha256) {
        try {
            client.putObject(
                    request(path, body, headers, sha256).ifNoneMatch("*").build(), body.request());
            return Put.DONE;
        } catch (AwsServiceException e) {
            if (e.statusCode() == PRECONDITION || e.statusCode() == CONFLICT) {
                return Put.TAKEN;
            }
            if (e.statusCode() == NOT_IMPLEMENTED) {
                return Put.UNCONDITIONAL;
            }
            throw e;
        }
    }

    /** The same bytes with other headers, in one step. */
    void rehead(String path, Headers headers, String sha256) {
        CopyObjectRequest.Builder request =
                CopyObjectRequest.builder()
                        .sourceBucket(bucket)
                        .sourceKey(prefix + path)
                        .destinationBucket(bucket)
                        .destinationKey(prefix + path)
                        .metadataDirective(MetadataDirective.REPLACE)
                        .contentType(headers.type())
                        .cacheControl(headers.cache())
                        .metadata(Map.of(SHA, sha256));
        if (!headers.encoding().isEmpty()) {
            request.contentEncoding(headers.encoding());
        }
        client.copyObject(request.build());
    }

    /** Copies an object to another place of the store, without its bytes going over the line. */
    void copy(String path, Shelf to, String other) {
        client.copyObject(
                b ->
                        b.sourceBucket(bucket)
                                .sourceKey(prefix + path)
                                .destinationBucket(to.bucket)
                                .destinationKey(to.prefix + other));
    }

    /** All objects under a prefix, by what follows ours, sorted as the store does. */
    List<Listed> list(String under) {
        var listed = new ArrayList<Listed>();
        String next = null;
        do {
            ListObjectsV2Request request =
                    ListObjectsV2Request.builder()
                            .bucket(bucket)
                            .prefix(prefix + under)
                            .continuationToken(next)
                            .build();
            ListObjectsV2Response page = client.listObjectsV2(request);
            insist(page);
            for (S3Object one : page.contents()) {
                // A store that lists what nobody asked for must not be taken at its word.
                if (said(one.key()).startsWith(prefix + under)) {
                    listed.add(new Listed(one.key().substring(prefix.length()), bare(one.eTag())));
                }
            }
            String before = next;
            next = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
            if (next != null && next.equals(before)) {
                throw SdkClientException.create("the store's list has no end");
            }
        } while (next != null);
        return listed;
    }

    /** The client takes whatever it does not understand for a list of nothing. */
    private static void insist(ListObjectsV2Response page) {
        boolean isPage =
                page.sdkHttpResponse()
                        .firstMatchingHeader("Content-Type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                        .isPresent();
        boolean saysNothing =
                page.name() == null && page.isTruncated() == null && !page.hasContents();
        if (isPage || saysNothing) {
            throw SdkClientException.create(
                    "what answers is no store; maybe the network wants you to log in first");
        }
    }

    /** Takes objects away; one that is not there is fine. */
    void remove(List<String> paths) {
        for (int from = 0; from < paths.size(); from += MOST_AT_ONCE) {
            List<ObjectIdentifier> some =
                    paths.subList(from, Math.min(from + MOST_AT_ONCE, paths.size())).stream()
                            .map(path -> ObjectIdentifier.builder().key(prefix + path).build())
                            .toList();
            List<S3Error> errors =
                    client.deleteObjects(
                                    b -> b.bucket(bucket).delete(d -> d.objects(some).quiet(true)))
                            .errors();
            if (!errors.isEmpty()) {
                throw failure(errors.get(0));
            }
        }
    }

    private static AwsServiceException failure(S3Error error) {
        int status = "AccessDenied".equals(error.code()) ? 403 : 500;
        return S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(
                        AwsErrorDetails.builder()
                                .errorCode(error.code())
                                .errorMessage(error.message() + " (" + error.key() + ")")
                                .build())
                .build();
    }
}
