package dateline.output;

import dateline.edition.Atlas;
import dateline.edition.Body;
import dateline.edition.Edition;
import dateline.edition.Picture;
import dateline.edition.Piece;
import dateline.edition.Region;
import dateline.edition.Story;
import dateline.language.Slug;
import dateline.masthead.Masthead;
import dateline.masthead.Theme;
import dateline.page.Address;
import dateline.page.Dress;
import dateline.raster.Face;
import dateline.raster.Words;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that stand for pages where others link to them: which there are, and which one
 * stands for what. None is drawn here.
 */
public final class Cards {

    private static final String FOLDER = "/assets/share/";

    private final Edition edition;
    private final Masthead masthead;
    private final Shown shown;
    private final Directory directory;
    // One value for all pages that lead to it.
    private final Map<String, Dealt> regions = new ConcurrentHashMap<>();
    private final Map<String, Dealt> stories = new ConcurrentHashMap<>();
    private volatile @Nullable Dealt site;

    Cards(Edition edition, Masthead masthead, Shown shown, Directory directory) {
        this.edition = edition;
        this.masthead = masthead;
        this.shown = shown;
        this.directory = directory;
    }

    /**
     * A card with its address.
     *
     * @param ground of its map; null when it has none
     * @param hash of all that it is drawn from
     * @param image as pages name it: its address is absolute, for it is read elsewhere
     */
    public record Dealt(
            Card card, @Nullable Ground ground, String hash, Address address, Image image) {}

    boolean on() {
        return masthead.sharePictures() != Masthead.SharePictures.OFF;
    }

    /** The paper's own. */
    Dealt site() {
        Dealt known = site;
        if (known == null) {
            String tagline = masthead.tagline() == null ? "" : masthead.tagline();
            known = dealt(card(Card.Kind.SITE, tagline, "", null), null, "front", masthead.title());
            site = known;
        }
        return known;
    }

    /** That of a region; the paper's own when it has no page. */
    Dealt of(Region region) {
        return shown.hasPage(region)
                ? regions.computeIfAbsent(region.id(), id -> region(region))
                : site();
    }

    private Dealt region(Region region) {
        Atlas atlas = edition.atlas();
        List<Region> path = atlas.path(region.id());
        String above = path.size() > 2 ? path.get(path.size() - 2).name() : "";
        Ground ground = shown.ground(region);
        return dealt(
                card(Card.Kind.REGION, above, region.name(), ground),
                ground,
                region.slug(),
                masthead.title() + ": " + region.name());
    }

    /** That of a story; its region's when it has none of its own. */
    Dealt of(Placed placed) {
        Region home = placed.piece().home();
        return masthead.sharePictures() == Masthead.SharePictures.STORIES
                ? stories.computeIfAbsent(
                        placed.piece().id(), id -> own(placed).orElseGet(() -> of(home)))
                : of(home);
    }

    /** Unless it has a picture that others could show, or its headline can't be set. */
    private Optional<Dealt> own(Placed placed) {
        Piece piece = placed.piece();
        Story story = piece.story();
        if (hasPicture(story) || Words.of(story.headline(), Face.display()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                dealt(
                        card(Card.Kind.STORY, piece.home().name(), story.headline(), null),
                        null,
                        lastPart(placed.address()),
                        masthead.title() + ": " + story.headline()));
    }

    /** Hardly anybody who shows links can read SVG. */
    private boolean hasPicture(Story story) {
        return Stream.concat(
                        story.pictures().stream().map(Picture.Use::file),
                        story.body().references().stream().map(Body.Reference::target))
                .map(directory::picture)
                .anyMatch(address -> address.isPresent() && !address.get().endsWith(".svg"));
    }

    private static String lastPart(Address address) {
        String path = address.path();
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private Card card(Card.Kind kind, String line, String words, @Nullable Ground ground) {
        String title = masthead.title();
        boolean capitals = masthead.theme().plate() == Theme.Plate.CAPITALS;
        var language = Locale.forLanguageTag(masthead.language());
        return new Card(
                kind,
                capitals ? title.toUpperCase(language) : title,
                kind == Card.Kind.SITE ? line : line.toUpperCase(language),
                words,
                ground == null ? List.of() : ground.here(),
                ground == null ? List.of() : ground.near(),
                masthead.theme().shownAccent(),
                shown.almanac().rightToLeft());
    }

    private Dealt dealt(Card card, @Nullable Ground ground, String name, String alt) {
        String hash = card.hash();
        String stem = Slug.of(name, Slug.Letters.LATIN, "");
        Address address =
                Dress.fingerprinted(FOLDER, (stem.isEmpty() ? "picture" : stem) + ".png", hash);
        return new Dealt(
                card,
                ground,
                hash,
                address,
                new Image(
                        shown.paths().absolute(address), alt, null, null, Card.WIDTH, Card.HEIGHT));
    }

    /** Every card that a page leads to, by its address. */
    public Collection<Dealt> all(Collection<Placed> stories) {
        SortedMap<Address, Dealt> all = new TreeMap<>();
        if (on()) {
            add(site(), all);
            edition.regions().keySet().forEach(id -> add(of(edition.atlas().region(id)), all));
            if (masthead.sharePictures() == Masthead.SharePictures.STORIES) {
                stories.forEach(placed -> add(of(placed), all));
            }
        }
        return all.values();
    }

    private static void add(Dealt dealt, SortedMap<Address, Dealt> all) {
        all.putIfAbsent(dealt.address(), dealt);
    }
}
