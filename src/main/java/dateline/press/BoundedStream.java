package dateline.press;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Stops a template that prints without end before it has filled the disk. */
final class BoundedStream extends FilterOutputStream {

    /** Far beyond any page: a sitemap may have half of it. */
    static final long MOST = 100L << 20;

    private long written;

    BoundedStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        count(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        count(length);
        out.write(bytes, from, length);
    }

    private void count(int more) throws Overflow {
        written += more;
        if (written > MOST) {
            throw new Overflow();
        }
    }

    /** More was printed than any page can need. */
    static final class Overflow extends IOException {
        private static final long serialVersionUID = 1;
    }
}
