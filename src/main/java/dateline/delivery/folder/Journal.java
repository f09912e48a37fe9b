package dateline.delivery.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a delivery is about to do to the output, written down before it begins. Whoever finds
 * one does it again from the start: what is done already is recognized by its bytes.
 *
 * @param sums hash of the list of our files as it will be
 * @param clearings files that make way for a page: where it needs a folder, or in a folder where it
 *     needs a file
 * @param puts in the order in which readers should get them
 * @param takes files of pages that are gone
 */
record Journal(String sums, List<Take> clearings, List<Put> puts, List<Take> takes) {

    private static final String HEAD = "dateline journal 1";

    /** Stands for the hash of a file that was not there. */
    static final String NOTHING = "-";

    Journal {
        clearings = List.copyOf(clearings);
        puts = List.copyOf(puts);
        takes = List.copyOf(takes);
    }

    /**
     * A sheet goes to its place.
     *
     * @param staged its name in the staging folder
     * @param before hash of the file that it replaces, or {@link #NOTHING}
     */
    record Put(String staged, String hash, String before, String path) {}

    /** A file is taken away, if it still has these bytes. */
    record Take(String hash, String path) {}

    /** The same, with the hash of the list. */
    Journal listing(String hash) {
        return new Journal(hash, clearings, puts, takes);
    }

    boolean isEmpty() {
        return clearings.isEmpty() && puts.isEmpty() && takes.isEmpty();
    }

    List<Take> allTakes() {
        return Stream.concat(clearings.stream(), takes.stream()).toList();
    }

    byte[] render() {
        var text = new StringBuilder("sums ").append(sums).append('\n');
        for (Take take : clearings) {
            text.append("clear ").append(take.hash()).append(' ').append(take.path()).append('\n');
        }
        for (Put put : puts) {
            text.append("put ").append(put.staged()).append(' ').append(put.hash()).append(' ');
            text.append(put.before()).append(' ').append(put.path()).append('\n');
        }
        for (Take take : takes) {
            text.append("take ").append(take.hash()).append(' ').append(take.path()).append('\n');
        }
        return SealedText.seal(HEAD, text);
    }

    /** Null when there is none, or it was never finished: then nothing of it was done. */
    static @Nullable Journal read(Path file) throws IOException {
        String body = SealedText.read(file, HEAD);
        return body == null ? null : parse(body);
    }

    private static Journal parse(String body) {
        String sums = "";
        var clearings = new ArrayList<Take>();
        var puts = new ArrayList<Put>();
        var takes = new ArrayList<Take>();
        var fields = new Fields(body);
        while (fields.hasNext()) {
            switch (fields.next()) {
                case "sums" -> sums = fields.rest();
                case "clear" -> clearings.add(new Take(fields.next(), fields.rest()));
                case "put" ->
                        puts.add(
                                new Put(
                                        fields.next(),
                                        fields.next(),
                                        fields.next(),
                                        fields.rest()));
                default -> takes.add(new Take(fields.next(), fields.rest()));
            }
        }
        return new Journal(sums, clearings, puts, takes);
    }
}
