package dateline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A tree whose calls are told to a log, with the time that each took. */
public final class LoggedTree implements Tree {

    private final Tree tree;
    private final Log log;

    private LoggedTree(Tree tree, Log log) {
        this.tree = tree;
        this.log = log;
    }

    /** The tree itself, when nobody wants to know. */
    public static Tree of(Tree tree, Log log) {
        return log == Log.NONE ? tree : new LoggedTree(tree, log);
    }

    private <T> T told(String what, Call<T> call) throws IOException {
        return told(what, call, result -> result instanceof Boolean ? result + "" : "");
    }

    private <T> T told(String what, Call<T> call, Function<T, String> words) throws IOException {
        long start = System.nanoTime();
        String came = "";
        try {
            T result = call.get();
            String said = words.apply(result);
            came = said.isEmpty() ? "" : ": " + said;
            return result;
        } catch (IOException e) {
            came = ": " + e;
            throw e;
        } finally {
            log.say(what + came + " (" + (System.nanoTime() - start) / 1_000_000 + " ms)");
        }
    }

    private void done(String what, Action action) throws IOException {
        told(
                what,
                () -> {
                    action.run();
                    return "";
                });
    }

    private interface Call<T> {
        T get() throws IOException;
    }

    private interface Action {
        void run() throws IOException;
    }

    @Override
    public int lanes() {
        return tree.lanes();
    }

    @Override
    public byte @Nullable [] read(String path, int most) throws IOException {
        Optional<byte[]> found =
                told(
                        "read " + path,
                        () -> Optional.ofNullable(tree.read(path, most)),
                        one -> one.map(b -> b.length + " bytes").orElse("not there"));
        return found.orElse(null);
    }

    @Override
    public InputStream open(String path) throws IOException {
        return told("open " + path, () -> tree.open(path));
    }

    @Override
    public void write(String path, Bytes bytes) throws IOException {
        done("write " + path, () -> tree.write(path, bytes));
    }

    @Override
    public boolean create(String path, byte[] bytes) throws IOException {
        return told("create " + path, () -> tree.create(path, bytes));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        done("rename " + from + " " + to, () -> tree.rename(from, to));
    }

    @Override
    public void link(String from, String to) throws IOException {
        done("link " + from + " " + to, () -> tree.link(from, to));
    }

    @Override
    public void linkOver(String from, String passing, String to, Instant at) throws IOException {
        done("link-over " + from + " " + to, () -> tree.linkOver(from, passing, to, at));
    }

    @Override
    public void linkAll(String from, String to, List<String> paths, String passing)
            throws IOException {
        done(
                "link-all %s %s: %d files".formatted(from, to, paths.size()),
                () -> tree.linkAll(from, to, paths, passing));
    }

    @Override
    public void symlink(String target, String path) throws IOException {
        done("symlink " + target + " " + path, () -> tree.symlink(target, path));
    }

    @Override
    public @Nullable String leadsTo(String path) throws IOException {
        Optional<String> found =
                told(
                        "leads-to " + path,
                        () -> Optional.ofNullable(tree.leadsTo(path)),
                        one -> one.orElse("not there"));
        return found.orElse(null);
    }

    @Override
    public void makeFolders(String path) throws IOException {
        done("make-folders " + path, () -> tree.makeFolders(path));
    }

    @Override
    public List<String> list(String folder) throws IOException {
        return told("list " + folder, () -> tree.list(folder));
    }

    @Override
    public void date(String path, Instant at) throws IOException {
        done("date " + path, () -> tree.date(path, at));
    }

    @Override
    public void remove(String path) throws IOException {
        done("remove " + path, () -> tree.remove(path));
    }

    @Override
    public boolean removeFolder(String path) throws IOException {
        return told("remove-folder " + path, () -> tree.removeFolder(path));
    }

    @Override
    public void removeTree(String path) throws IOException {
        done("remove-tree " + path, () -> tree.removeTree(path));
    }

    @Override
    public void linkTree(String from, String to, List<String> files) throws IOException {
        done("link-tree " + from + " " + to, () -> tree.linkTree(from, to, files));
    }

    @Override
    public Refused refused(IOException e) {
        return tree.refused(e);
    }

    @Override
    public void close() throws IOException {
        done("close", tree::close);
    }
}
