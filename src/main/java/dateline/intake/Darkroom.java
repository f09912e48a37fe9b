package dateline.intake;

import dateline.edition.Picture;
import dateline.hash.Sha256;
import dateline.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a picture's hash and size. */
final class Darkroom {

    private static final int HEAD = 1 << 20;

    private Darkroom() {}

    /** A picture, when the file can be read. */
    record Print(@Nullable Picture picture, List<Problem> problems) {}

    /**
     * What was found out about a picture or a supplement when it was last read.
     *
     * @param path of its place
     * @param hash SHA-256 in hexadecimal; never empty
     */
    record Taken(String path, Stamp stamp, String hash, int width, int height) {

        boolean isOf(Wire.Item item) {
            return item.stamp().isStill(stamp);
        }

        void write(CuttingWriter to) {
            to.text(path);
            to.stamp(stamp);
            to.text(hash);
            to.number(width);
            to.number(height);
        }

        static Taken read(CuttingReader from) {
            return new Taken(from.text(), from.stamp(), from.text(), from.count(), from.count());
        }
    }

    /** Null when the file can't be read. */
    static @Nullable Taken take(Wire.Item item) {
        boolean sized = item.kind() == Wire.Kind.PICTURE;
        var head = new ByteArrayOutputStream();
        String hash = hash(item, sized ? head : null);
        PictureSize size =
                sized ? PictureSize.of(head.toByteArray(), isDrawing(item)) : PictureSize.UNKNOWN;
        return hash.isEmpty()
                ? null
                : new Taken(item.place().file(), item.stamp(), hash, size.width(), size.height());
    }

    /** The picture that was taken; null when its file could not be read. */
    static Print print(Wire.Item item, @Nullable Taken taken) {
        if (taken == null) {
            return new Print(null, List.of(IntakeProblems.unreadable(item.place())));
        }
        var picture =
                new Picture(
                        item.path(),
                        taken.hash(),
                        taken.width(),
                        taken.height(),
                        new Original(item.file(), taken.hash()));
        boolean sizeless = taken.width() == 0 && taken.height() == 0 && !isDrawing(item);
        return new Print(
                picture,
                sizeless ? List.of(IntakeProblems.unreadablePicture(item.place())) : List.of());
    }

    private static boolean isDrawing(Wire.Item item) {
        return item.path().toLowerCase(java.util.Locale.ROOT).endsWith(".svg");
    }

    /** SHA-256 in hexadecimal; empty when the file can't be read. */
    private static String hash(Wire.Item item, @Nullable ByteArrayOutputStream head) {
        var digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(item.file())) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                if (head != null) {
                    head.write(buffer, 0, Math.min(count, HEAD - head.size()));
                }
            }
        } catch (IOException e) {
            return "";
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
