package dateline.publish.s3;

import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.PublishProblems;
import dateline.publish.Redaction;
import dateline.publish.Refused;
import java.net.UnknownHostException;
import java.util.Set;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What a store complains of, by its error codes (Amazon S3 API Reference, "Error responses"), put
 * into an editor's words. What is not known is told as the store says it.
 *
 * @param place of the target's settings
 */
record Complaint(Place place, Bucket bucket, Redaction redaction) {

    private static final Set<String> EXPIRED =
            Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");
    private static final Set<String> CREDENTIALS =
            Set.of(
                    "InvalidAccessKeyId",
                    "InvalidClientTokenId",
                    "InvalidToken",
                    "SignatureDoesNotMatch",
                    "MissingAuthenticationToken",
                    "NotSignedUp",
                    "Unauthorized");
    private static final Set<String> CLOCK =
            Set.of("RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture");
    private static final Set<String> REGION =
            Set.of(
                    "PermanentRedirect",
                    "Redirect",
                    "TemporaryRedirect",
                    "AuthorizationHeaderMalformed",
                    "IllegalLocationConstraintException");
    private static final int MOVED = 301;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_IMPLEMENTED = 501;

    Refused refused(SdkException e) {
        return new Refused(
                e instanceof AwsServiceException answer ? answered(answer) : unanswered(e), e);
    }

    /** The store's own words, without what nobody may read. */
    String words(AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        String message =
                details == null || details.errorMessage() == null ? "" : details.errorMessage();
        String words =
                code.isEmpty()
                        ? "status " + e.statusCode()
                        : message.isEmpty() ? code : code + ": " + message;
        return redaction.line(words);
    }

    private Problem answered(AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        String why = words(e);
        if (EXPIRED.contains(code)) {
            return S3Problems.expired(place, why);
        }
        if (CLOCK.contains(code)) {
            return S3Problems.clock(place, why);
        }
        if (REGION.contains(code) || e.statusCode() == MOVED) {
            return S3Problems.otherRegion(place, bucket.name(), region(details));
        }
        if (CREDENTIALS.contains(code) || e.statusCode() == UNAUTHORIZED) {
            return S3Problems.credentials(place, why);
        }
        if (code.equals("NoSuchBucket")) {
            return S3Problems.noBucket(place, bucket.name());
        }
        if (e.statusCode() == FORBIDDEN || e.statusCode() == NOT_IMPLEMENTED) {
            return S3Problems.refused(place, Asked.of(e), why);
        }
        if (e.statusCode() == NOT_FOUND) {
            return PublishProblems.failed(place, "the store lost what was there: " + why);
        }
        return PublishProblems.failed(place, "the store says " + why);
    }

    private static String region(AwsErrorDetails details) {
        return details == null || details.sdkHttpResponse() == null
                ? ""
                : details.sdkHttpResponse()
                        .firstMatchingHeader("x-amz-bucket-region")
                        .filter(region -> region.matches("[a-z0-9-]{1,40}"))
                        .orElse("");
    }

    private Problem unanswered(SdkException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("Unable to load credentials")) {
            return S3Problems.noCredentials(place, "");
        }
        if (said.startsWith("credentials: ")) {
            return S3Problems.noCredentials(place, ": " + redaction.line(said.substring(13)));
        }
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root instanceof UnknownHostException) {
            return S3Problems.unreachable(
                    place, "nobody knows the host " + redaction.line(root.getMessage() + ""));
        }
        String why = redaction.line(root.getMessage() == null ? said : root.getMessage());
        if (root instanceof SSLException) {
            return S3Problems.unreachable(place, "no secure connection: " + why);
        }
        return S3Problems.unreachable(place, why);
    }
}
