package dateline.publish.sftp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The protocol SFTP in its version 3 over one channel. Many requests may be under way at once, from
 * several threads; a server does those of one channel one after another.
 */
final class SftpChannel {

    private static final int VERSION = 3;
    private static final int LONGEST = 1 << 20;

    private final Duration patience;
    private final Map<Integer, CompletableFuture<Reply>> open = new ConcurrentHashMap<>();
    private final Set<String> extensions = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Reply> hello = new CompletableFuture<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Inward inward = new Inward();
    private @Nullable OutputStream out;
    private volatile boolean over;

    /**
     * @param patience how long an answer may take
     */
    SftpChannel(Duration patience) {
        this.patience = patience;
    }

    /** Where what the server says has to be written. */
    OutputStream inward() {
        return inward;
    }

    /** Begins the conversation; nothing may be asked before. */
    void begin(OutputStream outward) throws IOException {
        synchronized (this) {
            out = outward;
            outward.write(Message.of(Message.INIT).sealed(VERSION));
            outward.flush();
        }
        Reply reply = await(hello);
        while (reply.hasMore()) {
            extensions.add(reply.text());
            reply.bytes();
        }
    }

    /** Whether the server knows one of OpenSSH's additions. */
    boolean knows(String extension) {
        return extensions.contains(extension);
    }

    /** Asks, and waits for the answer. */
    Reply ask(Message message) throws IOException {
        return await(send(List.of(message)).get(0));
    }

    /** Asks for many things at once; the answers come in the same order. */
    List<CompletableFuture<Reply>> send(List<Message> messages) throws IOException {
        var answers = new ArrayList<CompletableFuture<Reply>>(messages.size());
        synchronized (this) {
            if (out == null || over) {
                throw new Dropped("the connection is closed");
            }
            try {
                for (Message message : messages) {
                    int id = ids.incrementAndGet();
                    var answer = new CompletableFuture<Reply>();
                    answers.add(answer);
                    open.put(id, answer);
                    out.write(message.sealed(id));
                }
                out.flush();
            } catch (IOException e) {
                throw new Dropped("the connection broke: " + e.getMessage(), e);
            }
        }
        if (over) {
            inward.close();
        }
        return answers;
    }

    /** Waits for an answer. */
    Reply await(CompletableFuture<Reply> answer) throws IOException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new Dropped(String.valueOf(cause == null ? e : cause.getMessage()), e);
        } catch (TimeoutException e) {
            throw new Dropped("no answer within %d seconds".formatted(patience.toSeconds()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Puts the server's bytes together to answers; called by one thread. */
    private final class Inward extends OutputStream {

        private ByteBuffer some = ByteBuffer.allocate(1 << 16);

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            if (some.remaining() < length) {
                var more = ByteBuffer.allocate((some.position() + length) * 2);
                some.flip();
                some = more.put(some);
            }
            some.put(bytes, start, length).flip();
            while (some.remaining() >= 4) {
                int size = some.getInt(some.position());
                if (size < 5 || size > LONGEST) {
                    over = true;
                    close();
                    throw new IOException("the server does not speak SFTP");
                }
                if (some.remaining() < size + 4) {
                    break;
                }
                some.getInt();
                var message = new byte[size];
                some.get(message);
                arrived(ByteBuffer.wrap(message));
            }
            some.compact();
        }

        private void arrived(ByteBuffer message) {
            int type = message.get();
            int id = message.getInt();
            CompletableFuture<Reply> answer = type == Message.VERSION ? hello : open.remove(id);
            if (answer != null) {
                answer.complete(new Reply(type, message));
            }
        }

        /** The server has said its last. */
        @Override
        public void close() {
            over = true;
            var broken = new IOException("the server closed the connection");
            hello.completeExceptionally(broken);
            for (Integer id : Set.copyOf(open.keySet())) {
                CompletableFuture<Reply> answer = open.remove(id);
                if (answer != null) {
                    answer.completeExceptionally(broken);
                }
            }
        }
    }
}
