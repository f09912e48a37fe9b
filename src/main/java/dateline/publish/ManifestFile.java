package dateline.publish;

import dateline.hash.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A manifest as a target keeps it: lines of text, the last one with the SHA-256 of all before it.
 * One that is not whole is refused as a whole, and so is one that no Dateline wrote: whoever can
 * write to a target could name files outside of it.
 */
public final class ManifestFile {

    private static final String HEAD = "dateline manifest 1";
    private static final String NOTHING = "-";
    private static final int FIELDS = 8;
    private static final int HEAD_FIELDS = 5;
    static final int HEAD_BYTES = 4_096;

    private static final Pattern RELEASE = Pattern.compile("[0-9A-Za-z+-]{1,64}");

    /** Releases follow one another by the second, and years have four digits. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private ManifestFile() {}

    public static byte[] render(Manifest manifest) {
        var text = new StringBuilder(manifest.items().size() * 200 + 200);
        String previous = manifest.previous() == null ? NOTHING : manifest.previous();
        text.append(HEAD).append('\n');
        text.append(manifest.release()).append(' ').append(previous).append(' ');
        text.append(manifest.at()).append(' ').append(manifest.items().size()).append(' ');
        text.append(manifest.url()).append('\n');
        manifest.items().forEach(item -> line(text, item, 0));
        manifest.leftovers().forEach(leftover -> line(text, leftover.item(), leftover.age()));
        String hash = Sha256.of(text.toString());
        text.append("end ").append(hash).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, Item item, int age) {
        Headers headers = item.headers();
        text.append(age).append('\t').append(item.hash()).append('\t').append(item.bytes());
        text.append('\t').append(item.phase().word()).append('\t').append(headers.type());
        text.append('\t').append(headers.cache()).append('\t').append(headers.encoding());
        text.append('\t').append(item.path()).append('\n');
    }

    /**
     * @throws IOException when it is damaged, or of a later Dateline
     */
    public static Manifest parse(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf("end ");
        boolean whole =
                end > 0
                        && text.startsWith(HEAD + "\n")
                        && text.substring(end)
                                .equals("end " + Sha256.of(text.substring(0, end)) + "\n");
        if (!whole) {
            throw new IOException("the manifest is damaged");
        }
        try {
            return parsed(text.substring(HEAD.length() + 1, end).lines().toList());
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("the manifest is of another Dateline", e);
        }
    }

    /**
     * What the first lines tell of a release; null when they are no such lines. Whether the rest is
     * whole is not looked at.
     *
     * @param bytes from its start, {@link #HEAD_BYTES} or all there are
     */
    static Standing.@Nullable Release head(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String[] lines = text.split("\n", 3);
        if (lines.length < 3 || !lines[0].equals(HEAD)) {
            return null;
        }
        String[] head = lines[1].split(" ", HEAD_FIELDS);
        if (!isRelease(head[0])) {
            return null;
        }
        try {
            return new Standing.Release(head[0], Instant.parse(head[2]), Integer.parseInt(head[3]));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static Manifest parsed(List<String> lines) {
        String[] head = lines.get(0).split(" ", HEAD_FIELDS);
        String previous = head[1].equals(NOTHING) ? null : head[1];
        insist(isRelease(head[0]) && (previous == null || isRelease(previous)));
        Instant at = Instant.parse(head[2]);
        insist(at.isBefore(LATEST));
        var items = new ArrayList<Item>(lines.size());
        var leftovers = new ArrayList<Manifest.Leftover>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", FIELDS);
            var item =
                    new Item(
                            fields[7],
                            fields[1],
                            Long.parseLong(fields[2]),
                            Phase.of(fields[3]),
                            new Headers(fields[4], fields[5], fields[6]));
            int age = Integer.parseInt(fields[0]);
            insist(age >= 0 && isSound(item));
            if (age == 0) {
                items.add(item);
            } else {
                leftovers.add(new Manifest.Leftover(item, age));
            }
        }
        return new Manifest(head[0], previous, head[4], at, items, leftovers);
    }

    private static void insist(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("no Dateline writes this");
        }
    }

    /** Whether a release may be called so: its id is the name of a folder, too. */
    static boolean isRelease(String id) {
        return RELEASE.matcher(id).matches();
    }

    private static boolean isSound(Item item) {
        return Sha256.isHash(item.hash()) && item.bytes() >= 0 && isPath(item.path());
    }

    /** Whether a path leads to something below where it begins. */
    static boolean isPath(String path) {
        return List.of(path.split("/", -1)).stream()
                .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }
}
