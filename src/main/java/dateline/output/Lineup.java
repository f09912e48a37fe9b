package dateline.output;

import dateline.crew.Crew;
import dateline.edition.Body;
import dateline.edition.Edition;
import dateline.edition.Picture;
import dateline.edition.Piece;
import dateline.edition.Region;
import dateline.edition.Roll;
import dateline.edition.StandingPage;
import dateline.edition.Story;
import dateline.edition.Supplement;
import dateline.masthead.Masthead;
import dateline.page.Address;
import dateline.page.Dress;
import dateline.page.Flatplan;
import dateline.page.Page;
import dateline.page.Prose;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The edition with an address for everything in it: what every output plans its pages from.
 *
 * @param site what every page says of the publication
 * @param stories by id: the live stories
 * @param shown how names, moments and pictures are shown
 * @param cards the pictures that stand for pages elsewhere
 */
public record Lineup(
        Edition edition,
        Masthead masthead,
        Dress dress,
        Site site,
        Map<String, Placed> stories,
        Shown shown,
        Cards cards,
        Directory directory,
        List<Problem> problems) {

    /** Gives every live story its address and its teaser. */
    public static Lineup of(Edition edition, Masthead masthead, Dress dress) {
        return of(edition, masthead, dress, null);
    }

    /**
     * The same, with less work where a story is what it was.
     *
     * @param before of the same publication a moment ago; null: there is none
     */
    public static Lineup of(
            Edition edition, Masthead masthead, Dress dress, @Nullable Lineup before) {
        Settled settled = Settled.of(edition, masthead);
        var shown = new Shown(edition, masthead, Paths.of(masthead.url()));
        List<Piece> pieces = edition.pieces().all();
        var stories = new HashMap<String, Placed>(pieces.size() * 2);
        Map<String, Placed> known =
                before != null && before.isShownAlike(edition, masthead)
                        ? before.stories
                        : Map.of();
        for (Placed placed :
                Crew.<Piece, @Nullable Placed>all(
                        pieces, piece -> placed(piece, settled, shown, known))) {
            if (placed != null) {
                stories.put(placed.piece().id(), placed);
            }
        }
        var directory = Directory.of(edition, shown, stories, settled);
        var cards = new Cards(edition, masthead, shown, directory);
        var front = new Frame(edition, masthead, dress, shown, cards, directory);
        var problems = new ArrayList<Problem>(settled.problems());
        Site site = front.site(problems);
        problems.addAll(regionsNamedLikePages(edition, shown));
        problems.addAll(ownFilesForHosts(edition));
        return new Lineup(
                edition, masthead, dress, site, stories, shown, cards, directory, problems);
    }

    /** Whether a story that is the same has the same teaser: all else that it shows. */
    @SuppressWarnings("ReferenceEquality") // Settings that were read again may be others.
    private boolean isShownAlike(Edition today, Masthead mastheadToday) {
        return masthead == mastheadToday
                && edition.regions().keySet().equals(today.regions().keySet())
                && edition.pictures().equals(today.pictures());
    }

    /** Null when the story lost its address to another. */
    private static @Nullable Placed placed(
            Piece piece, Settled settled, Shown shown, Map<String, Placed> known) {
        Address address = settled.byId().get(piece.id());
        if (address == null) {
            return null;
        }
        Placed before = known.get(piece.id());
        return before != null && before.address().equals(address) && before.piece().equals(piece)
                ? before
                : new Placed(piece, address, shown.teaser(piece, address));
    }

    /**
     * An extra: nothing but some of these stories, in other words than a moment ago, and all around
     * them as it is here.
     *
     * @return null when one of them would not stand where it stands here
     */
    public @Nullable Lineup extra(List<Story> reworded) {
        var pieces = new ArrayList<Piece>();
        var placed = new HashMap<>(stories);
        for (Story story : reworded) {
            Placed before = stories.get(story.id());
            if (before == null || !story.isReworded(before.piece().story())) {
                return null;
            }
            Piece piece = before.piece().in(story);
            if (!Settled.wantsTheSame(piece, before.piece(), masthead)) {
                return null;
            }
            Address address = before.address();
            placed.put(story.id(), new Placed(piece, address, shown.teaser(piece, address)));
            pieces.add(piece);
        }
        pieces.sort(Piece.NEWEST_FIRST);
        return new Lineup(
                edition.extra(pieces),
                masthead,
                dress,
                site,
                placed,
                shown,
                cards,
                directory,
                problems);
    }

    private static List<Problem> regionsNamedLikePages(Edition edition, Shown shown) {
        var problems = new ArrayList<Problem>();
        for (StandingPage page : edition.pages()) {
            shown.regionAt(page.name())
                    .ifPresent(
                            region ->
                                    problems.add(
                                            OutputProblems.regionNamedLikePage(
                                                    region, page.place())));
        }
        return problems;
    }

    /** What goes out instead of all that hosts would be told of headers and redirects. */
    private static List<Problem> ownFilesForHosts(Edition edition) {
        return edition.supplements().stream()
                .map(Supplement::path)
                .filter(path -> path.equals("_headers") || path.equals("_redirects"))
                .map(OutputProblems::ownFileForHosts)
                .toList();
    }

    /** All pages of all outputs. */
    public Flatplan plan(List<Output> outputs) {
        return plan(outputs, List.of());
    }

    /**
     * The same, when some are planned.
     *
     * @param outputs those that are not
     */
    public Flatplan plan(List<Output> outputs, List<? extends Page> first) {
        var pages = new ArrayList<Page>(first);
        Crew.all(outputs, output -> output.plan(this)).forEach(pages::addAll);
        List<Page> planned = List.copyOf(pages);
        outputs.forEach(output -> pages.addAll(output.planOver(this, planned)));
        return Flatplan.of(pages, problems);
    }

    public Paths paths() {
        return shown.paths();
    }

    /** The live stories of a list, in its order. */
    public List<Placed> placed(List<Piece> pieces) {
        var placed = new ArrayList<Placed>(pieces.size());
        for (Piece piece : pieces) {
            Placed one = stories.get(piece.id());
            if (one != null) {
                placed.add(one);
            }
        }
        return placed;
    }

    public List<Teaser> teasers(List<Piece> pieces) {
        var teasers = new ArrayList<Teaser>(pieces.size());
        for (Piece piece : pieces) {
            Placed one = stories.get(piece.id());
            if (one != null) {
                teasers.add(one.teaser());
            }
        }
        return teasers;
    }

    /** A region as a link: without a page when it has no stories or is hidden. */
    public Link link(Region region) {
        return shown.link(region);
    }

    /**
     * The feeds of a list of the site.
     *
     * @param kind as the masthead calls such lists: {@code regions}
     * @param name of the list
     */
    public List<FeedLink> feeds(String kind, Address list, String name, Roll roll) {
        return shown.feedLinks(kind, list, masthead.title() + ": " + name, roll);
    }

    /**
     * A body as a page shows it.
     *
     * @param absolute whether it is read elsewhere, so that links need the host
     * @param own address of the page of the text itself when it is read elsewhere, else null
     */
    public Prose prose(Body body, boolean absolute, @Nullable Address own) {
        var targets = new ArrayList<Prose.Target>(body.references().size());
        for (Body.Reference reference : body.references()) {
            targets.add(directory.target(reference.target(), absolute));
        }
        return new Prose(body, targets, own == null ? "" : paths().absolute(own));
    }

    /** What a map of a region shows; null when there is nothing to show. */
    public @Nullable Ground ground(Region region) {
        return shown.ground(region);
    }

    /** The picture to be shown where others link to the paper; null: none. */
    public @Nullable Image share() {
        return cards.on() ? cards.site().image() : null;
    }

    /** The picture to be shown where others link to a region; null: none. */
    public @Nullable Image share(Region region) {
        return cards.on() ? cards.of(region).image() : null;
    }

    /**
     * The picture to be shown where others link to a story that has none of its own; null: none.
     */
    public @Nullable Image share(Placed placed) {
        return cards.on() ? cards.of(placed).image() : null;
    }

    /** The absolute addresses of all pictures that a story shows, each once. */
    public List<String> pictures(Story story) {
        if (story.pictures().isEmpty() && story.body().references().isEmpty()) {
            return List.of();
        }
        var pictures = new LinkedHashSet<String>();
        for (Picture.Use use : story.pictures()) {
            directory.picture(use.file()).ifPresent(pictures::add);
        }
        for (Body.Reference reference : story.body().references()) {
            directory.picture(reference.target()).ifPresent(pictures::add);
        }
        return List.copyOf(pictures);
    }

    /** Absolute addresses of the policies that have a page, by what schema.org calls them. */
    public Map<String, String> policies() {
        var pages = new TreeMap<String, String>();
        masthead.policies()
                .forEach(
                        (policy, link) ->
                                directory
                                        .page(link.target())
                                        .ifPresent(page -> pages.put(policy.property(), page)));
        return pages;
    }

    /** Where the paths in the navigation, at the foot and of the policies lead, for the proof. */
    public List<Page.Onward> frameLinks() {
        var links = new ArrayList<Masthead.Link>(masthead.footer());
        if (masthead.nav() != null) {
            links.addAll(masthead.nav());
        }
        links.addAll(masthead.policies().values());
        return links.stream()
                .filter(link -> link.target().startsWith("/"))
                .map(link -> directory.onward(new Body.Reference(link.target(), link.place())))
                .toList();
    }

    /** Where the references of a body lead on this site, for the proof. */
    public List<Page.Onward> onward(Body body) {
        if (body.references().isEmpty()) {
            return List.of();
        }
        return body.references().stream()
                .filter(reference -> !directory.isPicture(reference.target()))
                .map(directory::onward)
                .toList();
    }
}
