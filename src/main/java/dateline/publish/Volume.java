package dateline.publish;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A disk that is written to, and what is wrong with it when that fails.
 *
 * @param name in an editor's words
 * @param folder on it, which is there
 */
public record Volume(String name, Path folder) {

    private static final int BLOCK = 4096;

    /** As git and systems say it in English. */
    private static final List<String> FULL =
            List.of("no space left on device", "quota exceeded", "out of diskspace");

    private static final String READ_ONLY = "read-only file system";

    /**
     * That of this machine.
     *
     * @param kept what lies on it
     */
    public static Volume ofThisMachine(Path kept, Path root) {
        return new Volume("the disk of this machine (%s)".formatted(kept), root);
    }

    /** Whether a text says that a disk is full. */
    public static boolean isFull(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(lower::contains);
    }

    /** Whether a text says that a disk may only be read. */
    public static boolean isReadOnly(String text) {
        return text.toLowerCase(Locale.ROOT).contains(READ_ONLY);
    }

    /**
     * What an editor is told of a failure.
     *
     * @param place of the target's settings
     */
    public Problem problem(Place place, IOException e) {
        if (e instanceof AccessDeniedException) {
            return PublishProblems.unreachable(
                    place, "%s may not be written".formatted(e.getMessage()));
        }
        Problem spent = spent(place, e);
        return spent == null ? PublishProblems.failed(place, reason(e)) : spent;
    }

    /** That it takes no more; null when that is not what is wrong. */
    public @Nullable Problem spent(Place place, IOException e) {
        String why = reason(e);
        if (isFull(why)) {
            return PublishProblems.full(place, name);
        }
        if (isReadOnly(why) || isReadOnly()) {
            return PublishProblems.readOnly(place, name);
        }
        return hasNoRoom() ? PublishProblems.full(place, name) : null;
    }

    /** What went wrong, in words also where Java has none. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException fault) {
            String reason = fault.getReason();
            return fault.getFile() + ": " + (reason == null ? words(fault) : reason);
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static String words(FileSystemException fault) {
        if (fault instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (fault instanceof FileAlreadyExistsException) {
            return "something else is there";
        }
        if (fault instanceof NotDirectoryException) {
            return "it is no folder";
        }
        if (fault instanceof AccessDeniedException) {
            return "it may not be read or written";
        }
        return fault instanceof DirectoryNotEmptyException
                ? "the folder is not empty"
                : fault.getClass().getSimpleName();
    }

    /** Systems may speak another language than ours, so the disk itself is asked. */
    private boolean isReadOnly() {
        try {
            return Files.getFileStore(folder).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean hasNoRoom() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < BLOCK;
        } catch (IOException e) {
            return false;
        }
    }
}
