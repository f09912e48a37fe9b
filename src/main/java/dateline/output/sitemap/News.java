package dateline.output.sitemap;

import dateline.edition.Piece;
import dateline.edition.Story;
import dateline.language.Tag;
import dateline.masthead.Masthead;
import dateline.output.Lineup;
import dateline.output.Output;
import dateline.output.Placed;
import dateline.page.Address;
import dateline.page.Page;
import dateline.page.SetPage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The sitemap for news search: the stories of the last two days, when the masthead wants it. */
public final class News implements Output {

    static final Address ADDRESS = Address.of().file("news-sitemap.xml");

    /** More of them news search does not read. */
    static final int MOST = 1_000;

    /** What {@code opinion: off} leaves out. */
    private static final Set<String> OPINION = Set.of("opinion", "sponsored");

    /** A name is told "without the parts in parentheses" (Google's rules for news sitemaps). */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^()]*\\)");

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        Masthead.NewsSitemap wanted = lineup.masthead().newsSitemap();
        if (!wanted.on()) {
            return List.of();
        }
        List<Piece> news =
                lineup.edition().news().stream()
                        .filter(piece -> piece.story().switches().index())
                        .filter(piece -> wanted.opinion() || !isOpinion(piece.story()))
                        .toList();
        List<NewsSitemap.Entry> entries =
                lineup.placed(news).stream()
                        .limit(MOST)
                        .map(placed -> entry(placed, lineup))
                        .toList();
        var sitemap = new NewsSitemap(name(wanted, lineup.masthead().title()), entries);
        return List.of(SetPage.of(ADDRESS, "sitemap/news.ftlx", sitemap));
    }

    private static boolean isOpinion(Story story) {
        String genre = story.genre();
        return genre != null && OPINION.contains(genre.strip().toLowerCase(Locale.ROOT));
    }

    private static String name(Masthead.NewsSitemap wanted, String title) {
        String name = wanted.name() == null ? title : wanted.name();
        String bare = IN_BRACKETS.matcher(name).replaceAll("").strip();
        return bare.isEmpty() ? name : bare;
    }

    private static NewsSitemap.Entry entry(Placed placed, Lineup lineup) {
        Story story = placed.piece().story();
        String own = story.language();
        Instant published = Objects.requireNonNull(placed.piece().published());
        return new NewsSitemap.Entry(
                lineup.paths().absolute(placed.address()),
                story.headline(),
                language(own == null ? lineup.masthead().language() : own),
                lineup.shown().iso(lineup.shown().local(published)));
    }

    /** ISO 639 in two or three letters; Chinese says in which letters it is written. */
    static String language(String tag) {
        Tag read = Tag.of(tag);
        if (read.language().equals("zh")) {
            return read.isTraditional() ? "zh-tw" : "zh-cn";
        }
        return read.language().matches("[a-z]{2,3}") ? read.language() : "und";
    }
}
