package dateline.intake;

/**
 * A way in which copy is written. A new one is a folder beside {@code wire} and {@code markdown},
 * and a line where the newsroom is put together. Formats are shared by threads and keep nothing.
 */
public interface Format {

    /** Whether this format is the one that the copy is written in. */
    boolean reads(Copy copy);

    /** Reads it. What is wrong with the copy is part of the manuscript, never an exception. */
    Manuscript read(Copy copy, Briefing briefing);
}
