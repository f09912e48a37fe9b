package dateline.delivery.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * The few things that delivery does to a disk, one by one: a test lets each of them fail, or be the
 * last.
 */
class Disk {

    /** Moves a file within one file system; at every moment the target is the old file or this. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives a file a second name, by a copy where the file system knows no links. */
    void link(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, name, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    void delete(Path file) throws IOException {
        Files.delete(file);
    }

    void deleteIfThere(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            delete(file);
        }
    }

    void createFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
    }

    OutputStream create(Path file) throws IOException {
        return Files.newOutputStream(file);
    }

    /** Writes a whole file. */
    void write(Path file, byte[] bytes, int length) throws IOException {
        try (OutputStream out = create(file)) {
            out.write(bytes, 0, length);
        }
    }

    /** Waits until a file is on the disk itself. */
    void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Whether a fault comes from a full disk; the system may say so in any language. */
    boolean isFull(IOException fault, Path near) {
        String reason = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("no space left") || reason.contains("quota exceeded")) {
            return true;
        }
        try {
            return Files.getFileStore(near).getUsableSpace() < 4_096;
        } catch (IOException e) {
            return false;
        }
    }
}
