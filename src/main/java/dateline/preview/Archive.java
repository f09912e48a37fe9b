package dateline.preview;

import java.time.Instant;

/** Makes the paper of another moment. */
public interface Archive {

    /** The paper as it is, or was, or will be at that moment. */
    Issue at(Instant moment);
}
