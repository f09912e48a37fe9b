package dateline.delivery.folder;

import dateline.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What is known of an output when a run begins.
 *
 * @param sums what we wrote, by the list that lies in the output
 * @param entries the ledger as it was written
 * @param ledger as much of it as is still true
 */
record Memory(Standing standing, Sums sums, List<LedgerFile.Entry> entries, Ledger ledger) {

    static Memory read(Site site, StateFolder state) throws IOException {
        var standing = new Standing(site);
        Sums sums = Sums.read(site);
        List<LedgerFile.Entry> entries = LedgerFile.read(state.ledger());
        var lines = new ArrayList<Ledger.Line>(entries.size());
        if (!entries.isEmpty()) {
            long written = Files.getLastModifiedTime(state.ledger()).to(TimeUnit.NANOSECONDS);
            for (LedgerFile.Entry entry : entries) {
                if (standing.isUntouched(entry, written) || isStill(entry, standing)) {
                    lines.add(entry.line());
                }
            }
        }
        return new Memory(standing, sums, entries, Ledger.of(lines));
    }

    private static boolean isStill(LedgerFile.Entry entry, Standing standing) throws IOException {
        return standing.look(entry.path()).isFile(entry.line().sheet().hash());
    }

    /** Whether the output holds a file with these bytes, as far as we ever wrote it. */
    boolean stands(String path, String hash) throws IOException {
        return hash.equals(sums.hashes().get(path)) && standing.look(path).isFile(hash);
    }

    /** Whether there is nothing to do, and nothing new to remember. */
    boolean isAsIn(Changes changes) {
        return changes.journal().isEmpty()
                && hasOnDisk(changes.journal())
                && entries.equals(changes.entries());
    }

    /** Whether the list in the output reads already as it should. */
    boolean hasOnDisk(Journal journal) {
        return sums.hash().equals(journal.sums());
    }
}
