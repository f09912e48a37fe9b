package dateline.publish.sftp;

import dateline.publish.PublishProblems;
import dateline.publish.Refused;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the server or the way to it complains of, put into an editor's words. */
record Complaint(Login login) {

    /**
     * @param isFull whether the server's disk is
     */
    Refused refused(IOException e, boolean isFull) {
        if (e instanceof Barred barred) {
            return new Refused(barred.problem(), e);
        }
        String why = String.valueOf(e.getMessage());
        if (e instanceof Dropped) {
            return new Refused(SftpProblems.dropped(login.place(), login, why), e);
        }
        if (e instanceof Status status && status.code() == Status.NOT_ALLOWED) {
            return new Refused(SftpProblems.notAllowed(login, why), e);
        }
        if (isFull) {
            return new Refused(
                    PublishProblems.full(login.place(), "the disk of " + login.host()), e);
        }
        return new Refused(PublishProblems.failed(login.place(), why), e);
    }

    static String full(String host, @Nullable String why) {
        return "the disk of %s is full (%s)".formatted(host, why);
    }
}
