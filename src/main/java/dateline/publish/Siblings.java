package dateline.publish;

import dateline.crew.Crew;
import dateline.hash.Sha256;
import dateline.page.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A site with a compressed file beside each text, {@code index.html.gz} beside {@code index.html},
 * for servers that show it in the other's place. What a target has beside a file that did not
 * change is taken as it is; only what changed is packed. A sibling has its original's phase and
 * stands right behind it in a plan: at no moment is there one without an original.
 */
public final class Siblings implements Source {

    /** What is smaller goes in one packet anyway. */
    private static final long LEAST = 1_024;

    /** What is larger would take much memory. */
    private static final long MOST = 32 << 20;

    /** So many packed bytes are kept until they are sent; what is more is packed twice. */
    private static final long KEPT = 32 << 20;

    private static final byte[] LEADS_ON =
            "http-equiv=\"refresh\"".getBytes(StandardCharsets.US_ASCII);

    private final Copies copies;
    private final Map<String, Item> known;
    private final Set<String> uncertain;
    private final Map<String, Item> site = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Made> made = new ConcurrentHashMap<>();
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final AtomicLong room;

    /** How a sibling comes to be. */
    private record Made(Item original, Packing packing) {}

    private Siblings(Copies copies, Standing standing, long room) {
        this.copies = copies;
        this.room = new AtomicLong(room);
        Manifest current = standing.current();
        this.known = current == null ? Map.of() : current.byPath();
        this.uncertain = new HashSet<>(standing.uncertain());
        copies.items().forEach(item -> site.put(item.path(), item));
    }

    /**
     * Reads and packs what changed.
     *
     * @param standing what the target has
     * @param done is told how many originals have theirs, from any thread
     * @throws SiteChanged when a file is not what the build wrote
     */
    public static Siblings of(
            Copies copies, List<Packing> packings, Standing standing, LongConsumer done)
            throws IOException {
        return of(copies, packings, standing, KEPT, done);
    }

    static Siblings of(
            Copies copies, List<Packing> packings, Standing standing, long room, LongConsumer done)
            throws IOException {
        var siblings = new Siblings(copies, standing, room);
        var count = new AtomicLong();
        try {
            Crew.<Item, List<Item>>all(
                            copies.items(),
                            item -> {
                                List<Item> family = siblings.family(item, packings);
                                if (!packings.isEmpty()) {
                                    done.accept(count.incrementAndGet());
                                }
                                return family;
                            })
                    .forEach(siblings.items::addAll);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        siblings.items.sort(Comparator.comparing(Item::path));
        return siblings;
    }

    /** Originals and siblings, sorted by path. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    private List<Item> family(Item item, List<Packing> packings) {
        var family = new ArrayList<Item>(1 + packings.size());
        family.add(item);
        if (packings.isEmpty() || !isWorthIt(item)) {
            return family;
        }
        byte[] bytes = null;
        for (Packing packing : packings) {
            String path = item.path() + packing.suffix();
            if (site.containsKey(path)) {
                continue;
            }
            made.put(path, new Made(item, packing));
            Item before = before(item, path);
            if (before != null) {
                family.add(sibling(item, packing, before.hash(), before.bytes()));
                continue;
            }
            if (bytes == null) {
                bytes = read(item);
            }
            if (leadsOn(bytes)) {
                return family;
            }
            byte[] packed = packing.pack(bytes, item.phase() == Phase.ASSETS);
            if (packed.length < bytes.length) {
                family.add(sibling(item, packing, Sha256.of(packed), packed.length));
                keep(path, packed);
            }
        }
        return family;
    }

    private static boolean isWorthIt(Item item) {
        boolean text = MediaType.of(item.path()).isText();
        return text && item.bytes() > LEAST && item.bytes() <= MOST;
    }

    /** What the target has beside the same file; null: nothing, or nobody knows. */
    private @Nullable Item before(Item item, String path) {
        Item original = known.get(item.path());
        Item sibling = known.get(path);
        boolean same =
                original != null
                        && sibling != null
                        && original.hash().equals(item.hash())
                        && sibling.isSibling()
                        && !uncertain.contains(path);
        return same ? sibling : null;
    }

    private static Item sibling(Item item, Packing packing, String hash, long bytes) {
        var headers = new Headers("", "", packing.encoding());
        return new Item(item.path() + packing.suffix(), hash, bytes, item.phase(), headers);
    }

    private byte[] read(Item item) {
        try {
            return bytes(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Item item) throws IOException {
        try (InputStream in = copies.open(item)) {
            byte[] bytes = in.readAllBytes();
            if (!Sha256.of(bytes).equals(item.hash())) {
                throw copies.otherwise(item);
            }
            return bytes;
        }
    }

    /** A page that only leads on: servers are told of it, and must not find a file before that. */
    private static boolean leadsOn(byte[] bytes) {
        return Copies.hasInHead(bytes, LEADS_ON);
    }

    private void keep(String path, byte[] packed) {
        if (room.addAndGet(-packed.length) >= 0) {
            kept.put(path, packed);
        } else {
            room.addAndGet(packed.length);
        }
    }

    @Override
    public InputStream open(Item item) throws IOException {
        Made how = item.isSibling() ? made.get(item.path()) : null;
        if (how == null) {
            return copies.open(item);
        }
        byte[] packed = kept.get(item.path());
        return new ByteArrayInputStream(
                packed != null
                        ? packed
                        : how.packing().pack(bytes(how.original()), item.phase() == Phase.ASSETS));
    }

    @Override
    public IOException otherwise(Item item) {
        return copies.otherwise(item);
    }
}
