package dateline.publish;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the faults of a target: until readers have the release they stop the publishing,
 * and after that they are told and take nothing back.
 */
public final class Faults {

    private final Place place;
    private final Words words;

    /** Puts a fault of the target into words. */
    public interface Words {

        /**
         * @param fault null comes of one that is none of the target's
         */
        @Nullable Refused of(Exception fault);
    }

    /** What may go wrong at the target. */
    public interface Told<T> {
        T get() throws Refused, IOException;
    }

    /** The same, when nothing comes of it. */
    public interface Rest {
        void run() throws Refused, IOException;
    }

    /** What is done with a lock. */
    public interface Publishing<L> {
        List<Problem> with(L lock) throws Refused, IOException;
    }

    /**
     * @param place of the target's settings
     */
    public Faults(Place place, Words words) {
        this.place = place;
        this.words = words;
    }

    /** Puts what goes wrong at the target into words; a site that changes is not its fault. */
    public <T> T told(Told<T> work) throws Refused, IOException {
        try {
            return work.get();
        } catch (SiteChanged e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Refused refused = words.of(e);
            if (refused == null) {
                throw e;
            }
            throw refused;
        }
    }

    /**
     * Does what is left when readers have the release.
     *
     * @param said what is told of a failure
     */
    public List<Problem> afterwards(Rest rest, UnaryOperator<Problem> said) {
        try {
            told(
                    () -> {
                        rest.run();
                        return rest;
                    });
            return List.of();
        } catch (Refused e) {
            return List.of(said.apply(e.problem()));
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            return List.of(said.apply(PublishProblems.failed(place, why)));
        }
    }

    /** Publishes with a lock, and lets go of it; that this fails takes nothing back either. */
    public <L extends Closeable> List<Problem> locked(Told<L> lock, Publishing<L> publishing)
            throws Refused, IOException {
        return told(
                () -> {
                    L held = lock.get();
                    List<Problem> left;
                    try {
                        left = publishing.with(held);
                    } catch (Throwable e) {
                        try (held) {
                            throw e;
                        }
                    }
                    List<Problem> still =
                            afterwards(held::close, why -> PublishProblems.leftBehind(place, why));
                    return left.isEmpty() ? still : left;
                });
    }
}
