package dateline;

import dateline.cli.Cli;
import dateline.cli.Desk;
import dateline.cli.World;
import dateline.masthead.Masthead;
import dateline.order.Made;
import dateline.order.Order;
import dateline.order.Report;
import dateline.starter.Starter;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongConsumer;

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
                System.getenv(),
                Clock.systemUTC(),
                Path.of("").toAbsolutePath(),
                isTerminal(),
                version());
    }

    /** UTF-8 whatever the locale: the same copy gives the same bytes everywhere. */
    private static PrintStream utf8(FileDescriptor descriptor, boolean flushed) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)),
                flushed,
                StandardCharsets.UTF_8);
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

    /** Hands the orders to the rooms. */
    private static final class HouseDesk implements Desk {

        @Override
        public Report run(Order order, LongConsumer progress) {
            return new Build(Newsroom.ofTheHouse()).run(order, progress);
        }

        @Override
        public Made init(Path root) {
            return Starter.init(root);
        }

        @Override
        public Made story(Path root, String headline, Instant now) {
            Masthead masthead = Masthead.read(root, null).masthead();
            return Starter.story(
                    root,
                    headline,
                    now.atZone(masthead.zone()),
                    masthead.house().letters(),
                    masthead.language());
        }
    }
}
