package dateline.publish.git;

import dateline.publish.Log;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The program {@code git}, called without a shell and without anybody to ask. It finds the user's
 * credentials as it always does; of the settings that would change what is written none counts, and
 * no repository but the one that is named is looked at.
 */
final class Git {

    /** For what only asks. */
    static final Duration SHORT = Duration.ofMinutes(2);

    /** For what sends or fetches a site; a line that is still for minutes ends it sooner. */
    static final Duration LONG = Duration.ofHours(2);

    private static final long READERS_WAIT = 10_000;

    /** Of git's variables those that say how one is let in; all others would move its ground. */
    private static final Pattern KEPT =
            Pattern.compile("GIT_(?:SSH|SSL|ASKPASS|CONFIG_|HTTP_|PROXY).*");

    private static final List<String> SETTINGS =
            List.of(
                    "core.hooksPath=/dev/null",
                    "core.autocrlf=false",
                    "core.fsmonitor=false",
                    "core.quotePath=false",
                    "core.precomposeUnicode=false",
                    "commit.gpgSign=false",
                    "push.gpgSign=false",
                    "push.followTags=false",
                    "gc.auto=0",
                    "maintenance.auto=false",
                    "fetch.recurseSubmodules=false",
                    "push.recurseSubmodules=no",
                    "protocol.version=2",
                    "http.lowSpeedLimit=100",
                    "http.lowSpeedTime=300");

    private static final String SSH =
            "ssh -o BatchMode=yes -o ConnectTimeout=30 -o ServerAliveInterval=30 -o ServerAliveCountMax=4";

    private final Path program;
    private final Log log;
    private final Map<String, String> environment;

    private Git(Path program, Map<String, String> environment, Log log) {
        this.program = program;
        this.log = log;
        this.environment = environment;
    }

    /** The program on the environment's path; null when there is none. */
    static @Nullable Git find(Map<String, String> environment, Log log) {
        String path = "";
        for (Map.Entry<String, String> entry : environment.entrySet()) {
            if (entry.getKey().equalsIgnoreCase("PATH")) {
                path = entry.getValue();
            }
        }
        for (String folder : path.split(Pattern.quote(java.io.File.pathSeparator), -1)) {
            for (String name : List.of("git", "git.exe")) {
                Path program = program(folder, name);
                if (program != null) {
                    return new Git(program, kept(environment), log);
                }
            }
        }
        return null;
    }

    private static @Nullable Path program(String folder, String name) {
        try {
            Path program = Path.of(folder, name);
            boolean runs = Files.isRegularFile(program) && Files.isExecutable(program);
            return program.isAbsolute() && runs ? program : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Map<String, String> kept(Map<String, String> environment) {
        var kept = new TreeMap<String, String>();
        environment.forEach(
                (name, value) -> {
                    if (!name.startsWith("GIT_") || KEPT.matcher(name).matches()) {
                        kept.put(name, value);
                    }
                });
        kept.keySet().removeAll(Set.of("SSH_ASKPASS", "LANGUAGE"));
        kept.put("SSH_ASKPASS_REQUIRE", "never");
        kept.put("GIT_TERMINAL_PROMPT", "0");
        kept.put("GCM_INTERACTIVE", "never");
        kept.put("GIT_ALLOW_PROTOCOL", "file:git:http:https:ssh");
        kept.put("GIT_OPTIONAL_LOCKS", "0");
        kept.put("LC_ALL", "C");
        return kept;
    }

    /** Says to ssh that nobody can answer it, unless the user has a way of their own. */
    Git quiet(Path repository) throws IOException {
        boolean own =
                environment.containsKey("GIT_SSH")
                        || environment.containsKey("GIT_SSH_COMMAND")
                        || run(repository, SHORT, "config", "--get", "core.sshCommand").isFine();
        if (own) {
            return this;
        }
        var quiet = new TreeMap<>(environment);
        quiet.put("GIT_SSH_COMMAND", SSH);
        return new Git(program, quiet, log);
    }

    /**
     * What came of one call: late, if it took too long and was ended; its complaint is what it said
     * besides, and may hold what nobody may read.
     */
    static final class Outcome {
        private final int code;
        private final boolean late;
        private final byte[] out;
        private final String complaint;

        Outcome(int code, boolean late, byte[] out, String complaint) {
            this.code = code;
            this.late = late;
            this.out = out;
            this.complaint = complaint;
        }

        boolean late() {
            return late;
        }

        byte[] out() {
            return out.clone();
        }

        String complaint() {
            return complaint;
        }

        boolean isFine() {
            return code == 0 && !late;
        }

        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }
    }

    /** Writes what the program reads. */
    interface Feed {
        void into(OutputStream out) throws IOException;
    }

    Outcome run(Path repository, Duration time, String... arguments) throws IOException {
        return run(repository, time, out -> {}, List.of(arguments));
    }

    /**
     * Calls the program on one repository.
     *
     * @throws IOException when it can't be started or as the feed does
     */
    Outcome run(Path repository, Duration time, Feed feed, List<String> arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(beginning(repository));
        for (String setting : SETTINGS) {
            command.add("-c");
            command.add(setting);
        }
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        if (Files.isDirectory(repository)) {
            builder.directory(repository.toFile());
        }
        long start = System.nanoTime();
        Process process = builder.start();
        var late = new AtomicBoolean();
        var out = new ByteArrayOutputStream();
        var complaint = new ByteArrayOutputStream();
        Thread reader = thread(() -> drain(process.getInputStream(), out));
        Thread listener = thread(() -> drain(process.getErrorStream(), complaint));
        thread(() -> watch(process, time, late));
        try {
            feed(process, feed);
            int code = process.waitFor();
            reader.join(READERS_WAIT);
            listener.join(READERS_WAIT);
            log.say(
                    "git %s: %d (%d ms)"
                            .formatted(
                                    String.join(" ", arguments),
                                    code,
                                    (System.nanoTime() - start) / 1_000_000));
            return new Outcome(
                    code,
                    late.get(),
                    out.toByteArray(),
                    complaint.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was at work", e);
        } finally {
            end(process);
        }
    }

    /** How each of our calls begins, by which it is known among other processes. */
    static List<String> beginning(Path repository) {
        return List.of("--git-dir=" + repository, "--no-replace-objects");
    }

    private static void feed(Process process, Feed feed) throws IOException {
        try (OutputStream pipe = process.getOutputStream()) {
            var buffered = new Pipe(pipe);
            feed.into(buffered);
            buffered.flush();
        } catch (BrokenPipe e) {
            // It has ended before it read all; its code says why.
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "git");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void drain(InputStream from, ByteArrayOutputStream into) {
        try (from) {
            from.transferTo(into);
        } catch (IOException e) {
            // The program was ended; what it said so far counts.
        }
    }

    private static void watch(Process process, Duration time, AtomicBoolean late) {
        try {
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                end(process);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Tells a program that reads no more from a source that gives no more. */
    private static final class BrokenPipe extends IOException {
        private static final long serialVersionUID = 1;

        BrokenPipe(IOException cause) {
            super(cause);
        }
    }

    private static final class Pipe extends FilterOutputStream {

        Pipe(OutputStream out) {
            super(new java.io.BufferedOutputStream(out, 1 << 16));
        }

        @Override
        public void write(int b) throws IOException {
            try {
                out.write(b);
            } catch (IOException e) {
                throw new BrokenPipe(e);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                throw new BrokenPipe(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw new BrokenPipe(e);
            }
        }
    }
}
