package dateline.publish.s3;

import dateline.hash.Sha256;
import dateline.pack.Gzip;
import dateline.publish.Item;
import dateline.publish.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * What is sent of one file. A large one is read twice: once to know it, once to send it.
 *
 * @param md5 of the bytes (RFC 1321), which most stores give back as their ETag
 */
record Body(RequestBody request, long bytes, byte[] md5) {

    private static final long LARGE = 8_000_000;

    /**
     * Reads it, and makes sure that it is what the plan means.
     *
     * @throws IOException when it is not
     */
    static Body of(Item item, Source source) throws IOException {
        MessageDigest sha = Sha256.digest();
        MessageDigest md5 = named();
        boolean inMemory = item.bytes() < LARGE || !item.headers().encoding().isEmpty();
        byte[] whole = new byte[0];
        long bytes;
        try (InputStream in =
                new DigestInputStream(new DigestInputStream(source.open(item), sha), md5)) {
            if (inMemory) {
                whole = in.readAllBytes();
                bytes = whole.length;
            } else {
                bytes = in.transferTo(OutputStream.nullOutputStream());
            }
        }
        if (!Sha256.hex(sha.digest()).equals(item.hash())) {
            throw source.otherwise(item);
        }
        if (!item.headers().encoding().isEmpty()) {
            return of(Gzip.of(whole));
        }
        byte[] small = whole;
        RequestBody request =
                RequestBody.fromContentProvider(
                        () -> inMemory ? new ByteArrayInputStream(small) : again(item, source),
                        bytes,
                        "application/octet-stream");
        return new Body(request, bytes, md5.digest());
    }

    /** Of bytes as they are. */
    static Body of(byte[] bytes) {
        return new Body(
                RequestBody.fromContentProvider(
                        () -> new ByteArrayInputStream(bytes),
                        bytes.length,
                        "application/octet-stream"),
                bytes.length,
                named().digest(bytes));
    }

    private static InputStream again(Item item, Source source) {
        try {
            return source.open(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not for safety: it is what the protocol of the stores asks for. */
    private static MessageDigest named() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String contentMd5() {
        return Base64.getEncoder().encodeToString(md5);
    }

    /** Reads something to its end; whether it has these bytes. */
    boolean isSame(InputStream other) throws IOException {
        MessageDigest digest = named();
        try (InputStream in = new DigestInputStream(other, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return MessageDigest.isEqual(digest.digest(), md5);
    }

    /** Whether a store's ETag names these bytes. */
    boolean isNamed(String etag) {
        return etag.equals(HexFormat.of().formatHex(md5));
    }
}
