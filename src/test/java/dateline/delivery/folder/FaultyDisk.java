package dateline.delivery.folder;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk on which the nth thing that is done goes wrong. */
final class FaultyDisk extends Disk {

    /** The process is dead: nothing more happens on this disk. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private enum Fault {
        KILLED,
        FULL_ONCE,
        FULL
    }

    private final int fatal;
    private final Fault fault;
    final List<String> done = new ArrayList<>();

    private FaultyDisk(int fatal, Fault fault) {
        this.fatal = fatal;
        this.fault = fault;
    }

    /** Works, and counts. */
    static FaultyDisk sound() {
        return new FaultyDisk(Integer.MAX_VALUE, Fault.FULL);
    }

    /** Fails at the nth step, whatever it is, and is well again afterwards. */
    static FaultyDisk fullAt(int step) {
        return new FaultyDisk(step, Fault.FULL_ONCE);
    }

    /** Has no room for anything from the nth step on. */
    static FaultyDisk fullFrom(int step) {
        return new FaultyDisk(step, Fault.FULL);
    }

    static FaultyDisk killedAt(int step) {
        return new FaultyDisk(step, Fault.KILLED);
    }

    private void step(String what, Path file) throws IOException {
        if (fault == Fault.KILLED && done.size() >= fatal) {
            throw new Killed();
        }
        boolean frees = what.startsWith("move") || what.startsWith("delete");
        done.add(what + " " + file);
        int step = done.size() - 1;
        if (fault == Fault.FULL_ONCE && step == fatal
                || fault == Fault.FULL && step >= fatal && !frees) {
            throw new FileSystemException(file.toString(), null, "No space left on device");
        }
    }

    @Override
    void move(Path from, Path to) throws IOException {
        step("move to", to);
        super.move(from, to);
    }

    @Override
    void link(Path file, Path name) throws IOException {
        step("link", name);
        super.link(file, name);
    }

    @Override
    void delete(Path file) throws IOException {
        step("delete", file);
        super.delete(file);
    }

    @Override
    void createFolder(Path folder) throws IOException {
        step("folder", folder);
        super.createFolder(folder);
    }

    @Override
    void force(Path file) throws IOException {
        // The test machine won't lose its power, and forcing takes most of the time.
        step("force", file);
    }

    @Override
    OutputStream create(Path file) throws IOException {
        step("create", file);
        return new FilterOutputStream(super.create(file)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                // A kill, or a full disk, in the middle of a file.
                out.write(bytes, offset, length / 2);
                step("write", file);
                out.write(bytes, offset + length / 2, length - length / 2);
            }
        };
    }
}
