package dateline.publish.s3;

import dateline.publish.Log;
import java.time.Duration;
import java.util.Locale;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Writes down what was asked of a store and what came of it: method, path, status and time. Headers
 * hold signatures, so none is written.
 */
final class Asked implements ExecutionInterceptor {

    private static final ExecutionAttribute<Long> START =
            new ExecutionAttribute<>("dateline.asked");

    private final Log log;

    Asked(Log log) {
        this.log = log;
    }

    @Override
    public void beforeTransmission(
            Context.BeforeTransmission context, ExecutionAttributes attributes) {
        attributes.putAttribute(START, System.nanoTime());
    }

    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes attributes) {
        Long start = attributes.getAttribute(START);
        long took = start == null ? 0 : System.nanoTime() - start;
        log.say(
                "%s: %d (%d ms)"
                        .formatted(
                                line(context.httpRequest()),
                                context.httpResponse().statusCode(),
                                Duration.ofNanos(took).toMillis()));
    }

    @Override
    public void onExecutionFailure(
            Context.FailedExecution context, ExecutionAttributes attributes) {
        String asked = context.httpRequest().map(Asked::line).orElse("nothing was asked");
        log.say(asked + ": " + context.exception().getMessage());
    }

    private static String line(SdkHttpRequest request) {
        String query =
                request.rawQueryParameters().containsKey("delete")
                        ? "?delete"
                        : request.firstMatchingRawQueryParameter("prefix")
                                .map(prefix -> "?prefix=" + prefix)
                                .orElse("");
        return request.method() + " " + request.encodedPath() + query;
    }

    /** What was asked for, as rights are named, as far as an exception tells. */
    static String of(SdkException e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().endsWith("DefaultS3Client")) {
                String method = frame.getMethodName();
                return "s3:"
                        + method.substring(0, 1).toUpperCase(Locale.ROOT)
                        + method.substring(1);
            }
        }
        return "this";
    }
}
