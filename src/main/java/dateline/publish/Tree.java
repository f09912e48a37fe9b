package dateline.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders at a target: on this machine or behind SFTP. Paths go with {@code /} and
 * without one at the start, from the target's root; no part is {@code ..}. All calls may come from
 * several threads at once. What goes wrong is told as an IOException; {@link #refused} puts it into
 * words.
 */
public interface Tree extends Closeable {

    /** How many calls at once get on best with it. */
    int lanes();

    /** More bytes than any file has that is read as a whole; a manifest names a million in less. */
    int MOST = 256 << 20;

    /**
     * The whole of a small file; null when it is not there.
     *
     * @throws IOException also when nobody could have meant it to be so large
     */
    default byte @Nullable [] read(String path) throws IOException {
        byte[] bytes = read(path, MOST + 1);
        if (bytes != null && bytes.length > MOST) {
            throw new IOException(path + " is damaged: it is far too large");
        }
        return bytes;
    }

    /** So many bytes of a file at most, from its start; null when it is not there. */
    byte @Nullable [] read(String path, int most) throws IOException;

    /** Opens a file for reading. */
    InputStream open(String path) throws IOException;

    /** Bytes that can be had once more, when they have to be sent once more. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    /**
     * Writes a whole file under a name that nobody reads yet; the folder is there. A file that is
     * there is replaced. Where the system can say so, the bytes have reached the disk when it
     * returns.
     */
    void write(String path, Bytes bytes) throws IOException;

    /**
     * Writes a small file that must not be there.
     *
     * @return false when it is
     */
    boolean create(String path, byte[] bytes) throws IOException;

    /** Moves a file or a link over what has that name, in one step (POSIX rename). */
    void rename(String from, String to) throws IOException;

    /** The same file under another name, which must be free. */
    void link(String from, String to) throws IOException;

    /**
     * The same file under another name, over what has that name, in one step, as of a moment.
     *
     * @param passing a name that nobody reads, and that is free afterwards
     */
    default void linkOver(String from, String passing, String to, Instant at) throws IOException {
        remove(passing);
        link(from, passing);
        date(passing, at);
        rename(passing, to);
        // Renaming a second name of a file over the first does nothing (POSIX rename).
        remove(passing);
    }

    /**
     * Gives files of a folder to another one that has folders for them: each is the same file in
     * both, over what had that path in the other. Nobody reads the other yet, so the order does not
     * matter.
     *
     * @param passing how names begin that nobody reads, and that are free afterwards
     */
    default void linkAll(String from, String to, List<String> paths, String passing)
            throws IOException {
        for (String path : paths) {
            remove(passing);
            link(from + "/" + path, passing);
            rename(passing, to + "/" + path);
            remove(passing);
        }
    }

    /** A symbolic link under a name that must be free. */
    void symlink(String target, String path) throws IOException;

    /** Where a symbolic link leads; null when there is none of that name. */
    @Nullable String leadsTo(String path) throws IOException;

    /** Makes a folder and those above it; one that is there is fine. */
    void makeFolders(String path) throws IOException;

    /** Names in a folder; empty when it is not there. */
    List<String> list(String folder) throws IOException;

    /**
     * Says when a file was last changed, as servers tell readers. A tree that can't leaves it as it
     * is.
     */
    default void date(String path, Instant at) throws IOException {}

    /** Removes a file or a link; one that is not there is fine. */
    void remove(String path) throws IOException;

    /** Removes a folder if it is empty; whether it did. */
    boolean removeFolder(String path) throws IOException;

    /** Removes a folder with all in it; one that is not there is fine. */
    void removeTree(String path) throws IOException;

    /**
     * Copies a folder with all in it, each file as a second name of the same file. {@code to} is
     * free.
     *
     * @param files that are in it, for a tree that would have to look for them: it may leave out
     *     others; empty: nobody knows which
     */
    void linkTree(String from, String to, List<String> files) throws IOException;

    /** What an editor is told of something that went wrong here. */
    Refused refused(IOException e);
}
