package dateline.delivery.folder;

import dateline.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What is known of an output when a run begins.
 *
 * @param sums what we wrote, by the list that lies in the output
 * @param file the ledger as it was written
 * @param ledger as much of it as is still true
 */
record Memory(Standing standing, Sums sums, LedgerFile file, Ledger ledger) {

    /** Of an output that could not be looked at. */
    static Memory none(Site site) {
        return new Memory(new Standing(site), Sums.MISSING, LedgerFile.NONE, Ledger.EMPTY);
    }

    static Memory read(Site site, StateFolder state) throws IOException {
        var standing = new Standing(site);
        LedgerFile file = LedgerFile.read(state.ledger());
        Sums sums = Sums.read(site, file);
        long written =
                file.entries().isEmpty()
                        ? 0
                        : Files.getLastModifiedTime(state.ledger()).to(TimeUnit.NANOSECONDS);
        // One question to the disk for each page of the site: worth more than one thread.
        List<Boolean> untouched =
                file.entries().parallelStream()
                        .map(entry -> standing.isUntouched(entry, written))
                        .toList();
        var lines = new ArrayList<Ledger.Line>(untouched.size());
        for (int i = 0; i < untouched.size(); i++) {
            LedgerFile.Entry entry = file.entries().get(i);
            if (untouched.get(i) || isStill(entry, standing)) {
                lines.add(entry.line());
            }
        }
        return new Memory(standing, sums, file, Ledger.of(lines));
    }

    private static boolean isStill(LedgerFile.Entry entry, Standing standing) throws IOException {
        return standing.look(entry.path()).isFile(entry.line().sheet().hash());
    }

    /** Whether the output holds a file with these bytes, as far as we ever wrote it. */
    boolean stands(String path, String hash) throws IOException {
        return hash.equals(sums.hashes().get(path)) && standing.look(path).isFile(hash);
    }

    /** Whether the list names what the ledger does, and every file of it stands as it was. */
    boolean isAsLeft() {
        return !file.entries().isEmpty()
                && ledger.size() == file.entries().size()
                && sums.canonical()
                && sums.hashes().size() == file.entries().size();
    }

    /** Whether there is nothing to do, and nothing new to remember. */
    boolean isAsIn(Changes changes) {
        return changes.journal().isEmpty()
                && lists(changes.sums())
                && file.entries().equals(changes.entries());
    }

    /** Whether the list in the output reads already as it should. */
    boolean lists(Map<String, String> hashes) {
        return sums.canonical() && sums.hashes().equals(hashes);
    }
}
