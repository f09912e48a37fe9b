package dateline.page;

import dateline.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hash over a value and everything in it: 128 bits of SHA-256 over a form in which each part says
 * its kind and length, so that no two different values are written alike.
 *
 * @param hex 32 hexadecimal digits
 */
public record Fingerprint(String hex) {

    /**
     * Of a record, a collection, a map with a fixed order, a string, a number, a truth, an enum, or
     * nothing.
     */
    public static Fingerprint of(@Nullable Object value) {
        var writer = new Writer();
        writer.write(value);
        return writer.finish();
    }

    private static final class Writer {
        private byte[] bytes = new byte[1024];
        private int length;

        void write(@Nullable Object value) {
            if (value == null) {
                one('n');
            } else if (value instanceof String text) {
                text(text);
            } else if (value instanceof Fingerprinted own) {
                text(own.fingerprint().hex());
            } else if (value instanceof Record record) {
                record(record);
            } else if (value instanceof Map<?, ?> map) {
                number('m', map.size());
                map.forEach(this::entry);
            } else if (value instanceof Collection<?> items) {
                number('c', items.size());
                items.forEach(this::write);
            } else if (value instanceof Boolean truth) {
                one(truth ? 't' : 'f');
            } else if (value instanceof Integer || value instanceof Long) {
                number('i', ((Number) value).longValue());
            } else if (value instanceof Number || value instanceof Enum<?>) {
                text(value.toString());
            } else {
                throw new IllegalArgumentException("no fingerprint of " + value.getClass());
            }
        }

        private void entry(Object key, @Nullable Object value) {
            write(key);
            write(value);
        }

        private void record(Record record) {
            Shape shape = Shape.of(record);
            text(shape.name());
            for (Shape.Part part : shape.parts()) {
                write(part.of(record));
            }
        }

        private void text(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            number('s', encoded.length);
            room(encoded.length);
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
        }

        private void one(char kind) {
            room(1);
            bytes[length++] = (byte) kind;
        }

        /** Seven bits to a byte, the lowest first; a bit more says that another byte follows. */
        private void number(char kind, long value) {
            one(kind);
            room(10);
            long left = value;
            while ((left & ~0x7fL) != 0) {
                bytes[length++] = (byte) (left | 0x80);
                left >>>= 7;
            }
            bytes[length++] = (byte) left;
        }

        private void room(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
            }
        }

        Fingerprint finish() {
            MessageDigest digest = Sha256.digest();
            digest.update(bytes, 0, length);
            return new Fingerprint(HexFormat.of().formatHex(digest.digest(), 0, 16));
        }
    }

    /**
     * A value that brings its own fingerprint, because it is shared by many pages or holds what is
     * read back.
     */
    public interface Fingerprinted {
        Fingerprint fingerprint();
    }
}
