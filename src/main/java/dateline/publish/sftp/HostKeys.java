package dateline.publish.sftp;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import dateline.hash.Sha256;
import dateline.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The servers that are trusted; remembers the key of one that is not, so that it can be shown. */
final class HostKeys implements HostKeyRepository {

    private final HostKeyRepository known;
    private int verdict = OK;
    private byte[] seen = {};

    private HostKeys(HostKeyRepository known) {
        this.known = known;
    }

    /** Those of a known_hosts file; none when there is no such file. */
    static HostKeys of(Login login) throws IOException {
        try {
            byte[] text =
                    Files.exists(login.knownHosts())
                            ? Files.readAllBytes(login.knownHosts())
                            : new byte[0];
            var jsch = new JSch();
            jsch.setKnownHosts(new ByteArrayInputStream(text));
            return new HostKeys(jsch.getHostKeyRepository());
        } catch (IOException | JSchException e) {
            throw new Barred(
                    SftpProblems.unreadable(
                            login.place(), login.knownHosts(), String.valueOf(e.getMessage())),
                    false);
        }
    }

    /** What is wrong with the server's key; null when nothing is. */
    @Nullable Problem problem(Login login) {
        String fingerprint =
                "SHA256:"
                        + Base64.getEncoder()
                                .withoutPadding()
                                .encodeToString(Sha256.digest().digest(seen));
        return switch (verdict) {
            case OK -> null;
            case CHANGED -> SftpProblems.changedKey(login, type(), fingerprint);
            default -> SftpProblems.unknownKey(login, type(), fingerprint);
        };
    }

    /** RFC 4253, 6.6: a key begins with the name of its type. */
    private String type() {
        int length = seen.length < 4 ? 0 : ByteBuffer.wrap(seen).getInt();
        return length <= 0 || length > seen.length - 4
                ? "?"
                : new String(seen, 4, length, StandardCharsets.US_ASCII);
    }

    @Override
    public int check(String host, byte[] key) {
        seen = key.clone();
        verdict = known.check(host, key);
        return verdict;
    }

    /** Nobody becomes known in passing. */
    @Override
    public void add(HostKey key, @Nullable UserInfo user) {}

    @Override
    public void remove(String host, String type) {}

    @Override
    public void remove(String host, String type, byte[] key) {}

    @Override
    public String getKnownHostsRepositoryID() {
        return "known hosts";
    }

    @Override
    public HostKey[] getHostKey() {
        return known.getHostKey();
    }

    @Override
    public HostKey[] getHostKey(@Nullable String host, @Nullable String type) {
        return known.getHostKey(host, type);
    }
}
