package dateline.edition;

import dateline.language.Fold;
import dateline.language.Tag;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Enters the house's regions in an atlas: first who they are, then what lies in what. */
final class Survey {

    private static final int DEEPEST = 30;

    private final String language;
    private final Map<String, Node> nodes;
    private final RegionNames built;
    private final List<Problem> problems = new ArrayList<>();

    Survey(String language, Map<String, Node> nodes, RegionNames built) {
        this.language = language;
        this.nodes = new TreeMap<>(nodes);
        this.built = built;
    }

    Revised revise(List<HouseRegion> house) {
        house.forEach(region -> nodes.put(region.id(), entered(region)));
        settleSlugs(house);
        RegionNames names = names(house);
        arrange(house, names);
        return new Revised(new Atlas(language, nodes, names), problems);
    }

    private void arrange(List<HouseRegion> house, RegionNames names) {
        for (HouseRegion region : house) {
            region.in().forEach(outer -> place(outer, region.id(), resolve(outer, names)));
        }
        // Whoever now has a parent that it named itself keeps its place, whatever its members.
        var settled = new HashSet<String>();
        for (HouseRegion region : house) {
            if (!region.in().isEmpty() && !node(region.id()).parents().isEmpty()) {
                settled.add(region.id());
            }
        }
        for (HouseRegion region : house) {
            region.members().forEach(inner -> place(inner, resolve(inner, names), region.id()));
        }
        house.forEach(this::raise);
        house.forEach(region -> settleParent(region.id(), settled));
    }

    /** Nobody nests regions as deep as that on purpose, and pages and trails could not show it. */
    private void raise(HouseRegion region) {
        if (Kinship.isDeeper(region.id(), DEEPEST, nodes)) {
            problems.add(EditionProblems.regionTooDeep(region, node(region.id()).name(), DEEPEST));
            nodes.put(region.id(), node(region.id()).under(List.of(Region.WORLD)));
        }
    }

    private Node entered(HouseRegion region) {
        Node known = nodes.get(region.id());
        String slug = region.slug();
        String description = region.description();
        if (known == null) {
            return new Node(
                    region.id(),
                    false,
                    name(region, titled(region.id())),
                    slug == null ? region.id() : slug,
                    description,
                    region.hidden(),
                    List.of());
        }
        return new Node(
                known.id(),
                known.land(),
                name(region, known.name()),
                slug == null ? known.slug() : slug,
                description == null ? known.description() : description,
                region.hidden() || known.hidden(),
                known.parents());
    }

    private String name(HouseRegion region, String otherwise) {
        Tag tag = Tag.of(language);
        var byTag = new HashMap<Tag, String>();
        region.names().forEach((key, name) -> byTag.put(Tag.of(key), name));
        String inLanguage = byTag.getOrDefault(tag, byTag.get(new Tag(tag.language(), "", "")));
        String name = inLanguage == null ? region.name() : inLanguage;
        return name == null ? otherwise : name;
    }

    private static String titled(String id) {
        var words = new ArrayList<String>();
        for (String word : id.split("-")) {
            words.add(
                    word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return String.join(" ", words);
    }

    private void settleSlugs(List<HouseRegion> house) {
        var others = new TreeMap<>(nodes);
        house.forEach(region -> others.remove(region.id()));
        var slugs = new RegionSlugs(others.values());
        for (HouseRegion region : house) {
            Node node = node(region.id());
            String owner = slugs.take(node.slug(), node.id());
            boolean reserved = RegionSlugs.isReserved(node.slug());
            if (reserved) {
                problems.add(EditionProblems.reservedRegionSlug(region, node.slug()));
            } else if (owner != null) {
                problems.add(EditionProblems.duplicateRegionSlug(region, node.slug(), owner));
            }
            if (reserved || owner != null) {
                nodes.put(node.id(), node.at(node.id() + "-" + RegionSlugs.hash(node.id())));
            }
        }
    }

    // What the house says comes first, so it may take a synonym, but not a name that is shown.
    private RegionNames names(List<HouseRegion> house) {
        var ours = new HashSet<String>();
        house.forEach(region -> ours.add(region.id()));
        var shown = new HashMap<String, String>();
        nodes.values().stream()
                .filter(node -> !ours.contains(node.id()) && !node.hidden())
                .forEach(node -> shown.put(Fold.key(node.name()), node.id()));
        var codes = new HashMap<String, String>();
        var names = new LinkedHashMap<String, List<String>>();
        for (HouseRegion region : house) {
            String code = region.code();
            if (code != null) {
                codes.put(code.toUpperCase(Locale.ROOT), region.id());
            }
            if (!region.hidden()) {
                names.put(region.id(), said(region));
                said(region).forEach(name -> claim(region, name, shown));
            }
        }
        // A hidden region is still found, unless its name went to another.
        for (HouseRegion region : house) {
            if (region.hidden()) {
                var left = new ArrayList<>(said(region));
                left.removeIf(name -> shown.containsKey(Fold.key(name)));
                names.put(region.id(), left);
            }
        }
        return built.with(codes, names);
    }

    private void claim(HouseRegion region, String name, Map<String, String> taken) {
        String other = taken.putIfAbsent(Fold.key(name), region.id());
        if (other != null && !other.equals(region.id())) {
            problems.add(EditionProblems.duplicateRegionName(region, name, other));
        }
    }

    private List<String> said(HouseRegion region) {
        var said = new ArrayList<String>();
        said.add(node(region.id()).name());
        if (region.name() != null) {
            said.add(region.name());
        }
        said.addAll(new TreeMap<>(region.names()).values());
        said.addAll(region.synonyms());
        return said.stream().distinct().toList();
    }

    private @Nullable String resolve(Mention mention, RegionNames names) {
        String id = Atlas.id(mention.text(), nodes, names);
        if (id == null) {
            List<String> closest =
                    new Closest(names.layers(), this::shownName).to(mention.text(), 3);
            problems.add(EditionProblems.unknownRegionMember(mention, closest));
        }
        return id;
    }

    private @Nullable String shownName(String id) {
        Node node = node(id);
        return node.hidden() ? null : node.name();
    }

    /** Puts one region below another unless that would close a circle. */
    private void place(Mention mention, @Nullable String inner, @Nullable String outer) {
        if (inner == null || outer == null) {
            return;
        }
        boolean circle =
                inner.equals(outer)
                        || inner.equals(Region.WORLD)
                        || Kinship.above(outer, nodes).contains(inner);
        if (circle) {
            problems.add(
                    EditionProblems.regionCycle(mention, node(inner).name(), node(outer).name()));
        } else {
            nodes.put(inner, node(inner).below(outer));
        }
    }

    /**
     * Gives a region that names no parent its place: a group's depends on its members, which may be
     * groups as well, and not on where the group stood before.
     */
    private void settleParent(String id, Set<String> settled) {
        if (node(id).land() || !settled.add(id)) {
            return;
        }
        List<String> members =
                nodes.values().stream()
                        .filter(node -> node.parents().contains(id))
                        .map(Node::id)
                        .toList();
        members.forEach(member -> settleParent(member, settled));
        var elsewhere = new ArrayList<>(node(id).parents());
        elsewhere.removeIf(parent -> node(parent).land());
        nodes.put(id, node(id).under(elsewhere));
        String land = Kinship.lowestLandAbove(members, nodes);
        if (elsewhere.isEmpty() || !land.equals(Region.WORLD)) {
            nodes.put(id, node(id).under(List.of(land)).belowAll(elsewhere));
        }
    }

    private Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("no region " + id);
        }
        return node;
    }
}
