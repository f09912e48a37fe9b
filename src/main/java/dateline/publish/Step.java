package dateline.publish;

import java.util.Locale;

/**
 * One thing that is done at the target.
 *
 * @param item what is put, or what is taken away as it was
 * @param why in an editor's words: {@code new}, {@code changed}, {@code withdrawn}
 */
public record Step(Action action, Item item, String why) {

    public enum Action {
        /** The file is written, with its headers. */
        PUT,
        /** The file stays, its headers are written. */
        REHEAD,
        /** The file is taken away, after all puts have been verified. */
        DELETE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When it is done: with its phase, or with what goes last. */
    public String turn() {
        return action == Action.DELETE ? "deletes" : item.phase().word();
    }

    /** What goes over the line. */
    public long sent() {
        return action == Action.PUT ? item.bytes() : 0;
    }
}
