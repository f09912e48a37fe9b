package dateline.delivery;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is kept beside the output for the next run, by name. It may be lost at any time: only what a
 * run could find out again belongs here.
 */
public interface Notes {

    /** Keeps nothing. */
    Notes NONE = name -> null;

    /** What was kept under a name; null when there is nothing. */
    byte @Nullable [] read(String name) throws IOException;

    /**
     * Keeps these bytes instead of those that were kept; never a part of them. By default nothing
     * is kept.
     */
    default void write(String name, byte[] bytes) throws IOException {}
}
