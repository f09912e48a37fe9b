package dateline.publish.sftp;

import java.io.IOException;

/**
 * The server has answered that it did not do what it was asked (draft-ietf-secsh-filexfer-02, 7).
 */
final class Status extends IOException {
    private static final long serialVersionUID = 1;

    static final int OK = 0;
    static final int END = 1;
    static final int NOT_THERE = 2;
    static final int NOT_ALLOWED = 3;
    static final int FAILURE = 4;

    private final int code;

    /**
     * @param said what the server said of it
     */
    Status(int code, String said) {
        super(said);
        this.code = code;
    }

    /** The same, with what it was about. */
    Status about(String path) {
        return new Status(code, path + ": " + getMessage());
    }

    int code() {
        return code;
    }
}
