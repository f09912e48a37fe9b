package dateline.publish.s3;

import dateline.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On this machine, under the publication's {@code .dateline}, which Git does not see. */
final class KeptHere implements Kept {

    private final Path own;
    private final Path folder;
    private final Shelf site;

    /**
     * @param own Dateline's folder, which Git is told to pass over
     * @param name of the target
     */
    KeptHere(Path own, String name, Shelf site) {
        this.own = own;
        this.folder = own.resolve(name).resolve("kept");
        this.site = site;
    }

    @Override
    public void keep(String path, String hash, String release) throws IOException {
        Path file = folder.resolve(release).resolve(hash);
        if (Files.exists(file)) {
            return;
        }
        if (site.head(path) == null) {
            return;
        }
        Files.createDirectories(folder.resolve(release));
        if (!Files.exists(own.resolve(".gitignore"))) {
            Files.writeString(own.resolve(".gitignore"), "*\n");
        }
        Path part = Files.createTempFile(folder.resolve(release), "part", null);
        try (InputStream in = site.open(path)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        }
        if (Sha256.of(part).equals(hash)) {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(part);
        }
    }

    @Override
    public Set<String> hashes() throws IOException {
        var hashes = new HashSet<String>();
        for (String release : names(folder)) {
            names(folder.resolve(release)).stream().filter(Sha256::isHash).forEach(hashes::add);
        }
        return hashes;
    }

    @Override
    public @Nullable InputStream open(String hash) throws IOException {
        for (String release : names(folder)) {
            Path file = folder.resolve(release).resolve(hash);
            if (Files.isRegularFile(file)) {
                return Files.newInputStream(file);
            }
        }
        return null;
    }

    @Override
    public void forget(String release) throws IOException {
        for (String old : names(folder)) {
            if (old.compareTo(release) <= 0) {
                Path gone = folder.resolve(old);
                for (String name : names(gone)) {
                    Files.deleteIfExists(gone.resolve(name));
                }
                Files.deleteIfExists(gone);
            }
        }
    }

    @Override
    public String where() {
        return "this machine";
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            return names.map(name -> String.valueOf(name.getFileName())).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
