package dateline.intake;

import dateline.crew.Crew;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A newspaper's own archive of cuttings: what each file became when it was last read. Holds only
 * what reading would come to again, so it may be lost or damaged at any time; what is damaged is
 * not used.
 *
 * <p>The cuttings lie in folders, each sealed by itself, so that one changed story makes one folder
 * to be written anew.
 */
public final class Morgue implements Closeable {

    /** Where the bytes of the cuttings are kept between two runs. */
    public interface Drawer {

        /** What lies in it; null when it is empty. */
        byte @Nullable [] open() throws IOException;

        /** Puts these bytes in the place of what lies in it. */
        void fill(byte[] bytes) throws IOException;
    }

    /** A drawer that is always empty. */
    public static final Drawer NO_DRAWER =
            new Drawer() {
                @Override
                public byte @Nullable [] open() {
                    return null;
                }

                @Override
                public void fill(byte[] bytes) {}
            };

    private static final String HEAD = "dateline cuttings 1\n";
    private static final int FOLDER = 64;

    private final Drawer drawer;
    private final String program;
    private final boolean stays;
    private byte @Nullable [] filed;
    private @Nullable Found standing;

    /**
     * @param program changes whenever the program may read a file in another way
     */
    public Morgue(Drawer drawer, String program) {
        this(drawer, program, false);
    }

    private Morgue(Drawer drawer, String program, boolean stays) {
        this.drawer = drawer;
        this.program = program;
        this.stays = stays;
    }

    /**
     * One that keeps the cuttings in memory from run to run, beginning with those in the drawer,
     * into which it puts nothing.
     */
    public static Morgue inMemory(Drawer drawer, String program) {
        return new Morgue(drawer, program, true);
    }

    /** A folder as it lies in the drawer, and what is in it. */
    private record Folder(byte[] sealed, List<Cutting> cuttings) {}

    /** What was found in the drawer. */
    record Found(
            String settings,
            List<Folder> folders,
            Map<String, Cutting> cuttings,
            Map<String, Darkroom.Taken> taken) {

        private static Found of(
                String settings, List<Cutting> cuttings, List<Darkroom.Taken> pictures) {
            var byPath = new HashMap<String, Cutting>(cuttings.size() * 2);
            cuttings.forEach(cutting -> byPath.put(cutting.path(), cutting));
            var taken = new HashMap<String, Darkroom.Taken>();
            pictures.forEach(one -> taken.put(one.path(), one));
            return new Found(settings, List.of(), byPath, taken);
        }

        private static Found nothing(String settings) {
            return new Found(settings, List.of(), Map.of(), Map.of());
        }
    }

    /**
     * Takes out the cuttings that were made under the same settings.
     *
     * @param settings all that decides how copy is read, besides the copy
     */
    Found find(String settings, CuttingReader.Contents contents) {
        String mark = program + "\n" + settings;
        if (standing != null) {
            return standing.settings().equals(mark) ? standing : Found.nothing(mark);
        }
        byte[] bytes;
        try {
            bytes = drawer.open();
        } catch (IOException e) {
            return Found.nothing(mark);
        }
        List<byte[]> parts = bytes == null ? List.of() : unsealed(bytes, HEAD + mark);
        if (parts.isEmpty()) {
            return Found.nothing(mark);
        }
        try {
            return found(mark, parts, contents);
        } catch (RuntimeException e) {
            // Sealed, yet not as we write it.
            return Found.nothing(mark);
        }
    }

    private static Found found(String mark, List<byte[]> parts, CuttingReader.Contents contents) {
        var taken = new HashMap<String, Darkroom.Taken>();
        var pictures = new CuttingReader(parts.get(0), contents);
        while (pictures.hasNext()) {
            Darkroom.Taken one = Darkroom.Taken.read(pictures);
            taken.put(one.path(), one);
        }
        List<Folder> folders =
                Crew.all(parts.subList(1, parts.size()), part -> folder(part, contents));
        var cuttings = new HashMap<String, Cutting>(folders.size() * FOLDER * 2);
        for (Folder folder : folders) {
            for (Cutting cutting : folder.cuttings()) {
                cuttings.put(cutting.path(), cutting);
            }
        }
        return new Found(mark, folders, cuttings, taken);
    }

    private static Folder folder(byte[] part, CuttingReader.Contents contents) {
        var reader = new CuttingReader(part, contents);
        var cuttings = new ArrayList<Cutting>(FOLDER * 2);
        while (reader.hasNext()) {
            cuttings.add(reader.cutting());
        }
        return new Folder(part, cuttings);
    }

    /** Takes the cuttings of this run, unless the drawer holds them already. */
    void file(Found before, List<Cutting> cuttings, List<Darkroom.Taken> taken) {
        List<Cutting> all = distinct(cuttings);
        if (stays) {
            standing = Found.of(before.settings(), all, taken);
        } else {
            file(before, all, taken, foldersFor(all.size(), before.folders().size()));
        }
    }

    private void file(Found before, List<Cutting> all, List<Darkroom.Taken> taken, int count) {
        var sorted = new ArrayList<List<Cutting>>(count);
        for (int i = 0; i < count; i++) {
            sorted.add(new ArrayList<>());
        }
        for (Cutting cutting : all) {
            sorted.get(Math.floorMod(cutting.path().hashCode(), count)).add(cutting);
        }
        var parts = new ArrayList<byte[]>(count + 1);
        boolean same = count == before.folders().size() && isSame(taken, before.taken());
        parts.add(pictures(taken));
        for (int i = 0; i < count; i++) {
            Folder old = count == before.folders().size() ? before.folders().get(i) : null;
            boolean kept = old != null && isSame(sorted.get(i), old.cuttings());
            same &= kept;
            parts.add(old != null && kept ? old.sealed() : written(sorted.get(i)));
        }
        if (!same) {
            filed = sealed(parts, HEAD + before.settings());
        }
    }

    /** Puts what was filed into the drawer. What can't be kept is read again next time. */
    @Override
    public void close() {
        if (filed != null) {
            try {
                drawer.fill(filed);
            } catch (IOException e) {
                // Nothing is lost but time.
            }
        }
    }

    /** Files whose names differ only in how letters are composed have one path: neither is kept. */
    private static List<Cutting> distinct(List<Cutting> cuttings) {
        var seen = new HashSet<String>(cuttings.size() * 2);
        Set<String> twice = new HashSet<>();
        for (Cutting cutting : cuttings) {
            if (!seen.add(cutting.path())) {
                twice.add(cutting.path());
            }
        }
        return twice.isEmpty()
                ? cuttings
                : cuttings.stream().filter(cutting -> !twice.contains(cutting.path())).toList();
    }

    /** As many as there were, unless their number has doubled or halved since. */
    private static int foldersFor(int cuttings, int before) {
        int fair = Math.max(1, cuttings / FOLDER);
        return before > fair / 2 && before <= fair * 2 ? before : fair;
    }

    /**
     * The very same cuttings: those that were read anew are others, even when they say the same.
     */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(List<Cutting> now, List<Cutting> before) {
        if (now.size() != before.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i) != before.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(List<Darkroom.Taken> now, Map<String, Darkroom.Taken> before) {
        return now.size() == before.size()
                && now.stream().allMatch(one -> one.equals(before.get(one.path())));
    }

    private static byte[] written(List<Cutting> cuttings) {
        var writer = new CuttingWriter();
        cuttings.forEach(writer::cutting);
        return writer.bytes();
    }

    private static byte[] pictures(List<Darkroom.Taken> taken) {
        var writer = new CuttingWriter();
        taken.forEach(one -> one.write(writer));
        return writer.bytes();
    }

    /** The head, then each part with its length and its checksum before it. */
    private static byte[] sealed(List<byte[]> parts, String head) {
        byte[] start = (head + "\0").getBytes(StandardCharsets.UTF_8);
        int length = start.length;
        for (byte[] part : parts) {
            length += part.length + 2 * Integer.BYTES;
        }
        var all = ByteBuffer.allocate(length + Integer.BYTES).put(start).putInt(parts.size());
        for (byte[] part : parts) {
            all.putInt(part.length).putInt(checksum(part)).put(part);
        }
        return all.array();
    }

    /** Empty unless every part is whole. */
    private static List<byte[]> unsealed(byte[] bytes, String head) {
        byte[] start = (head + "\0").getBytes(StandardCharsets.UTF_8);
        if (bytes.length < start.length + Integer.BYTES
                || !Arrays.equals(start, 0, start.length, bytes, 0, start.length)) {
            return List.of();
        }
        var all = ByteBuffer.wrap(bytes).position(start.length);
        int count = all.getInt();
        var parts = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            int length = all.remaining() < 2 * Integer.BYTES ? -1 : all.getInt();
            int checksum = length < 0 ? 0 : all.getInt();
            if (length < 0 || length > all.remaining()) {
                return List.of();
            }
            byte[] part = new byte[length];
            all.get(part);
            if (checksum(part) != checksum) {
                return List.of();
            }
            parts.add(part);
        }
        return all.hasRemaining() ? List.of() : parts;
    }

    // A CRC finds what a crash or a bad disk does, and costs nothing.
    private static int checksum(byte[] part) {
        var crc = new CRC32();
        crc.update(part);
        return (int) crc.getValue();
    }
}
