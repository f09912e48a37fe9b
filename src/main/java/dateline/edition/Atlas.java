package dateline.edition;

import dateline.language.Alphabet;
import dateline.language.Fold;
import dateline.language.Slug;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The regions of the world as a graph: territories and their continents, groups such as The Koreas,
 * what the house adds and what the copy names. Immutable: each addition makes another atlas.
 *
 * <pre>{@code
 * Atlas atlas = Atlas.builtIn("en");
 * atlas.find("ROK");             // South Korea
 * atlas.path("south-korea");     // World, Asia, Eastern Asia, South Korea
 * }</pre>
 */
public final class Atlas {

    private final String language;
    private final Map<String, Node> nodes;
    private final RegionNames names;
    private final Map<String, Region> regions;
    // Answers that were given once; the same for everybody who asks.
    private final Map<String, Set<String>> above = new ConcurrentHashMap<>();
    private final Map<String, Optional<Region>> found = new ConcurrentHashMap<>();
    private final Map<String, List<String>> meant = new ConcurrentHashMap<>();
    private volatile @Nullable Closest closest;
    private volatile @Nullable Extended extended;
    private volatile @Nullable Map<String, String> countries;

    Atlas(String language, Map<String, Node> nodes, RegionNames names) {
        this.language = language;
        this.nodes = Collections.unmodifiableMap(new TreeMap<>(nodes));
        this.names = names;
        this.regions = regions(nodes.values());
    }

    private static Map<String, Region> regions(Collection<Node> nodes) {
        List<Node> byName = Alphabet.sorted(nodes, Node::name);
        var members = new HashMap<String, List<String>>();
        for (Node node : byName) {
            members.put(node.id(), new ArrayList<>());
        }
        for (Node node : byName) {
            for (String parent : node.parents()) {
                members.getOrDefault(parent, new ArrayList<>()).add(node.id());
            }
        }
        var regions = new LinkedHashMap<String, Region>();
        for (Node node : byName) {
            regions.put(node.id(), node.region(members.getOrDefault(node.id(), List.of())));
        }
        return Collections.unmodifiableMap(regions);
    }

    /** The regions that come with the program, named in a language (BCP 47). */
    public static Atlas builtIn(String language) {
        return Gazetteer.atlas(language);
    }

    /** The atlas as the house wants it. */
    public Revised with(List<HouseRegion> house) {
        return house.isEmpty()
                ? new Revised(this, List.of())
                : new Survey(language, nodes, names).revise(house);
    }

    /**
     * The atlas with regions that nobody knew, right under the World. The first spelling of a name
     * is kept, and the first region to want a slug gets it; names that are known are passed over.
     */
    public Atlas plus(Collection<String> unknownNames, boolean latinSlugs) {
        List<String> wanted = List.copyOf(unknownNames);
        Extended known = extended;
        if (known == null || known.latin() != latinSlugs || !known.unknown().equals(wanted)) {
            known = new Extended(wanted, latinSlugs, extended(wanted, latinSlugs));
            extended = known;
        }
        return known.atlas();
    }

    /** What came of the last extension: a publication that is watched asks for the same again. */
    private record Extended(List<String> unknown, boolean latin, Atlas atlas) {}

    private Atlas extended(List<String> unknownNames, boolean latinSlugs) {
        Slug.Letters letters = latinSlugs ? Slug.Letters.LATIN : Slug.Letters.UNICODE;
        var all = new TreeMap<>(nodes);
        var added = new LinkedHashMap<String, List<String>>();
        var keys = new HashSet<String>();
        var slugs = new RegionSlugs(nodes.values());
        for (String name : unknownNames) {
            List<String> spellings = RegionNames.spellings(name);
            boolean isNew = spellings.stream().noneMatch(s -> keys.contains(Fold.key(s)));
            if (isNew && !Fold.key(name).isEmpty() && id(name, nodes, names) == null) {
                spellings.forEach(spelling -> keys.add(Fold.key(spelling)));
                String slug = slugs.free(Slug.of(name, letters, language), Fold.key(name));
                all.put(slug, Node.named(slug, spellings.get(0)));
                added.put(slug, spellings);
            }
        }
        return added.isEmpty() ? this : new Atlas(language, all, names.with(Map.of(), added));
    }

    /** The region with that id, code, name or synonym. */
    public Optional<Region> find(String text) {
        Optional<Region> known = found.get(text);
        if (known == null) {
            known = Optional.ofNullable(id(text, nodes, names)).map(regions::get);
            found.put(text, known);
        }
        return known;
    }

    static @Nullable String id(String text, Map<String, Node> nodes, RegionNames names) {
        String id = text.strip();
        if (nodes.containsKey(id)) {
            return id;
        }
        String byCode = names.byCode(id);
        return byCode == null ? names.byName(id) : byCode;
    }

    /** The region with that name or synonym: {@code IT} is not Italy. */
    public Optional<Region> findByName(String text) {
        return Optional.ofNullable(names.byName(text)).map(regions::get);
    }

    /** The names of known regions that somebody may have meant, closest first. */
    public List<String> closest(String text, int count) {
        return meant.computeIfAbsent(text + "\n" + count, key -> toClosest(text, count));
    }

    private List<String> toClosest(String text, int count) {
        Closest known = closest;
        if (known == null) {
            known = new Closest(names.layers(), this::shownName);
            closest = known;
        }
        return known.to(text, count);
    }

    private @Nullable String shownName(String id) {
        Region region = region(id);
        return region.hidden() ? null : region.name();
    }

    /**
     * The region with that id.
     *
     * @throws NoSuchElementException when there is none
     */
    public Region region(String id) {
        Region region = regions.get(id);
        if (region == null) {
            throw new NoSuchElementException("no region " + id);
        }
        return region;
    }

    /** The way down from the World to a region, both included; hidden ones between are left out. */
    public List<Region> path(String id) {
        var path = new ArrayDeque<Region>();
        Region at = region(id);
        path.addFirst(at);
        while (!at.parents().isEmpty()) {
            at = region(at.parents().get(0));
            if (!at.hidden()) {
                path.addFirst(at);
            }
        }
        return List.copyOf(path);
    }

    /** Ids of everything above a region, sorted, without itself. */
    public Set<String> above(String id) {
        return above.computeIfAbsent(
                id, key -> Collections.unmodifiableSet(Kinship.above(key, nodes)));
    }

    /** Ids of everything below a region, sorted, without itself. */
    public Set<String> below(String id) {
        var below = new TreeSet<String>();
        var waiting = new ArrayDeque<>(region(id).members());
        while (!waiting.isEmpty()) {
            String next = waiting.remove();
            if (below.add(next)) {
                waiting.addAll(region(next).members());
            }
        }
        return Collections.unmodifiableSet(below);
    }

    /** ISO 3166 alpha-2 codes of a country, or of all countries below a region; sorted. */
    public Set<String> countries(String id) {
        Map<String, String> codes = countryCodes();
        var found = new TreeSet<String>();
        if (codes.containsKey(id)) {
            found.add(codes.get(id));
        } else {
            for (String below : below(id)) {
                String code = codes.get(below);
                if (code != null) {
                    found.add(code);
                }
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** ISO 3166 alpha-2 code of a country; null when the region is none. */
    public @Nullable String country(String id) {
        return countryCodes().get(id);
    }

    /** Id to code: of the built-in geography alone, as others may have letters for a code too. */
    private Map<String, String> countryCodes() {
        Map<String, String> known = countries;
        if (known == null) {
            known = new HashMap<>();
            for (Map.Entry<String, String> code : new TreeMap<>(names.codes()).entrySet()) {
                Node node = nodes.get(code.getValue());
                if (code.getKey().length() == 2 && node != null && node.land()) {
                    known.putIfAbsent(code.getValue(), code.getKey());
                }
            }
            countries = known;
        }
        return known;
    }

    /** Every region, by name. */
    public Collection<Region> all() {
        return regions.values();
    }
}
