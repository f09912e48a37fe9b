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
    private final Place place;

    DiskTree(Path root, Place place) {
        this.root = root.toAbsolutePath().normalize();
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
        Files.deleteIfExists(at(path));
        try (InputStream in = bytes.open();
                FileChannel channel =
                        FileChannel.open(
                                at(path),
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE)) {
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
        Path fresh = at(path + "." + UUID.randomUUID());
        try {
            Files.write(fresh, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.createLink(at(path), fresh);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            return createAtOnce(at(path), bytes);
        } catch (FileSystemException e) {
            if (Volume.isFull(e + "")) {
                throw e;
            }
            return createAtOnce(at(path), bytes);
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
                at(from),
                at(to),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void link(String from, String to) throws IOException {
        link(at(from), at(to));
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
        Files.createSymbolicLink(at(path), Path.of(target));
    }

    @Override
    public @Nullable String leadsTo(String path) throws IOException {
        return Files.isSymbolicLink(at(path))
                ? Files.readSymbolicLink(at(path)).toString().replace('\\', '/')
                : null;
    }

    @Override
    public void makeFolders(String path) throws IOException {
        Files.createDirectories(at(path));
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
            Files.setLastModifiedTime(at(path), FileTime.from(at));
        } catch (FileSystemException e) {
            // Some mounts keep times to themselves, and are as good without.
        }
    }

    @Override
    public void remove(String path) throws IOException {
        Files.deleteIfExists(at(path));
    }

    @Override
    public boolean removeFolder(String path) throws IOException {
        try {
            return Files.isDirectory(at(path), LinkOption.NOFOLLOW_LINKS)
                    && Files.deleteIfExists(at(path));
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    @Override
    public void removeTree(String path) throws IOException {
        if (!Files.isDirectory(at(path), LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(at(path));
            return;
        }
        Files.walkFileTree(
                at(path),
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
        Path target = at(to);
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
