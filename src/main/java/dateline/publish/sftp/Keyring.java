package dateline.publish.sftp;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import com.jcraft.jsch.SSHAgentConnector;
import dateline.problem.Problem;
import dateline.publish.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The keys that one may get in with: the one that is meant, those of the agent, then those where
 * people have theirs. A key whose passphrase is not known is left out: nobody is asked.
 */
final class Keyring implements IdentityRepository {

    private final List<Identity> identities = new ArrayList<>();
    private @Nullable Problem lacking;

    private Keyring() {}

    static Keyring of(Login login, Log log) throws IOException {
        var ring = new Keyring();
        Path key = login.key();
        if (key != null) {
            if (!Files.isReadable(key)) {
                throw new Barred(
                        SftpProblems.unreadable(login.place(), key, "there is no such file"),
                        false);
            }
            ring.add(key, login, log);
        }
        Path agent = login.agent();
        if (agent != null && Files.exists(agent)) {
            try {
                int before = ring.identities.size();
                var keys = new AgentIdentityRepository(new SSHAgentConnector(agent));
                for (Identity one : keys.getIdentities()) {
                    if (!login.only() || isMeant(one, login)) {
                        ring.identities.add(one);
                    }
                }
                log.say("keys of the agent: " + (ring.identities.size() - before));
            } catch (AgentProxyException | UnsupportedOperationException e) {
                log.say("the agent does not answer: " + e.getMessage());
            }
        }
        for (Path one : login.keys()) {
            if (key == null && Files.isReadable(one)) {
                ring.add(one, login, log);
            }
        }
        if (ring.identities.isEmpty()) {
            Problem lacking = ring.lacking;
            throw new Barred(lacking == null ? SftpProblems.noKey(login) : lacking, false);
        }
        return ring;
    }

    /** Whether a key of the agent is the one of a file that is meant. */
    private static boolean isMeant(Identity identity, Login login) {
        Path key = login.key();
        for (Path file : key == null ? login.keys() : List.of(key)) {
            try {
                KeyPair pair = KeyPair.load(new JSch(), file.toString());
                boolean same = Arrays.equals(pair.getPublicKeyBlob(), identity.getPublicKeyBlob());
                pair.dispose();
                if (same) {
                    return true;
                }
            } catch (JSchException e) {
                // It is told when it is tried itself.
            }
        }
        return false;
    }

    private void add(Path file, Login login, Log log) {
        String passphrase = login.passphrase();
        byte[] secret = passphrase == null ? null : passphrase.getBytes(StandardCharsets.UTF_8);
        try {
            var jsch = new JSch();
            KeyPair pair = KeyPair.load(jsch, file.toString());
            boolean open = !pair.isEncrypted() || secret != null && pair.decrypt(secret);
            pair.dispose();
            if (!open) {
                lacking = lacking == null ? SftpProblems.locked(login, file) : lacking;
                log.say("the key " + file + " has a passphrase that is not known");
                return;
            }
            jsch.addIdentity(file.toString(), secret);
            identities.addAll(jsch.getIdentityRepository().getIdentities());
            log.say("the key " + file);
        } catch (JSchException e) {
            if (lacking == null) {
                lacking =
                        SftpProblems.unreadable(
                                login.place(), file, String.valueOf(e.getMessage()));
            }
            log.say("the key " + file + " can't be read: " + e.getMessage());
        }
    }

    /** Why the key that is meant does not count; null when it does. */
    @Nullable Problem lacking() {
        return lacking;
    }

    @Override
    public String getName() {
        return "keys";
    }

    @Override
    public int getStatus() {
        return RUNNING;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // as JSch wants it
    public Vector<Identity> getIdentities() {
        return new Vector<>(identities);
    }

    @Override
    public boolean add(byte[] identity) {
        return false;
    }

    @Override
    public boolean remove(byte[] blob) {
        return false;
    }

    @Override
    public void removeAll() {
        identities.clear();
    }
}
