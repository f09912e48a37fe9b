package dateline.press;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Letters become UTF-8 on their way to a sheet. One is used for many sheets, one after the other: a
 * writer and an encoder of the JDK for each sheet would make new buffers each time.
 */
final class Lettering extends Writer {

    private static final int LONG = 48;

    private final byte[] bytes = new byte[1 << 15];
    private OutputStream out = OutputStream.nullOutputStream();
    private int length;
    private char high;

    /** Begins a sheet; what was left of the one before is dropped. */
    Lettering to(OutputStream out) {
        this.out = out;
        length = 0;
        high = 0;
        return this;
    }

    @Override
    public void write(int c) throws IOException {
        room(4);
        letter((char) c);
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        if (count >= LONG && high == 0 && count == text.length()) {
            whole(text);
            return;
        }
        for (int start = from; start < from + count; start += bytes.length / 4) {
            int end = Math.min(from + count, start + bytes.length / 4);
            room(4 * (end - start));
            for (int i = start; i < end; i++) {
                letter(text.charAt(i));
            }
        }
    }

    /** The JDK encodes a long text faster than any loop here could. */
    private void whole(String text) throws IOException {
        int last = text.length() - 1;
        boolean open = Character.isHighSurrogate(text.charAt(last));
        byte[] encoded = (open ? text.substring(0, last) : text).getBytes(StandardCharsets.UTF_8);
        if (encoded.length > bytes.length - length) {
            drain();
        }
        if (encoded.length > bytes.length) {
            out.write(encoded);
        } else {
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
        }
        high = open ? text.charAt(last) : 0;
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        for (int start = from; start < from + count; start += bytes.length / 4) {
            int end = Math.min(from + count, start + bytes.length / 4);
            room(4 * (end - start));
            for (int i = start; i < end; i++) {
                letter(text[i]);
            }
        }
    }

    private void letter(char c) {
        if (high != 0) {
            second(c);
        } else if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            bytes[length++] = '?';
        } else {
            bytes[length++] = (byte) (0xe0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | c & 0x3f);
        }
    }

    /** The second half of a letter beyond the first plane; without it the first half is none. */
    private void second(char c) {
        char first = high;
        high = 0;
        if (!Character.isLowSurrogate(c)) {
            bytes[length++] = '?';
            letter(c);
            return;
        }
        int point = Character.toCodePoint(first, c);
        bytes[length++] = (byte) (0xf0 | point >> 18);
        bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
        bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
        bytes[length++] = (byte) (0x80 | point & 0x3f);
    }

    private void room(int most) throws IOException {
        if (length + most + 4 > bytes.length) {
            drain();
        }
    }

    private void drain() throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    @Override
    public void flush() {
        // A template may ask for it in the middle of a page: nothing is gained by obeying.
    }

    /** Ends the sheet. */
    void end() throws IOException {
        if (high != 0) {
            high = 0;
            room(1);
            bytes[length++] = '?';
        }
        drain();
    }

    @Override
    public void close() throws IOException {
        end();
    }
}
