package dateline.delivery.folder;

import dateline.delivery.folder.Standing.Kind;
import dateline.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** Finishes what an interrupted delivery left. */
final class Recovery {

    private final Site site;
    private final StateFolder state;
    private final Disk disk;

    Recovery(Site site, StateFolder state, Disk disk) {
        this.site = site;
        this.state = state;
        this.disk = disk;
    }

    /** Goes forward along the journal, if there is one. Killed on the way it can begin again. */
    void finish() throws IOException {
        if (!state.isInterrupted()) {
            return;
        }
        Journal journal = Journal.read(state.journal());
        if (journal != null) {
            state.makeStaging(disk);
            dropUnsound(journal);
            var standing = new Standing(site);
            List<String> left = new Switchover(site, state, standing, disk).run(journal);
            if (!left.isEmpty()) {
                mendSums(journal, standing);
            }
        }
        disk.delete(state.journal());
    }

    /** A sheet that a power cut has cut must not go out. */
    private void dropUnsound(Journal journal) throws IOException {
        for (Journal.Put put : journal.puts()) {
            dropUnless(put.hash(), state.staged(put.staged()));
        }
        dropUnless(journal.sums(), state.staged(StateFolder.SUMS));
        for (Path file : state.inStaging()) {
            if (file.getFileName().toString().startsWith(StateFolder.ASIDE)) {
                disk.delete(file);
            }
        }
    }

    private void dropUnless(String hash, Path staged) throws IOException {
        if (Files.exists(staged, LinkOption.NOFOLLOW_LINKS) && !Sha256.of(staged).equals(hash)) {
            disk.delete(staged);
        }
    }

    /** Not all could be done: lists what is ours by its bytes, so that the next delivery may. */
    private void mendSums(Journal journal, Standing standing) throws IOException {
        var ledger = LedgerFile.read(state.ledger());
        var hashes = new HashMap<String, String>(Sums.read(site, ledger).hashes());
        for (Journal.Put put : journal.puts()) {
            if (standing.look(put.path()).isFile(put.hash())) {
                hashes.put(put.path(), put.hash());
            }
        }
        for (Journal.Take take : journal.allTakes()) {
            if (standing.look(take.path()).is(Kind.NOTHING)) {
                hashes.remove(take.path());
            }
        }
        byte[] list = Sums.render(hashes);
        disk.write(state.staged(StateFolder.SUMS), list, list.length);
        if (standing.kind(Site.OWN) == Kind.NOTHING) {
            disk.createFolder(site.at(Site.OWN));
        }
        disk.move(state.staged(StateFolder.SUMS), site.at(Site.SUMS));
    }
}
