package dateline.publish;

import dateline.problem.Problem;
import java.io.IOException;
import java.util.List;

/**
 * One place that a site is published to, opened for one command. What goes wrong on the way is told
 * as {@link Refused} with what an editor can do about it; an {@link IOException} that comes through
 * is about the site on this machine.
 */
public interface Outlet extends AutoCloseable {

    /** Looks at what is there; touches nothing. */
    Standing look() throws Refused, IOException;

    /** What it says of a file by itself; most have a server for that. */
    default Headers headers(String path) {
        return Headers.NONE;
    }

    /** What an earlier release consisted of, by its id. */
    Manifest manifest(String release) throws Refused, IOException;

    /**
     * The bytes of an earlier release, as far as the target has kept them.
     *
     * @throws Refused when it has not, with what would have kept them
     */
    Source archive(Manifest earlier) throws Refused, IOException;

    /**
     * Files at the target that are not ours, or that somebody changed since, and stand where the
     * plan puts something or takes it away; none where each release has a place of its own.
     */
    default List<String> foreign(Plan plan, Standing standing) throws Refused, IOException {
        return List.of();
    }

    /**
     * What copies nearer to readers are to forget after a plan; none where there are no such
     * copies. To be asked after {@link #look}.
     */
    default List<String> purges(Plan plan) {
        return List.of();
    }

    /**
     * Does what the plan says, and nothing else: takes the lock, looks once more whether the target
     * is as the plan says, puts in the plan's order, reads back what it put, remembers the release,
     * then takes away. Whatever fails before that leaves all that readers had.
     *
     * @param lock who asks, and for how long others wait for them
     * @return what could not be done any more when readers had the release
     */
    List<Problem> apply(Plan plan, Source source, Lock lock, Ticker ticker)
            throws Refused, IOException;

    @Override
    void close();

    /** Is told how the work goes on; from any thread. */
    interface Ticker {

        /** A file that is to be put is there, of so many bytes. */
        void done(long bytes);

        Ticker SILENT = bytes -> {};
    }
}
