package dateline.preview;

import dateline.hash.Sha256;
import dateline.page.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The preview's own files. They keep to the strictest policy: no inline script, nothing foreign.
 */
final class House {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri"
                    + " 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    private House() {}

    static Answer file(String name) {
        byte[] bytes = FILES.computeIfAbsent(name, House::read);
        return Answer.of(200, MediaType.of(name).served(), Answer.Body.of(bytes))
                .with("ETag", "\"" + Sha256.of(bytes).substring(0, 32) + "\"")
                .with("Cache-Control", "no-cache")
                .with("Content-Security-Policy", POLICY);
    }

    private static byte[] read(String name) {
        try (InputStream in = House.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
