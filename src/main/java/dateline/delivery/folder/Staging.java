package dateline.delivery.folder;

import dateline.delivery.HashingStream;
import dateline.page.Address;
import dateline.page.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Holds the printed sheets of one run on the disk, each in a file of its own. A sheet that stands
 * in the output already, byte for byte, needs none.
 */
final class Staging implements Sheet.Spool {

    private final Site site;
    private final StateFolder state;
    private final Disk disk;
    private final Known known;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Staged> names = new ConcurrentHashMap<>();

    /**
     * A sheet in the staging folder.
     *
     * @param modified when it was written, in nanoseconds since 1970
     */
    record Staged(String name, long modified) {}

    /** Whether the output holds a file with these bytes. */
    interface Known {
        boolean stands(String path, String hash) throws IOException;
    }

    Staging(Site site, StateFolder state, Disk disk, Known known) {
        this.site = site;
        this.state = state;
        this.disk = disk;
        this.known = known;
    }

    @Override
    public Sheet print(Address address, Sheet.Work work) throws IOException {
        makeRoom();
        String name = Integer.toHexString(count.incrementAndGet());
        var staged = new StagedSheet(state.staged(name), disk);
        boolean whole = false;
        try {
            var out = new HashingStream(staged);
            work.fill(() -> out);
            Sheet sheet = out.sheet(address);
            settle(sheet, staged, name);
            whole = true;
            return sheet;
        } catch (IOException | RuntimeException e) {
            // Whatever a template engine makes of a full disk, the editor should hear of the disk.
            if (staged.fault() != null) {
                throw staged.fault();
            }
            throw e;
        } finally {
            if (!whole) {
                staged.discard();
            }
        }
    }

    private void settle(Sheet sheet, StagedSheet staged, String name) throws IOException {
        String path = sheet.address().file();
        boolean stands = known.stands(path, sheet.hash());
        Staged before;
        if (stands) {
            staged.discard();
            before = names.remove(path);
        } else {
            staged.finish();
            before = names.put(path, new Staged(name, modified(staged.file())));
        }
        if (before != null) {
            disk.delete(state.staged(before.name()));
        }
    }

    @Override
    public InputStream open(Sheet sheet) throws IOException {
        String path = sheet.address().file();
        Path staged = staged(path);
        return Files.newInputStream(staged == null ? site.at(path) : staged);
    }

    /** A sheet that is staged; null when it is not. */
    @Nullable Staged sheet(String path) {
        return names.get(path);
    }

    private @Nullable Path staged(String path) {
        Staged staged = names.get(path);
        return staged == null ? null : state.staged(staged.name());
    }

    private static long modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
    }

    /** Made when it is first needed: a run that prints nothing writes nothing. */
    private synchronized void makeRoom() throws IOException {
        state.makeStaging(disk);
    }
}
