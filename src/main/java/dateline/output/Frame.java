package dateline.output;

import dateline.edition.Edition;
import dateline.edition.Picture;
import dateline.edition.Piece;
import dateline.edition.Region;
import dateline.edition.StandingPage;
import dateline.language.Alphabet;
import dateline.language.Fold;
import dateline.masthead.Masthead;
import dateline.page.Address;
import dateline.page.Dress;
import dateline.page.Fingerprint;
import dateline.problem.Problem;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands around every page: the name of the paper, the navigation, the foot. */
final class Frame {

    private static final int REGIONS = 6;
    private static final int SECTIONS = 6;

    private final Edition edition;
    private final Masthead masthead;
    private final Dress dress;
    private final Shown shown;
    private final Cards cards;
    private final Directory directory;

    Frame(
            Edition edition,
            Masthead masthead,
            Dress dress,
            Shown shown,
            Cards cards,
            Directory directory) {
        this.edition = edition;
        this.masthead = masthead;
        this.dress = dress;
        this.shown = shown;
        this.cards = cards;
        this.directory = directory;
    }

    Site site(List<Problem> problems) {
        Paths paths = shown.paths();
        List<FeedLink> feeds =
                shown.feedLinks(Shown.SITE, Address.of(), masthead.title(), edition.pieces());
        return new Site(
                        UNMARKED,
                        masthead.title(),
                        masthead.tagline(),
                        masthead.language(),
                        Shown.direction(masthead.language()),
                        paths.root(),
                        paths.url(),
                        nav(problems),
                        links(masthead.footer(), problems),
                        styles(),
                        fonts(),
                        icon(),
                        plate(),
                        FeedLink.visible(feeds),
                        feeds,
                        paths.href(Address.of("regions")),
                        masthead.publisher().name(),
                        picture(masthead.publisher().logo()),
                        cards.on() ? cards.site().image() : null)
                .marked();
    }

    private static final Fingerprint UNMARKED = new Fingerprint("");

    private List<Link> nav(List<Problem> problems) {
        List<Masthead.Link> given = masthead.nav();
        if (given != null) {
            return links(given, problems);
        }
        var links = new ArrayList<Link>();
        busiestRegions().forEach(region -> links.add(shown.link(region)));
        edition.sections().stream()
                .limit(SECTIONS)
                .forEach(section -> links.add(shown.link(section.owner())));
        return links;
    }

    /** The regions that most stories name themselves, in the order of their names. */
    private List<Region> busiestRegions() {
        Map<String, Integer> counts = new HashMap<>();
        for (Piece piece : edition.pieces().all()) {
            piece.regions().forEach(region -> counts.merge(region.id(), 1, Integer::sum));
        }
        Comparator<Region> most =
                Comparator.comparingInt(region -> -counts.getOrDefault(region.id(), 0));
        Comparator<Region> byName = Comparator.comparing(Region::name, Alphabet.order());
        Comparator<Region> steady = byName.thenComparing(Region::id);
        return counts.keySet().stream()
                .map(edition.atlas()::region)
                .filter(region -> !region.id().equals(Region.WORLD) && shown.hasPage(region))
                .sorted(most.thenComparing(steady))
                .limit(REGIONS)
                .sorted(steady)
                .toList();
    }

    private List<Link> links(List<Masthead.Link> given, List<Problem> problems) {
        var links = new LinkedHashSet<Link>();
        for (Masthead.Link wish : given) {
            link(wish.target())
                    .ifPresentOrElse(
                            links::add,
                            () ->
                                    problems.add(
                                            OutputProblems.unknownLink(
                                                    wish.place(), wish.target())));
        }
        return List.copyOf(links);
    }

    private Optional<Link> link(String target) {
        if (target.startsWith("/")) {
            return path(target);
        }
        if (target.startsWith("https://") || target.startsWith("http://")) {
            return Optional.of(new Link(bareHost(target), target));
        }
        int slash = target.indexOf('/');
        if (slash > 0) {
            return listed(target.substring(0, slash), target.substring(slash + 1));
        }
        Optional<Region> region = edition.atlas().find(target).filter(shown::hasPage);
        return region.map(shown::link).or(() -> listed("sections", target));
    }

    private Optional<Link> path(String target) {
        for (StandingPage page : edition.pages()) {
            Address address = Directory.address(page);
            if (address.path().equals(target) || address.path().equals(target + "/")) {
                return Optional.of(new Link(page.headline(), shown.paths().href(address)));
            }
        }
        var held = directory.heldPaths();
        return held.contains(target) || !Address.isSound(target)
                ? Optional.empty()
                : Optional.of(new Link(target, shown.paths().href(new Address(target))));
    }

    private Optional<Link> listed(String kind, String id) {
        String key = Fold.key(id.endsWith("/") ? id.substring(0, id.length() - 1) : id);
        return switch (kind) {
            case "sections" ->
                    find(edition.sections(), key, s -> s.id(), s -> s.name(), shown::link);
            case "topics" -> find(edition.topics(), key, t -> t.id(), t -> t.name(), shown::link);
            case "people" -> find(edition.people(), key, p -> p.id(), p -> p.name(), shown::link);
            case "series" ->
                    edition.series().stream()
                            .filter(s -> Fold.key(s.id()).equals(key))
                            .map(s -> seriesLink(s.id(), s.name()))
                            .findFirst();
            default -> Optional.empty();
        };
    }

    private Link seriesLink(String id, String name) {
        return new Link(name, shown.paths().href(Shown.seriesAddress(id)));
    }

    private static <T> Optional<Link> find(
            List<Edition.Listed<T>> lists,
            String key,
            java.util.function.Function<T, String> id,
            java.util.function.Function<T, String> name,
            java.util.function.Function<T, Link> link) {
        return lists.stream()
                .map(Edition.Listed::owner)
                .filter(
                        owner ->
                                Fold.key(id.apply(owner)).equals(key)
                                        || Fold.key(name.apply(owner)).equals(key))
                .map(link)
                .findFirst();
    }

    private static String bareHost(String url) {
        String rest = url.substring(url.indexOf("//") + 2);
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    private List<String> styles() {
        return dress.assets().stream()
                .filter(asset -> asset.name().endsWith(".css"))
                .map(asset -> shown.paths().href(asset.address()))
                .sorted(Comparator.comparing(Frame::extraLast))
                .toList();
    }

    /**
     * The first of the faces is that of the text. Where the name of the paper has no letter of it,
     * a page may do without, and is not told to load it early.
     */
    private List<String> fonts() {
        boolean latin =
                masthead.title()
                        .codePoints()
                        .anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
        return dress.faces().stream()
                .limit(latin ? 1 : 0)
                .map(face -> shown.paths().href(face.address()))
                .toList();
    }

    /** The publisher's logo, or else the house's icon. */
    private @Nullable String icon() {
        Image logo = picture(masthead.publisher().logo());
        return logo != null
                ? logo.src()
                : dress.assets().stream()
                        .filter(asset -> asset.name().equals("icon.svg"))
                        .map(asset -> shown.paths().href(asset.address()))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable Image plate() {
        return picture(masthead.theme().platePicture());
    }

    private @Nullable Image picture(@Nullable String file) {
        return file == null
                ? null
                : shown.image(new Picture.Use(file, masthead.title(), null, null));
    }

    /** A publication's own {@code extra.css} has the last word. */
    private static @Nullable String extraLast(String href) {
        return href.contains("/extra.") ? "1" + href : "0" + href;
    }
}
