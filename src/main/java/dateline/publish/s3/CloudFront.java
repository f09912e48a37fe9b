package dateline.publish.s3;

import dateline.hash.Sha256;
import dateline.publish.Log;
import dateline.publish.Redaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Tells Amazon's copies of a site what to forget: one call, {@code CreateInvalidation} (CloudFront
 * API Reference, 2020-05-31), signed as all of Amazon's. A client of its own would be half as large
 * as all others.
 */
final class CloudFront {

    private static final int TRIES = 3;
    private static final Pattern MESSAGE = Pattern.compile("<Message>([^<]*)</Message>");

    private final URI endpoint;
    private final String distribution;
    private final Redaction redaction;
    private final Log log;

    CloudFront(URI endpoint, String distribution, Redaction redaction, Log log) {
        this.endpoint = endpoint;
        this.distribution = distribution;
        this.redaction = redaction;
        this.log = log;
    }

    /**
     * @param release names the call, so that saying it twice does it once
     * @throws IOException when it did not work, with the reason in words
     */
    void forget(String release, List<String> paths, Session session) throws IOException {
        String path = "/2020-05-31/distribution/" + distribution + "/invalidation";
        byte[] batch = batch(release, paths).getBytes(StandardCharsets.UTF_8);
        SdkHttpRequest request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(endpoint)
                        .encodedPath(path)
                        .putHeader("Content-Type", "application/xml")
                        .putHeader("Content-Length", String.valueOf(batch.length))
                        .build();
        for (int attempt = 1; ; attempt++) {
            try {
                send(request, batch, session);
                return;
            } catch (IOException e) {
                log.say("POST " + path + ": " + e.getMessage());
                if (attempt == TRIES || e instanceof NotDone done && !done.passes) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(500L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** An answer that says no. */
    private static final class NotDone extends IOException {
        private static final long serialVersionUID = 1;
        private final boolean passes;

        NotDone(String why, boolean passes) {
            super(why);
            this.passes = passes;
        }
    }

    private void send(SdkHttpRequest request, byte[] batch, Session session) throws IOException {
        AwsCredentials credentials = session.credentials().resolveCredentials();
        ContentStreamProvider content = () -> new ByteArrayInputStream(batch);
        SignedRequest signed =
                AwsV4HttpSigner.create()
                        .sign(
                                s ->
                                        s.identity(credentials)
                                                .request(request)
                                                .payload(content)
                                                .putProperty(
                                                        AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                                                        "cloudfront")
                                                .putProperty(
                                                        AwsV4HttpSigner.REGION_NAME, "us-east-1"));
        HttpExecuteResponse response =
                session.http()
                        .prepareRequest(
                                HttpExecuteRequest.builder()
                                        .request(signed.request())
                                        .contentStreamProvider(content)
                                        .build())
                        .call();
        int status = response.httpResponse().statusCode();
        String said = "";
        if (response.responseBody().isPresent()) {
            try (InputStream in = response.responseBody().get()) {
                said = new String(in.readNBytes(8_192), StandardCharsets.UTF_8);
            }
        }
        log.say("POST " + request.encodedPath() + ": " + status);
        if (!response.httpResponse().isSuccessful()) {
            Matcher message = MESSAGE.matcher(said);
            String why = message.find() ? message.group(1) : "status " + status;
            throw new NotDone(redaction.line(why), status >= 500 || status == 429);
        }
    }

    static String batch(String release, List<String> paths) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<InvalidationBatch xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\">");
        xml.append("<Paths><Quantity>").append(paths.size()).append("</Quantity><Items>");
        paths.forEach(
                path -> xml.append("<Path>").append(path.replace("&", "&amp;")).append("</Path>"));
        xml.append("</Items></Paths><CallerReference>").append(release).append('-');
        xml.append(Sha256.of(String.join("\n", paths)), 0, 8);
        return xml.append("</CallerReference></InvalidationBatch>").toString();
    }
}
