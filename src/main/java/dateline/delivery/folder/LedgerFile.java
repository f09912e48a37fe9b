package dateline.delivery.folder;

import dateline.ledger.Ledger;
import dateline.page.Address;
import dateline.page.Fingerprint;
import dateline.page.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger on disk: one line for each page, in order of address. A damaged one is as good as
 * none, as it holds nothing that a full build would not find out again.
 *
 * @param list mark of the list in the output that was written with it: while that is the same, it
 *     says the same as the ledger
 */
record LedgerFile(String list, List<LedgerFile.Entry> entries) {

    private static final String HEAD = "dateline ledger 1";
    static final LedgerFile NONE = new LedgerFile("", List.of());

    LedgerFile {
        entries = List.copyOf(entries);
    }

    /**
     * A line of the ledger, and when its file was written: while time and size of a file stay, so
     * do its bytes.
     *
     * @param modified in nanoseconds since 1970
     */
    record Entry(Ledger.Line line, long modified) {

        String path() {
            return line.sheet().address().file();
        }
    }

    static LedgerFile read(Path file) throws IOException {
        String body = SealedText.read(file, HEAD);
        if (body == null) {
            return NONE;
        }
        try {
            return parse(body);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Sealed, yet not as we write it: as good as damaged.
            return NONE;
        }
    }

    private static LedgerFile parse(String body) {
        var entries = new ArrayList<Entry>(body.length() / 200 + 1);
        Map<String, Fingerprint> types = new HashMap<>();
        var fields = new Fields(body);
        String list = fields.rest();
        while (fields.hasNext()) {
            var page = new Fingerprint(fields.next());
            var type = types.computeIfAbsent(fields.next(), Fingerprint::new);
            String hash = fields.next();
            long size = Long.parseLong(fields.next());
            long modified = Long.parseLong(fields.next());
            var address = new Address(fields.rest());
            var sheet = new Sheet(address, hash, size);
            entries.add(new Entry(new Ledger.Line(page, type, sheet), modified));
        }
        return new LedgerFile(list, entries);
    }

    byte[] render() {
        var text = new StringBuilder(entries.size() * 240 + 100).append(list).append('\n');
        for (Entry entry : entries) {
            Ledger.Line line = entry.line();
            text.append(line.page().hex()).append(' ').append(line.type().hex()).append(' ');
            text.append(line.sheet().hash()).append(' ').append(line.sheet().size()).append(' ');
            text.append(entry.modified()).append(' ').append(line.sheet().address()).append('\n');
        }
        return SealedText.seal(HEAD, text);
    }
}
