package dateline.publish;

/**
 * What was asked of a target and what came of it, line by line, for whoever has to find out why
 * something went wrong. May be told from any thread.
 */
public interface Log {

    void say(String line);

    /** Nobody wants to know. */
    Log NONE = line -> {};
}
