package dateline.cli;

import dateline.order.Order;
import dateline.order.Order.Tolerance;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words become an order. What can't be meant is refused here, before anything is read. */
final class Orders {

    private static final int MOST_THREADS = 256;

    private final World world;

    Orders(World world) {
        this.world = world;
    }

    Order order(Words words, boolean dry) throws WrongUse {
        Path root = newsroom(words.value(Grammar.ROOT));
        return new Order(
                root,
                out(root, words.value(Grammar.OUT)),
                Moments.now(words.value(Grammar.NOW), world),
                baseUrl(words.value(Grammar.BASE_URL)),
                tolerance(words),
                words.has(Grammar.ADOPT),
                threads(words.value(Grammar.THREADS)),
                dry);
    }

    /** A root that has copy. */
    Path newsroom(@Nullable String option) throws WrongUse {
        Path root = folder("--root", option);
        if (!Files.isDirectory(root)) {
            throw WrongUse.noFolder(root);
        }
        if (!Files.isDirectory(root.resolve("seeds"))) {
            throw WrongUse.noSeeds(root, root.equals(folder("--root", null)));
        }
        return root;
    }

    /** An absolute path; the current folder when nothing is said. */
    Path folder(String option, @Nullable String value) throws WrongUse {
        if (value == null) {
            return world.folder().toAbsolutePath().normalize();
        }
        try {
            if (value.isBlank()) {
                throw WrongUse.noPath(option, value);
            }
            return world.folder().resolve(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw WrongUse.noPath(option, value);
        }
    }

    private Path out(Path root, @Nullable String option) throws WrongUse {
        Path out = option == null ? root.resolve("site") : folder("--out", option);
        for (String kept : List.of("seeds", "templates")) {
            Path copy = real(root.resolve(kept));
            Path site = real(out);
            if (copy.startsWith(site) || site.startsWith(copy)) {
                throw WrongUse.outInTheWay(out);
            }
        }
        return out;
    }

    /** Where a path leads through symbolic links, as far as there is something. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }

    private static @Nullable String baseUrl(@Nullable String value) throws WrongUse {
        if (value != null && !isSite(value)) {
            throw WrongUse.noBaseUrl(value);
        }
        return value;
    }

    private static boolean isSite(String value) {
        try {
            var uri = new URI(value);
            return ("http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Tolerance tolerance(Words words) throws WrongUse {
        if (!words.has(Grammar.STRICT)) {
            return words.has(Grammar.KEEP_GOING) ? Tolerance.KEEP_GOING : Tolerance.NORMAL;
        }
        if (words.has(Grammar.KEEP_GOING)) {
            throw WrongUse.notTogether("--strict", "--keep-going");
        }
        return Tolerance.STRICT;
    }

    private static int threads(@Nullable String value) throws WrongUse {
        if (value == null) {
            return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        }
        int threads = value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
        if (threads < 1 || threads > MOST_THREADS) {
            throw WrongUse.noThreads(value);
        }
        return threads;
    }
}
