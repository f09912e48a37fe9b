package dateline.output.article;

import dateline.crew.Crew;
import dateline.edition.Amendment;
import dateline.edition.Dateline;
import dateline.edition.Picture;
import dateline.edition.Piece;
import dateline.edition.Region;
import dateline.edition.Series;
import dateline.edition.Story;
import dateline.edition.Translation;
import dateline.language.Almanac;
import dateline.output.Image;
import dateline.output.Lineup;
import dateline.output.Link;
import dateline.output.Moment;
import dateline.output.Output;
import dateline.output.Placed;
import dateline.output.Shown;
import dateline.page.Contents;
import dateline.page.Page;
import dateline.page.Prose;
import dateline.page.SetPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page for each story. */
public final class Articles implements Output {

    private static final String TEMPLATE = "article/article.ftlh";

    /** How many parts of a series are shown on either side of a story. */
    private static final int BESIDE = 4;

    @Override
    public List<Page> plan(Lineup lineup) {
        var series = new HashMap<String, Series>();
        lineup.edition().series().forEach(one -> series.put(one.id(), one));
        var trails = new ConcurrentHashMap<String, List<Link>>();
        var before = new Before(lineup.edition());
        return Crew.all(
                lineup.placed(lineup.edition().pieces().all()),
                placed -> {
                    List<Link> trail =
                            trails.computeIfAbsent(
                                    placed.piece().home().id(), home -> trail(home, lineup));
                    return page(placed, trail, series, before, lineup);
                });
    }

    private static List<Link> trail(String home, Lineup lineup) {
        List<Region> path = lineup.edition().atlas().path(home);
        return path.subList(0, path.size() - 1).stream().map(lineup::link).toList();
    }

    private static SetPage page(
            Placed placed,
            List<Link> trail,
            Map<String, Series> series,
            Before before,
            Lineup lineup) {
        Story story = placed.piece().story();
        return SetPage.of(
                        placed.address(),
                        template(story),
                        article(placed, trail, series, before, lineup))
                .from(story.claim().place(), lineup.onward(story.body()));
    }

    private static String template(Story story) {
        return story.template() == null ? TEMPLATE : "article/" + story.template() + ".ftlh";
    }

    private static Article article(
            Placed placed,
            List<Link> trail,
            Map<String, Series> series,
            Before before,
            Lineup lineup) {
        Piece piece = placed.piece();
        Story story = piece.story();
        Shown shown = lineup.shown();
        boolean dates = story.switches().dateShown();
        List<Piece> related = lineup.edition().related().getOrDefault(piece.id(), List.of());
        Prose body = lineup.prose(story.body(), false, null);
        String language = story.language() == null ? lineup.site().language() : story.language();
        List<Image> pictures = pictures(story, shown);
        return new Article(
                lineup.site(),
                lineup.paths().absolute(placed.address()),
                trail,
                lineup.link(piece.home()),
                each(piece.regions(), lineup::link),
                piece.section() == null ? null : shown.link(piece.section()),
                each(piece.topics(), shown::link),
                story.headline(),
                story.standfirst(),
                placed.teaser().text(),
                placed.teaser().byline(),
                each(piece.authors(), shown::author),
                placed.teaser().published(),
                dates ? updated(story, shown) : null,
                story.dateline() == null ? null : story.dateline().text(),
                location(story.dateline()),
                pictures,
                card(pictures, body, placed, lineup),
                body,
                story.body().words(),
                notes(story, shown),
                series(piece, series, lineup),
                lineup.teasers(related),
                lineup.teasers(before.of(piece, related)),
                story.genre(),
                story.rights(),
                language,
                shown.direction(story),
                versions(piece, lineup),
                story.switches().index(),
                story.switches().toc() ? new Contents(body) : Contents.NONE,
                story.extra());
    }

    /** A stream for each of a story's short lists would cost more than all the rest of its page. */
    private static <T, L> List<L> each(List<T> things, Function<T, L> link) {
        var links = new ArrayList<L>(things.size());
        for (T thing : things) {
            links.add(link.apply(thing));
        }
        return links;
    }

    private static List<Image> pictures(Story story, Shown shown) {
        var images = new ArrayList<Image>(story.pictures().size());
        for (Picture.Use use : story.pictures()) {
            Image image = shown.image(use);
            if (image != null) {
                images.add(image);
            }
        }
        return images;
    }

    private static List<Article.Version> versions(Piece piece, Lineup lineup) {
        var versions = new ArrayList<Article.Version>();
        for (Translation other :
                lineup.edition().translations().getOrDefault(piece.id(), List.of())) {
            Placed placed = lineup.stories().get(other.piece().id());
            if (placed != null) {
                versions.add(
                        new Article.Version(
                                other.language(),
                                Shown.direction(other.language()),
                                Almanac.of(other.language()).ownName(),
                                placed.teaser().href()));
            }
        }
        return versions;
    }

    private static @Nullable String location(@Nullable Dateline dateline) {
        if (dateline == null || dateline.place() == null) {
            return null;
        }
        return dateline.region() == null
                ? dateline.place()
                : dateline.place() + ", " + dateline.region();
    }

    /** The first picture that previews can show: above the text, else in it, else the region's. */
    private static @Nullable Image card(
            List<Image> pictures, Prose body, Placed placed, Lineup lineup) {
        for (Image image : pictures) {
            if (image.isRaster()) {
                return image;
            }
        }
        for (Prose.Target target : body.targets()) {
            if (target.href() != null && target.width() > 0) {
                var image =
                        new Image(target.href(), "", null, null, target.width(), target.height());
                if (image.isRaster()) {
                    return image;
                }
            }
        }
        return lineup.share(placed);
    }

    private static @Nullable Moment updated(Story story, Shown shown) {
        Instant updated = story.times().updated();
        Instant published = story.times().published();
        boolean later = updated != null && (published == null || updated.isAfter(published));
        return later ? shown.moment(updated) : null;
    }

    private static List<Article.Note> notes(Story story, Shown shown) {
        if (story.amendments().isEmpty()) {
            return List.of();
        }
        return story.amendments().stream()
                .sorted(
                        Comparator.comparing(
                                Articles::at, Comparator.nullsLast(Comparator.reverseOrder())))
                .map(
                        a ->
                                new Article.Note(
                                        a.kind().name().toLowerCase(java.util.Locale.ROOT),
                                        shown.moment(a.at()),
                                        a.text()))
                .toList();
    }

    private static @Nullable Instant at(Amendment amendment) {
        return amendment.at();
    }

    private static Article.@Nullable SeriesBox series(
            Piece piece, Map<String, Series> all, Lineup lineup) {
        Series series = piece.seriesId() == null ? null : all.get(piece.seriesId());
        if (series == null) {
            return null;
        }
        String href =
                lineup.masthead().archives().series()
                        ? lineup.paths().href(Shown.seriesAddress(series.id()))
                        : null;
        List<Placed> parts = lineup.placed(series.parts());
        int own = 0;
        while (own < parts.size() - 1 && !parts.get(own).piece().id().equals(piece.id())) {
            own++;
        }
        int from = Math.max(0, Math.min(own - BESIDE, parts.size() - 2 * BESIDE - 1));
        int to = Math.min(parts.size(), from + 2 * BESIDE + 1);
        return new Article.SeriesBox(
                new Link(series.name(), href),
                from + 1,
                parts.subList(from, to).stream().map(placed -> part(placed, piece)).toList());
    }

    private static Link part(Placed placed, Piece current) {
        boolean own = placed.piece().id().equals(current.id());
        return new Link(placed.teaser().headline(), own ? null : placed.teaser().href());
    }
}
