package dateline;

import dateline.cli.Cli;
import dateline.cli.World;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** Where the real world begins. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Figures in messages would else be written in the digits of the machine's language.
        Locale.setDefault(Locale.ROOT);
        System.exit(new Cli(world(), new HouseDesk()).run(args));
    }

    private static World world() {
        return new World(
                utf8(FileDescriptor.out, false),
                utf8(FileDescriptor.err, true),
                System.in,
                System.getenv(),
                Clock.systemUTC(),
                Path.of("").toAbsolutePath(),
                isTerminal(),
                version());
    }

    /** UTF-8 whatever the locale: the same copy gives the same bytes everywhere. */
    private static PrintStream utf8(FileDescriptor descriptor, boolean flushed) {
        return new PrintStream(
                new BufferedOutputStream(new Pipe(new FileOutputStream(descriptor))),
                flushed,
                StandardCharsets.UTF_8);
    }

    /**
     * Whoever reads our output may have had enough of it, as {@code head} has. That is no fault,
     * and what comes then is for nobody.
     */
    private static final class Pipe extends FilterOutputStream {

        /** As systems say it (EPIPE). */
        private static final String GONE = "Broken pipe";

        private boolean gone;

        Pipe(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            if (gone) {
                return;
            }
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                if (!GONE.equals(e.getMessage())) {
                    throw e;
                }
                gone = true;
            }
        }
    }

    /**
     * Whether standard error is a terminal. The console only knows of standard input and output, so
     * Linux is asked itself where the descriptor leads.
     */
    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }
}
