package dateline.delivery.folder;

import dateline.delivery.Delivery;
import dateline.delivery.DeliveryProblems;
import dateline.delivery.Receipt;
import dateline.delivery.folder.Standing.Found;
import dateline.delivery.folder.Standing.Kind;
import dateline.ledger.Ledger;
import dateline.page.Sheet;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares a delivery with the output, file by file, without changing anything: what is new, what
 * is gone, what is somebody else's.
 */
final class Survey {

    private final Site site;
    private final Standing standing;
    private final Sums list;
    private final Map<String, String> ours;
    private final Staging staging;
    private final Delivery delivery;

    private final Map<String, String> sums = new HashMap<>();
    private final List<LedgerFile.Entry> entries = new ArrayList<>();
    private final List<Journal.Put> puts = new ArrayList<>();
    private final SortedMap<String, String> clearings = new TreeMap<>();
    private final Map<String, Kind> folders = new HashMap<>();
    private final TreeSet<Problem> problems = new TreeSet<>();
    private int added;

    private Survey(Site site, Standing standing, Sums sums, Staging staging, Delivery delivery) {
        this.site = site;
        this.standing = standing;
        this.list = sums;
        this.ours = sums.hashes();
        this.staging = staging;
        this.delivery = delivery;
    }

    static Changes of(Site site, Standing standing, Sums sums, Staging staging, Delivery delivery)
            throws IOException {
        return new Survey(site, standing, sums, staging, delivery).changes();
    }

    private Changes changes() throws IOException {
        for (Delivery.Stocked stocked : delivery.lines()) {
            Sheet sheet = stocked.line().sheet();
            sums.put(sheet.address().file(), sheet.hash());
        }
        for (Delivery.Stocked stocked : delivery.lines()) {
            if (stocked.printed()) {
                printed(stocked.line());
            } else {
                entries.add(new LedgerFile.Entry(stocked.line(), remembered(stocked.line())));
            }
        }
        ownFolder();
        puts.sort(Reading.ORDER);
        var takes = takes();
        if (problems.isEmpty()) {
            problems.addAll(unlisted());
        }
        var journal = new Journal("", takes(clearings), puts, takes(takes));
        return new Changes(journal, sums, entries, receipt(takes));
    }

    private Receipt receipt(SortedMap<String, String> takes) throws IOException {
        int removed = 0;
        for (String path : takes.keySet()) {
            removed += standing.kind(path) == Kind.FILE ? 1 : 0;
        }
        for (String path : clearings.keySet()) {
            removed += ours.containsKey(path) ? 1 : 0;
        }
        int unchanged = delivery.lines().size() - puts.size();
        return new Receipt(added, puts.size() - added, unchanged, removed, List.copyOf(problems));
    }

    private long remembered(Ledger.Line line) {
        Found found = standing.remembered(line.sheet().address().file());
        if (found == null || !found.isFile(line.sheet().hash())) {
            throw new IllegalArgumentException("not in the ledger: " + line.sheet());
        }
        return found.modified();
    }

    private void printed(Ledger.Line line) throws IOException {
        String path = line.sheet().address().file();
        Found found = isBelowNothing(path) ? Found.NOTHING : standing.look(path);
        if (found.isFile(line.sheet().hash())) {
            entries.add(new LedgerFile.Entry(line, found.modified()));
            return;
        }
        Staging.Staged staged = staging.sheet(path);
        if (staged == null) {
            problems.add(DeliveryProblems.changedMeanwhile(site.place(path)));
        } else if (Sums.isReserved(path)) {
            problems.add(DeliveryProblems.reservedAddress(site.place(path)));
        } else if (isReachable(path) && isFree(path, found)) {
            String before = found.is(Kind.FILE) ? found.hash() : Journal.NOTHING;
            puts.add(new Journal.Put(staged.name(), line.sheet().hash(), before, path));
            entries.add(new LedgerFile.Entry(line, staged.modified()));
            added += found.is(Kind.FILE) ? 0 : 1;
        }
    }

    /** Whether a folder above the path is missing: then the disk need not be asked for the path. */
    private boolean isBelowNothing(String path) throws IOException {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (folderKind(path.substring(0, slash)) == Kind.NOTHING) {
                return true;
            }
        }
        return false;
    }

    /** Whether every folder above the path is there, or can be made. */
    private boolean isReachable(String path) throws IOException {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            switch (folderKind(folder)) {
                case FOLDER -> {}
                case NOTHING -> {
                    return true;
                }
                case FILE -> {
                    return isFree(folder, standing.look(folder));
                }
                case OTHER -> {
                    problems.add(DeliveryProblems.foreignLink(site.place(folder)));
                    return false;
                }
            }
        }
        return true;
    }

    private Kind folderKind(String folder) throws IOException {
        Kind kind = folders.get(folder);
        if (kind == null) {
            kind = standing.kind(folder);
            folders.put(folder, kind);
        }
        return kind;
    }

    /** Whether what stands at a path may make way. */
    private boolean isFree(String path, Found found) throws IOException {
        switch (found.kind()) {
            case NOTHING:
                return true;
            case FILE:
                return isFreeFile(path, found);
            case FOLDER:
                return isFreeFolder(path);
            default:
                problems.add(DeliveryProblems.foreignLink(site.place(path)));
                return false;
        }
    }

    private boolean isFreeFile(String path, Found found) {
        if (!delivery.adopt() && !found.hash().equals(ours.get(path))) {
            problems.add(DeliveryProblems.foreignFile(site.place(path)));
            return false;
        }
        if (!sums.containsKey(path)) {
            clearings.put(path, found.hash());
        }
        return true;
    }

    private boolean isFreeFolder(String path) throws IOException {
        boolean free = true;
        try (Stream<Path> inside = Files.walk(site.at(path))) {
            for (Path file : inside.filter(each -> !Files.isDirectory(each)).sorted().toList()) {
                String name = site.path(file);
                String hash = ours.get(name);
                if (hash == null || !standing.look(name).isFile(hash)) {
                    problems.add(DeliveryProblems.foreignFolder(site.place(file)));
                    free = false;
                } else {
                    clearings.put(name, hash);
                }
            }
        }
        return free;
    }

    /**
     * Files that may be pages of before, when the list that should say so is not whole. Those whose
     * names begin with a dot are never pages.
     */
    private List<Problem> unlisted() throws IOException {
        if (list.state() == Sums.State.WHOLE || !Files.isDirectory(site.out())) {
            return List.of();
        }
        var unlisted = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(site.out())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = site.path(file);
                boolean hidden = path.startsWith(".") || path.contains("/.");
                if (!hidden && !sums.containsKey(path) && !ours.containsKey(path)) {
                    unlisted.add(path);
                }
            }
        }
        boolean missing = list.state() == Sums.State.MISSING;
        return unlisted.isEmpty()
                ? List.of()
                : List.of(DeliveryProblems.unlistedFiles(site.place(Site.SUMS), missing, unlisted));
    }

    /** The list itself needs a place of its own as well. */
    private void ownFolder() throws IOException {
        Kind folder = standing.kind(Site.OWN);
        Kind list = folder == Kind.FOLDER ? standing.kind(Site.SUMS) : Kind.NOTHING;
        if (folder == Kind.FILE || folder == Kind.OTHER) {
            problems.add(DeliveryProblems.foreignLink(site.place(Site.OWN)));
        } else if (list == Kind.FOLDER || list == Kind.OTHER) {
            problems.add(DeliveryProblems.foreignLink(site.place(Site.SUMS)));
        }
    }

    /**
     * Files of pages that are gone, with their bytes as we wrote them. One that is missing already
     * is among them for the sake of its folder.
     */
    private SortedMap<String, String> takes() throws IOException {
        SortedMap<String, String> takes = new TreeMap<>();
        for (Map.Entry<String, String> own : ours.entrySet()) {
            String path = own.getKey();
            if (!sums.containsKey(path) && !clearings.containsKey(path)) {
                Found found = standing.look(path);
                if (found.is(Kind.NOTHING) || found.isFile(own.getValue())) {
                    takes.put(path, own.getValue());
                }
            }
        }
        return takes;
    }

    private static List<Journal.Take> takes(SortedMap<String, String> hashes) {
        return hashes.entrySet().stream()
                .map(entry -> new Journal.Take(entry.getValue(), entry.getKey()))
                .toList();
    }
}
