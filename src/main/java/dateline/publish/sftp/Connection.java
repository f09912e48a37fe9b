package dateline.publish.sftp;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.ChannelSubsystem;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Logger;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;
import dateline.problem.Problem;
import dateline.publish.Log;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server: some channels for files, and one for a command where it has those.
 */
final class Connection implements Closeable {

    /**
     * The server works on so many requests at once; more sessions would be refused (MaxSessions).
     */
    private static final int CHANNELS = 4;

    private static final Duration GREETING = Duration.ofSeconds(20);
    private static final Duration ALIVE = Duration.ofSeconds(15);
    private static final Pattern TIMEOUT =
            Pattern.compile("SocketTimeoutException|timeout in wait|^timeout");
    private static final int MOST_SAID = 1 << 16;

    private final Login login;
    private final Session session;
    private final Duration patience;
    private final List<SftpChannel> channels = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private boolean full;

    private Connection(Login login, Session session, Duration patience) {
        this.login = login;
        this.session = session;
        this.patience = patience;
    }

    /**
     * Logs in.
     *
     * @param patience how long an answer may take
     * @throws Barred when there is no way in
     * @throws Dropped when it broke on the way
     */
    static Connection open(Login login, Duration patience, Log log) throws IOException {
        Keyring keys = Keyring.of(login, log);
        HostKeys hosts = HostKeys.of(login);
        Duration greeting = patience.compareTo(GREETING) < 0 ? patience : GREETING;
        var line = new Line(greeting);
        Session session = null;
        try {
            var jsch = new JSch();
            jsch.setInstanceLogger(new Told(log));
            session = jsch.getSession(login.user(), login.host(), login.port());
            session.setIdentityRepository(keys);
            session.setHostKeyRepository(hosts);
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setConfig("PreferredAuthentications", "publickey");
            session.setSocketFactory(line);
            session.setDaemonThread(true);
            session.connect((int) greeting.toMillis());
            session.setServerAliveInterval((int) ALIVE.toMillis());
            session.setServerAliveCountMax(3);
            var connection = new Connection(login, session, patience);
            connection.first(line);
            return connection;
        } catch (JSchException e) {
            if (session != null) {
                session.disconnect();
            }
            throw why(e, login, line, hosts, keys);
        }
    }

    private static IOException why(
            JSchException e, Login login, Line line, HostKeys hosts, Keyring keys) {
        IOException fault = line.fault;
        String said = String.valueOf(e.getMessage());
        if (fault instanceof UnknownHostException) {
            return new Barred(SftpProblems.noHost(login.place(), login.host()), true);
        }
        boolean silent = fault == null && TIMEOUT.matcher(said).find();
        if (fault != null || silent) {
            String why = fault == null ? "it says nothing" : String.valueOf(fault.getMessage());
            return new Barred(
                    SftpProblems.notListening(login.place(), login.host(), login.port(), why),
                    true);
        }
        Problem unknown = hosts.problem(login);
        if (unknown != null) {
            return new Barred(unknown, false);
        }
        // Cut off while it logged in, the library says that it was not let in.
        if (line.ended) {
            return new Dropped("it ended while logging in", e);
        }
        if (said.startsWith("Auth") || said.startsWith("USERAUTH") || said.contains("auth")) {
            Problem lacking = keys.lacking();
            return new Barred(lacking == null ? SftpProblems.denied(login, said) : lacking, false);
        }
        return new Dropped(said, e);
    }

    /** The way to the server; remembers why it could not be gone. */
    private static final class Line implements SocketFactory {

        private final Duration patience;
        private @Nullable IOException fault;
        private volatile boolean ended;

        private Line(Duration patience) {
            this.patience = patience;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            var socket = new Socket();
            try {
                var address = new InetSocketAddress(host, port);
                if (address.isUnresolved()) {
                    throw new UnknownHostException(host);
                }
                socket.setTcpNoDelay(true);
                socket.connect(address, (int) patience.toMillis());
                return socket;
            } catch (IOException e) {
                socket.close();
                fault = e;
                throw e;
            }
        }

        @Override
        public InputStream getInputStream(Socket socket) throws IOException {
            return new FilterInputStream(socket.getInputStream()) {
                @Override
                public int read() throws IOException {
                    var one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] bytes, int start, int length) throws IOException {
                    try {
                        int read = super.read(bytes, start, length);
                        ended |= read < 0;
                        return read;
                    } catch (SocketException e) {
                        ended = true;
                        throw e;
                    }
                }
            };
        }

        @Override
        public OutputStream getOutputStream(Socket socket) throws IOException {
            return socket.getOutputStream();
        }
    }

    /** What the library has to tell, without what only its makers want to know. */
    private record Told(Log log) implements Logger {

        @Override
        public boolean isEnabled(int level) {
            return log != Log.NONE && level >= INFO;
        }

        @Override
        public void log(int level, String message) {
            if (isEnabled(level)) {
                log.say("ssh: " + message);
            }
        }
    }

    String host() {
        return login.host();
    }

    boolean isUp() {
        return session.isConnected();
    }

    private void first(Line line) throws IOException {
        try {
            channels.add(channel());
        } catch (JSchException | IOException e) {
            boolean up = isUp() && !line.ended;
            session.disconnect();
            String said = String.valueOf(e.getMessage());
            if (up) {
                throw new Barred(SftpProblems.noSftp(login.place(), login.host(), said), false);
            }
            throw new Dropped(said, e);
        }
    }

    private SftpChannel channel() throws JSchException, IOException {
        var channel = (ChannelSubsystem) session.openChannel("subsystem");
        channel.setSubsystem("sftp");
        var sftp = new SftpChannel(patience);
        channel.setOutputStream(sftp.inward());
        OutputStream out = channel.getOutputStream();
        channel.connect((int) patience.toMillis());
        sftp.begin(out);
        return sftp;
    }

    /** One of the channels, in turn. */
    SftpChannel sftp() {
        synchronized (channels) {
            if (!full && channels.size() < CHANNELS) {
                try {
                    channels.add(channel());
                } catch (JSchException | IOException e) {
                    // The server allows no more of them.
                    full = true;
                }
            }
            return channels.get(Math.floorMod(turn.getAndIncrement(), channels.size()));
        }
    }

    /**
     * What a command of the server's shell says.
     *
     * @param time that it may take
     * @return null when it does not end well, or no commands are allowed
     */
    @Nullable String run(String command, Duration time) throws IOException {
        ChannelExec exec = null;
        try {
            exec = (ChannelExec) session.openChannel("exec");
            var said = new ByteArrayOutputStream();
            exec.setCommand(command.getBytes(StandardCharsets.UTF_8));
            exec.setInputStream(InputStream.nullInputStream());
            exec.setOutputStream(new Bounded(said));
            exec.setErrStream(OutputStream.nullOutputStream());
            exec.connect((int) patience.toMillis());
            long end = System.nanoTime() + time.toNanos();
            while (!exec.isClosed() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            if (!isUp()) {
                throw new Dropped("the server closed the connection");
            }
            return exec.isClosed() && exec.getExitStatus() == 0
                    ? said.toString(StandardCharsets.UTF_8)
                    : null;
        } catch (JSchException e) {
            if (!isUp()) {
                throw new Dropped(String.valueOf(e.getMessage()), e);
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            if (exec != null) {
                exec.disconnect();
            }
        }
    }

    /** A shell may have a lot to say that nobody wants to know. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream out;

        private Bounded(ByteArrayOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            if (out.size() < MOST_SAID) {
                out.write(b);
            }
        }
    }

    @Override
    public void close() {
        session.disconnect();
    }
}
