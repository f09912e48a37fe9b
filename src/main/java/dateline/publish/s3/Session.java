package dateline.publish.s3;

import dateline.publish.Log;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * What is needed to speak to a store: a client, and who we are. The environment and the provider's
 * own files are the only places that credentials come from.
 */
final class Session implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration ALL = Duration.ofMinutes(14);
    private static final int TRIES = 5;

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final S3Client client;

    private Session(SdkHttpClient http, AwsCredentialsProvider credentials, S3Client client) {
        this.http = http;
        this.credentials = credentials;
        this.client = client;
    }

    static Session open(Bucket bucket, Map<String, String> environment, Log log) {
        SdkHttpClient http =
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .build();
        AwsCredentialsProvider credentials = credentials(environment);
        URI endpoint = bucket.endpoint();
        var builder =
                S3Client.builder()
                        .httpClient(http)
                        .credentialsProvider(credentials)
                        .region(Region.of(bucket.region()))
                        .forcePathStyle(bucket.pathStyle())
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .serviceConfiguration(
                                S3Configuration.builder()
                                        .chunkedEncodingEnabled(false)
                                        .expectContinueEnabled(false)
                                        .build())
                        .overrideConfiguration(
                                o ->
                                        o.apiCallTimeout(ALL)
                                                .retryStrategy(
                                                        AwsRetryStrategy.standardRetryStrategy()
                                                                .toBuilder()
                                                                .maxAttempts(TRIES)
                                                                .build())
                                                .addExecutionInterceptor(new Asked(log)))
                        .addPlugin(LegacyMd5Plugin.create());
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return new Session(http, credentials, builder.build());
    }

    /** The chain that all clients of Amazon have, fed by this run's environment. */
    private static AwsCredentialsProvider credentials(Map<String, String> environment) {
        String key = environment.get("AWS_ACCESS_KEY_ID");
        String secret = environment.get("AWS_SECRET_ACCESS_KEY");
        if (key != null && !key.isBlank() && secret != null && !secret.isBlank()) {
            String token = environment.get("AWS_SESSION_TOKEN");
            return StaticCredentialsProvider.create(
                    token == null || token.isBlank()
                            ? AwsBasicCredentials.create(key.strip(), secret.strip())
                            : AwsSessionCredentials.create(
                                    key.strip(), secret.strip(), token.strip()));
        }
        List<AwsCredentialsProvider> chain = new ArrayList<>();
        chain.add(WebIdentityTokenFileCredentialsProvider.create());
        ProfileCredentialsProvider.Builder profile = ProfileCredentialsProvider.builder();
        String name = environment.get("AWS_PROFILE");
        if (name != null && !name.isBlank()) {
            profile.profileName(name);
        }
        String file = environment.get("AWS_SHARED_CREDENTIALS_FILE");
        if (file != null && Files.isRegularFile(Path.of(file))) {
            profile.profileFile(
                    ProfileFile.builder()
                            .content(Path.of(file))
                            .type(ProfileFile.Type.CREDENTIALS)
                            .build());
        }
        chain.add(profile.build());
        chain.add(ContainerCredentialsProvider.builder().build());
        String off = environment.getOrDefault("AWS_EC2_METADATA_DISABLED", "");
        if (!off.toLowerCase(Locale.ROOT).equals("true")) {
            chain.add(InstanceProfileCredentialsProvider.create());
        }
        return AwsCredentialsProviderChain.builder()
                .credentialsProviders(chain)
                .reuseLastProviderEnabled(true)
                .build();
    }

    S3Client client() {
        return client;
    }

    SdkHttpClient http() {
        return http;
    }

    AwsCredentialsProvider credentials() {
        return credentials;
    }

    @Override
    public void close() {
        client.close();
        http.close();
    }
}
