package dateline.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * One printed page.
 *
 * @param address where it stands
 * @param hash SHA-256 of its bytes, in hexadecimal
 * @param size in bytes
 */
public record Sheet(Address address, String hash, long size) {

    /** Where the bytes of a sheet go while it is printed. */
    public interface Sink {

        /** The bytes; whoever opened the sink closes it. */
        OutputStream out() throws IOException;

        /** Takes the bytes of a file as they are, without holding them in memory. */
        default void copy(InputStream in) throws IOException {
            in.transferTo(out());
        }
    }

    /**
     * Holds the sheets of one run until they are delivered; safe to use from several threads at
     * once. A printed sheet stays where the spool put it (a staging folder, memory, nowhere) under
     * its address.
     */
    public interface Spool {

        /**
         * Prints one sheet: opens a sink, lets {@code work} fill it, closes it.
         *
         * @throws IOException as {@code work} does, or when there is no room; nothing is left of
         *     the sheet then
         */
        Sheet print(Address address, Work work) throws IOException;

        /** Opens a sheet that was printed in this run. */
        InputStream open(Sheet sheet) throws IOException;
    }

    /** What fills a sheet. */
    public interface Work {
        void fill(Sink sink) throws IOException;
    }
}
