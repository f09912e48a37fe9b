package dateline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder that fails for good at its nth change, as a disk does that is pulled out. */
public final class FaultyTree implements Tree {

    private final Tree tree;
    private long left;

    public FaultyTree(Tree tree, long changes) {
        this.tree = tree;
        this.left = changes;
    }

    /** Whether it has failed. */
    public synchronized boolean failed() {
        return left < 0;
    }

    private synchronized void change() throws IOException {
        if (left < 0 || --left < 0) {
            left = -1;
            throw new IOException("the disk was pulled out");
        }
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public byte @Nullable [] read(String path, int most) throws IOException {
        return tree.read(path, most);
    }

    @Override
    public InputStream open(String path) throws IOException {
        return tree.open(path);
    }

    @Override
    public void write(String path, Bytes bytes) throws IOException {
        change();
        tree.write(path, bytes);
    }

    @Override
    public boolean create(String path, byte[] bytes) throws IOException {
        change();
        return tree.create(path, bytes);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        change();
        tree.rename(from, to);
    }

    @Override
    public void link(String from, String to) throws IOException {
        change();
        tree.link(from, to);
    }

    @Override
    public void symlink(String target, String path) throws IOException {
        change();
        tree.symlink(target, path);
    }

    @Override
    public @Nullable String leadsTo(String path) throws IOException {
        return tree.leadsTo(path);
    }

    @Override
    public void makeFolders(String path) throws IOException {
        change();
        tree.makeFolders(path);
    }

    @Override
    public List<String> list(String folder) throws IOException {
        return tree.list(folder);
    }

    @Override
    public void date(String path, Instant at) throws IOException {
        change();
        tree.date(path, at);
    }

    @Override
    public void remove(String path) throws IOException {
        change();
        tree.remove(path);
    }

    @Override
    public boolean removeFolder(String path) throws IOException {
        change();
        return tree.removeFolder(path);
    }

    @Override
    public void removeTree(String path) throws IOException {
        change();
        tree.removeTree(path);
    }

    @Override
    public void linkTree(String from, String to, List<String> files) throws IOException {
        change();
        tree.linkTree(from, to, files);
    }

    @Override
    public Refused refused(IOException e) {
        return tree.refused(e);
    }

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
