package dateline.publish;

import dateline.crew.Crew;
import dateline.hash.Sha256;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The finished site on this machine, as its list of files tells it. What else lies in its folder is
 * not ours and goes nowhere.
 *
 * @param items sorted by path
 * @param sum SHA-256 of the list, which names one state of the site
 */
public record Copies(Path site, List<Item> items, String sum) implements Source {

    public static final String SUMS = ".dateline/SHA256SUMS";

    private static final int HEAD = 16_384;
    private static final byte[] STORY =
            "property=\"og:type\" content=\"article\"".getBytes(StandardCharsets.US_ASCII);

    private static final String CANONICAL = "<link rel=\"canonical\" href=\"";

    public Copies {
        items = List.copyOf(items);
    }

    /**
     * Reads a site.
     *
     * @param known what the target has by path: a file that is the same need not be looked at again
     * @param headers what the target is to say of a file, by its path
     * @param all whether every file is read and compared with the list, and not only those that
     *     will be put
     * @throws Refused when it is not there or not what its list says
     */
    public static Copies read(
            Path site, Map<String, Item> known, Function<String, Headers> headers, boolean all)
            throws Refused, IOException {
        byte[] list;
        try {
            list = Files.readAllBytes(site.resolve(SUMS));
        } catch (NoSuchFileException e) {
            throw new Refused(PublishProblems.noSite(Place.of(SUMS)));
        }
        List<String> lines = new String(list, StandardCharsets.UTF_8).lines().toList();
        var items = new ArrayList<Item>(lines.size());
        var wrong = new AtomicReference<@Nullable Problem>();
        Crew.<String, @Nullable Item>all(
                        lines, line -> item(site, line, known, headers, all, wrong))
                .forEach(
                        item -> {
                            if (item != null) {
                                items.add(item);
                            }
                        });
        Problem problem = wrong.get();
        if (problem != null) {
            throw new Refused(problem);
        }
        items.sort(Comparator.comparing(Item::path));
        return new Copies(site, items, Sha256.of(list));
    }

    private static @Nullable Item item(
            Path site,
            String line,
            Map<String, Item> known,
            Function<String, Headers> headers,
            boolean all,
            AtomicReference<@Nullable Problem> wrong) {
        String hash = line.substring(0, Math.min(Sha256.DIGITS, line.length()));
        if (!Sha256.isHash(hash) || line.length() < Sha256.DIGITS + 3) {
            wrong.compareAndSet(null, PublishProblems.siteChanged(Place.of(SUMS)));
            return null;
        }
        String path = line.substring(Sha256.DIGITS + 2);
        Path file = site.resolve(path);
        Item before = known.get(path);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(path);
            }
            Item same = before != null && before.hash().equals(hash) ? before : null;
            if (all && !Sha256.of(file).equals(hash)) {
                throw new NoSuchFileException(path);
            }
            Phase phase = same != null ? same.phase() : phase(path, file);
            long bytes = same != null ? same.bytes() : Files.size(file);
            return new Item(path, hash, bytes, phase, headers.apply(path));
        } catch (IOException e) {
            wrong.compareAndSet(null, PublishProblems.siteChanged(Place.of(path)));
            return null;
        }
    }

    /**
     * Makes sure that the site was built for this address, as its front page says.
     *
     * @param place of the target's settings, for problems
     */
    public void insist(String url, Place place) throws Refused, IOException {
        for (Item item : items) {
            if (item.path().equals("index.html")) {
                String page;
                try (InputStream in = open(item)) {
                    page = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
                }
                int at = page.indexOf(CANONICAL);
                int end = at < 0 ? -1 : page.indexOf('"', at + CANONICAL.length());
                if (end > 0) {
                    String found = page.substring(at + CANONICAL.length(), end);
                    if (!found.equals(url)) {
                        throw new Refused(PublishProblems.builtFor(place, url, found));
                    }
                }
            }
        }
    }

    private static Phase phase(String path, Path file) throws IOException {
        if (path.startsWith("assets/") || path.startsWith("pictures/")) {
            return Phase.ASSETS;
        }
        if (path.endsWith(".html")) {
            return isStory(file) ? Phase.STORIES : Phase.LISTS;
        }
        return isNotice(path) ? Phase.FEEDS : Phase.FILES;
    }

    /** Whether programs or hosts are told of pages by it. */
    private static boolean isNotice(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.startsWith("feed.")
                || !path.contains("/")
                        && (name.contains("sitemap")
                                || name.startsWith("_")
                                || name.equals("robots.txt")
                                || name.equals("CNAME")
                                || name.equals("site.webmanifest"));
    }

    /** A page says that it is an article in its head (ogp.me). */
    private static boolean isStory(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            head = in.readNBytes(HEAD);
        }
        return hasInHead(head, STORY);
    }

    /** Whether a page says something where its head must be. */
    static boolean hasInHead(byte[] page, byte[] words) {
        for (int i = 0; i <= Math.min(HEAD, page.length) - words.length; i++) {
            if (Arrays.equals(page, i, i + words.length, words, 0, words.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public InputStream open(Item item) throws IOException {
        try {
            return Files.newInputStream(site.resolve(item.path()), LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            throw otherwise(item);
        }
    }

    @Override
    public IOException otherwise(Item item) {
        return new SiteChanged(item.path());
    }
}
