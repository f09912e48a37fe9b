package dateline.publish.folder;

import dateline.problem.Place;
import dateline.publish.Refused;
import dateline.publish.Tree;
import dateline.publish.Volume;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of this machine. */
final class DiskTree implements Tree {

    private static final int LANES = 4;
    private static final int BUFFER = 1 << 16;

    private final Path root;
    private final Path shown;
    private final Place place;

    /** One none of whose folders leads elsewhere. */
    DiskTree(Path root, Place place) {
        this(root, "", place);
    }

    /**
     * @param shown of its folders the one that readers see, which may lead elsewhere; empty: none
     */
    DiskTree(Path root, String shown, Place place) {
        this.root = root.toAbsolutePath().normalize();
        this.shown = this.root.resolve(shown).normalize();
        this.place = place;
    }

    /** What a damaged target remembers must not lead out of it. */
    private Path at(String path) throws IOException {
        try {
            Path at = root.resolve(path).normalize();
            if (at.startsWith(root)) {
                return at;
            }
        } catch (InvalidPathException e) {
            throw new IOException(path + " is no name of a file", e);
        }
        throw new IOException(path + " leads out of the target's folder");
    }

    /** Where something is about to be made, replaced or taken away. */
    private Path own(String path) throws IOException {
        Path at = at(path);
        Path folder = at.getParent();
        insist(at.equals(root) || folder == null ? root : folder);
        return at;
    }

    /**
     * Somebody may have put a link among the folders: what lies behind it is not the target's, and
     * the names there are others'.
     */
    private void insist(Path folder) throws IOException {
        if (isOurs(folder)) {
            return;
        }
        Path link = root;
        for (Path name : root.relativize(folder)) {
            link = link.resolve(name);
            if (Files.isSymbolicLink(link) && !isOurs(link)) {
                break;
            }
        }
        throw new FileSystemException(
                link.toString(), null, "it is a link that leads out of the target's folder");
    }

    private boolean isOurs(Path folder) throws IOException {
        Path real = real(folder);
        return real.startsWith(root.toRealPath()) || real.startsWith(real(shown));
    }

    /** Where links lead, as far as something is there. */
    private static Path real(Path path) throws IOException {
        try {
            return path.toRealPath();
        } catch (NoSuchFileException e) {
            Path parent = path.getParent();
            if (parent == null) {
                throw e;
            }
            return real(parent).resolve(path.getFileName());
        }
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public byte @Nullable [] read(String path, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file(path))) {
            return in.readNBytes(most);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** A pipe would keep us waiting for somebody to write into it. */
    private Path file(String path) throws IOException {
        Path file = at(path);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "it is no file");
        }
        return file;
    }

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(file(path), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void write(String path, Bytes bytes) throws IOException {
        Path file = own(path);
        Files.deleteIfExists(file);
        try (InputStream in = bytes.open();
                FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                var some = ByteBuffer.wrap(buffer, 0, n);
                while (some.hasRemaining()) {
                    channel.write(some);
                }
            }
            channel.force(false);
        }
    }

    @Override
    public boolean create(String path, byte[] bytes) throws IOException {
        // It gets its name when it is whole: an empty lock would be nobody's, and hold for ever.
        Path file = own(path);
        Path fresh = own(path + "." + UUID.randomUUID());
        try {
            Files.write(fresh, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.createLink(file, fresh);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            return createAtOnce(file, bytes);
        } catch (FileSystemException e) {
            if (Volume.isFull(e + "")) {
                throw e;
            }
            return createAtOnce(file, bytes);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** For disks that know no second names. */
    private static boolean createAtOnce(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            try {
                channel.write(ByteBuffer.wrap(bytes));
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(
                own(from),
                own(to),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void link(String from, String to) throws IOException {
        link(at(from), own(to));
    }

    /** Some disks know no second names: a copy does as well there. */
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException e) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Override
    public void symlink(String target, String path) throws IOException {
        Files.createSymbolicLink(own(path), Path.of(target));
    }

    @Override
    public @Nullable String leadsTo(String path) throws IOException {
        return Files.isSymbolicLink(at(path))
                ? Files.readSymbolicLink(at(path)).toString().replace('\\', '/')
                : null;
    }

    @Override
    public void makeFolders(String path) throws IOException {
        Path folder = at(path);
        insist(folder);
        Files.createDirectories(folder);
    }

    @Override
    public List<String> list(String folder) throws IOException {
        try (Stream<Path> names = Files.list(at(folder))) {
            return names.map(name -> String.valueOf(name.getFileName())).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    @Override
    public void date(String path, Instant at) throws IOException {
        try {
            Files.setLastModifiedTime(own(path), FileTime.from(at));
        } catch (FileSystemException e) {
            // Some mounts keep times to themselves, and are as good without.
        }
    }

    @Override
    public void remove(String path) throws IOException {
        Files.deleteIfExists(own(path));
    }

    @Override
    public boolean removeFolder(String path) throws IOException {
        try {
            Path folder = own(path);
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    @Override
    public void removeTree(String path) throws IOException {
        Path all = own(path);
        if (!Files.isDirectory(all, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(all);
            return;
        }
        Files.walkFileTree(
                all,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
                            throws IOException {
                        if (e != null) {
                            throw e;
                        }
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    @Override
    public void linkTree(String from, String to, List<String> files) throws IOException {
        Path source = at(from);
        Path target = own(to);
        Files.walkFileTree(
                source,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        Files.createDirectory(target.resolve(source.relativize(folder)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        link(file, target.resolve(source.relativize(file)));
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    @Override
    public Refused refused(IOException e) {
        var disk = new Volume("the disk of " + root, root);
        return new Refused(disk.problem(place, e), e);
    }

    @Override
    public void close() {}
}
