package dateline;

import dateline.delivery.folder.FolderTarget;
import dateline.intake.Galley;
import dateline.intake.Morgue;
import dateline.order.Order;
import dateline.order.Showing;
import dateline.order.Shown;
import dateline.preview.Folders;
import dateline.preview.Patrol;
import dateline.preview.Server;
import dateline.preview.Watch;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches, plans and shows, until it is closed. A burst of changes is one round; what happens in
 * the meantime is the next.
 */
public final class Preview implements AutoCloseable {

    private static final Duration PRACTICE = Duration.ofSeconds(6);
    private static final int PRACTICE_ROUNDS = 40;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Showing showing;
    private final Clock clock;
    private final Lookout lookout;
    private final Rounds rounds;
    private final Server server;
    private @Nullable Watch watch;
    private @Nullable Patrol patrol;
    private Instant next = Instant.MAX;
    private volatile boolean closed;

    private Preview(Showing showing, Clock clock, Lookout lookout, Rounds rounds, Server server) {
        this.showing = showing;
        this.clock = clock;
        this.lookout = lookout;
        this.rounds = rounds;
        this.server = server;
    }

    /**
     * Opens the server; nothing is planned yet.
     *
     * @param clock decides what is public, unless the showing names a moment
     * @throws BindException when the port is taken
     * @throws IOException when there is no room for set text
     */
    public static Preview open(Showing showing, Clock clock) throws IOException {
        return open(showing, clock, Watch::over);
    }

    /** Begins to watch folders, where the system lets it. */
    interface Lookout {
        Watch over(Folders folders) throws IOException;
    }

    static Preview open(Showing showing, Clock clock, Lookout lookout) throws IOException {
        Order order = showing.order();
        var notes = FolderTarget.notes(order.root(), order.out());
        var drawer =
                new Morgue.Drawer() {
                    @Override
                    public byte @Nullable [] open() throws IOException {
                        return notes.read("cuttings");
                    }

                    @Override
                    public void fill(byte[] bytes) {
                        // A preview keeps nothing beside the output.
                    }
                };
        Galley galley = Newsroom.ofTheHouse().galley();
        var rounds =
                new Rounds(
                        Newsroom.ofTheHouse(),
                        showing,
                        galley,
                        Morgue.inMemory(drawer, Program.mark()));
        try {
            String host = showing.host();
            InetAddress at =
                    host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
            var address = new InetSocketAddress(at, showing.port());
            Server server = Server.open(address, showing.token(), rounds);
            return new Preview(showing, clock, lookout, rounds, server);
        } catch (IOException e) {
            galley.close();
            throw e;
        }
    }

    public int port() {
        return server.port();
    }

    /** Plans for the first time and shows what came of it. */
    public Shown begin() {
        try {
            watch = lookout.over(folders());
        } catch (IOException e) {
            patrol = Patrol.over(folders());
        }
        return round(Watch.Touched.EVERYTHING);
    }

    private Folders folders() {
        return new Folders(showing.order().root(), List.of("seeds", "templates"));
    }

    /**
     * Goes on from round to round until it is closed. Java learns to plan quickly by planning:
     * while nothing happens yet, a few rounds are gone through for nobody.
     */
    public void goOn(Consumer<Shown> told) throws InterruptedException {
        long end = System.nanoTime() + PRACTICE.toNanos();
        for (int i = 0; i < PRACTICE_ROUNDS && System.nanoTime() < end && !isBusy(); i++) {
            rounds.again(Watch.Touched.NOTHING, now());
        }
        while (!closed) {
            Watch.Touched touched = next();
            boolean later = !now().isBefore(next);
            if (!closed && (later || !touched.isNothing())) {
                told.accept(round(touched));
            }
        }
    }

    private boolean isBusy() {
        Watch watching = watch;
        return closed || watching == null || watching.hasNews();
    }

    private Watch.Touched next() throws InterruptedException {
        Patrol looking = patrol;
        if (looking != null) {
            return looking.next();
        }
        Watch watching = watch;
        if (watching == null || watching.isBlind()) {
            patrol = Patrol.over(folders());
            return Watch.Touched.EVERYTHING;
        }
        Duration wait = next.equals(Instant.MAX) ? LONGEST_WAIT : Duration.between(now(), next);
        Duration patience = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return watching.next(patience.isNegative() ? Duration.ZERO : patience.plusMillis(1));
    }

    private Instant now() {
        Instant fixed = showing.fixed();
        return fixed == null ? clock.instant() : fixed;
    }

    private Shown round(Watch.Touched touched) {
        long start = System.nanoTime();
        Instant now = now();
        Rounds.Round round = rounds.again(touched, now, server::showEarly);
        next = showing.fixed() == null ? round.filed().nextMoment(now) : Instant.MAX;
        server.show(rounds.issue(round));
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Shown(
                changed(touched),
                round.lineup().site().root(),
                round.lineup().stories().size(),
                round.plan().pages().size(),
                round.verdict().problems(),
                millis);
    }

    private List<String> changed(Watch.Touched touched) {
        Path root = showing.order().root();
        return touched.paths().stream()
                .map(path -> root.relativize(path).toString())
                .sorted()
                .toList();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        server.close();
        if (watch != null) {
            watch.close();
        }
        rounds.close();
    }
}
