package dateline.delivery.folder;

import dateline.crew.Soon;
import dateline.delivery.Delivery;
import dateline.delivery.DeliveryProblems;
import dateline.delivery.Notes;
import dateline.delivery.Opening;
import dateline.delivery.Receipt;
import dateline.delivery.Target;
import dateline.hash.Sha256;
import dateline.ledger.Ledger;
import dateline.page.Sheet;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delivers to a folder. Unchanged files keep their bytes and their time; files that are not ours
 * are never touched; whenever the run ends, and however, every file is the old one or the new one.
 */
public final class FolderTarget implements Target {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Site site;
    private final StateFolder state;
    private final Lock lock;
    private final Disk disk;
    private final Soon<Looked> looked;
    private final Staging staging;

    private FolderTarget(Site site, StateFolder state, Lock lock, Disk disk) {
        this.site = site;
        this.state = state;
        this.lock = lock;
        this.disk = disk;
        this.looked = Soon.of(() -> look(site, state, disk));
        this.staging = new Staging(site, state, disk, (path, hash) -> memory().stands(path, hash));
    }

    /** What is known of the output; with an error among the problems it is nothing. */
    private record Looked(Memory memory, List<Problem> problems) {}

    /** A question to the disk for each page of the site: copy can be read meanwhile. */
    private static Looked look(Site site, StateFolder state, Disk disk) {
        try {
            Memory memory = Memory.read(site, state);
            return new Looked(memory, memory.sums().problems());
        } catch (IOException e) {
            return new Looked(Memory.none(site), List.of(site.fault(e, disk)));
        }
    }

    private Memory memory() {
        return looked.get().memory();
    }

    /**
     * Opens an output, after what an interrupted run left there has been finished.
     *
     * @param root the publication's folder
     * @param out the output folder; need not exist
     */
    public static Opening open(Path root, Path out) {
        return open(root, out, PATIENCE, new Disk());
    }

    static Opening open(Path root, Path out, Duration patience, Disk disk) {
        Site site;
        try {
            site = Site.of(root, out);
        } catch (IOException e) {
            return failed(new Site(root, out).fault(e, disk));
        }
        if (site.isInTheWay()) {
            return failed(DeliveryProblems.outputInTheWay(site.place(site.out())));
        }
        if (Files.exists(site.out()) && !Files.isDirectory(site.out())) {
            return failed(DeliveryProblems.outputIsNoFolder(site.place(site.out())));
        }
        try {
            StateFolder state = StateFolder.make(site, disk);
            Lock lock = Lock.take(state.lock(), patience);
            return lock == null
                    ? failed(DeliveryProblems.locked(site.place(site.out())))
                    : open(site, state, lock, disk);
        } catch (IOException e) {
            return failed(site.fault(e, disk));
        }
    }

    private static Opening open(Site site, StateFolder state, Lock lock, Disk disk)
            throws IOException {
        boolean opened = false;
        try {
            new Recovery(site, state, disk).finish();
            state.clearStaging(disk);
            var target = new FolderTarget(site, state, lock, disk);
            opened = true;
            return new Opening(target, List.of());
        } catch (IOException e) {
            Problem problem = site.fault(e, disk);
            return failed(
                    state.isInterrupted() ? DeliveryProblems.halfDelivered(problem) : problem);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    private static Opening failed(Problem problem) {
        return Opening.failed(List.of(problem));
    }

    @Override
    public Ledger ledger() {
        return memory().ledger();
    }

    @Override
    public boolean isAsLeft() {
        return problems().isEmpty() && memory().isAsLeft();
    }

    @Override
    public List<Problem> problems() {
        return looked.get().problems();
    }

    @Override
    public Sheet.Spool spool() {
        return staging;
    }

    /**
     * What was kept beside an output, for somebody who only reads: no lock is taken, nothing is
     * made and nothing kept.
     */
    public static Notes notes(Path root, Path out) {
        return name -> {
            for (StateFolder state : StateFolder.standing(Site.of(root, out))) {
                byte[] note = read(state.note(name));
                if (note != null) {
                    return note;
                }
            }
            return null;
        };
    }

    private static byte @Nullable [] read(Path note) throws IOException {
        return Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)
                ? Files.readAllBytes(note)
                : null;
    }

    @Override
    public Notes notes() {
        return new Notes() {
            @Override
            public byte @Nullable [] read(String name) throws IOException {
                return FolderTarget.read(state.note(name));
            }

            @Override
            public void write(String name, byte[] bytes) throws IOException {
                Path draft = state.note(name + ".new");
                disk.write(draft, bytes, bytes.length);
                disk.move(draft, state.note(name));
            }
        };
    }

    @Override
    public Problem fault(IOException e) {
        return site.fault(e, disk);
    }

    @Override
    public Receipt accept(Delivery delivery) {
        if (problems().stream().anyMatch(Problem::isError)) {
            return Receipt.refused(problems());
        }
        Memory memory = memory();
        try {
            Changes changes = Survey.of(site, memory.standing(), memory.sums(), staging, delivery);
            if (changes.problems().stream().anyMatch(Problem::isError)) {
                return Receipt.refused(changes.problems());
            }
            return memory.isAsIn(changes) ? changes.receipt() : deliver(changes, memory);
        } catch (IOException e) {
            return Receipt.refused(List.of(site.fault(e, disk)));
        }
    }

    private Receipt deliver(Changes changes, Memory memory) throws IOException {
        Journal journal = stage(changes, memory);
        var switchover = new Switchover(site, state, memory.standing(), disk);
        Problem problem;
        try {
            List<String> left = switchover.run(journal);
            if (left.isEmpty()) {
                disk.delete(state.journal());
                return changes.receipt();
            }
            problem = DeliveryProblems.changedMeanwhile(site.place(left.get(0)));
        } catch (IOException e) {
            problem = site.fault(e, disk);
        }
        boolean undone = undone(switchover);
        return Receipt.refused(List.of(undone ? problem : DeliveryProblems.halfDelivered(problem)));
    }

    /** Writes down what is to be done. Until the journal is in its place nothing has happened. */
    private Journal stage(Changes changes, Memory memory) throws IOException {
        state.makeStaging(disk);
        byte[] list = Sums.render(changes.sums());
        if (!memory.lists(changes.sums())) {
            disk.write(state.staged(StateFolder.SUMS), list, list.length);
        }
        byte[] ledger = new LedgerFile(SealedText.mark(list), changes.entries()).render();
        disk.write(state.staged(StateFolder.LEDGER), ledger, ledger.length);
        Journal plan = changes.journal().listing(Sha256.of(list));
        byte[] journal = plan.render();
        Path draft = state.staged(StateFolder.JOURNAL);
        disk.write(draft, journal, journal.length);
        disk.force(draft);
        disk.move(draft, state.journal());
        return plan;
    }

    private boolean undone(Switchover switchover) {
        try {
            if (switchover.undo()) {
                disk.delete(state.journal());
                return true;
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try (lock) {
            if (!state.isInterrupted()) {
                state.clearStaging(disk);
            }
        } catch (IOException e) {
            // What stays behind in the staging folder goes when the next run opens.
        }
    }
}
