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

    static Print develop(Wire.Item item) {
        var head = new ByteArrayOutputStream();
        String hash = hash(item, head);
        if (hash.isEmpty()) {
            return new Print(null, List.of(IntakeProblems.unreadable(item.place())));
        }
        PictureSize size = PictureSize.of(head.toByteArray(), isDrawing(item));
        boolean told = size.equals(PictureSize.UNKNOWN) && !isDrawing(item);
        return new Print(
                new Picture(
                        item.path(),
                        hash,
                        size.width(),
                        size.height(),
                        new Original(item.file(), hash)),
                told ? List.of(IntakeProblems.unreadablePicture(item.place())) : List.of());
    }

    private static boolean isDrawing(Wire.Item item) {
        return item.path().toLowerCase(java.util.Locale.ROOT).endsWith(".svg");
    }

    /** SHA-256 in hexadecimal; empty when the file can't be read. */
    static String hash(Wire.Item item) {
        return hash(item, new ByteArrayOutputStream());
    }

    private static String hash(Wire.Item item, ByteArrayOutputStream head) {
        var digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(item.file())) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                head.write(buffer, 0, Math.min(count, HEAD - head.size()));
            }
        } catch (IOException e) {
            return "";
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
