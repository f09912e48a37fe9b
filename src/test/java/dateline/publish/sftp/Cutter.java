package dateline.publish.sftp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A way to a server on loopback that breaks after some bytes, for a moment or for good. */
final class Cutter implements AutoCloseable {

    private final ServerSocket door;
    private final int port;
    private final boolean forGood;
    private final ExecutorService hands = Executors.newCachedThreadPool();
    private final List<Closeable> open = new ArrayList<>();
    private long left;
    private long passed;
    private boolean cut;

    /**
     * @param port that it leads to
     * @param bytes after which it breaks, both ways together
     */
    Cutter(int port, long bytes, boolean forGood) throws IOException {
        this.door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        this.port = port;
        this.left = bytes;
        this.forGood = forGood;
        hands.execute(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How much has gone through. */
    synchronized long passed() {
        return passed;
    }

    /** Whether it broke. */
    synchronized boolean cut() {
        return cut;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                synchronized (this) {
                    if (cut && forGood) {
                        near.close();
                        continue;
                    }
                }
                var far = new Socket(InetAddress.getLoopbackAddress(), port);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                synchronized (this) {
                    open.add(near);
                    open.add(far);
                }
                hands.execute(() -> carry(near, far));
                hands.execute(() -> carry(far, near));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        var some = new byte[1 << 14];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(some); n > 0; n = in.read(some)) {
                int may = may(n);
                out.write(some, 0, may);
                out.flush();
                if (may < n) {
                    breakAll();
                    return;
                }
            }
        } catch (IOException e) {
            // The other way was cut.
        }
    }

    private synchronized int may(int bytes) {
        passed += bytes;
        if (cut) {
            return bytes;
        }
        int some = (int) Math.min(bytes, left);
        left -= some;
        cut = some < bytes;
        return some;
    }

    private synchronized void breakAll() {
        for (Closeable one : open) {
            try {
                one.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakAll();
        hands.shutdownNow();
    }
}
