package dateline.output.sitemap;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The sitemap for news search: the stories of the last two days, when the masthead wants it. */
public final class News implements Output {

    private static final String NAME = "news-sitemap";

    /** "A News sitemap can have up to 1,000 news:news tags": what is more goes into another. */
    static final int MOST = 1_000;

    /** What {@code opinion: off} leaves out. */
    private static final Set<String> OPINION = Set.of("opinion", "sponsored");

    /** A name is told "without the parts in parentheses" (Google's rules for news sitemaps). */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^()]*\\)");

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        List<Placed> news = news(lineup);
        String name = name(lineup.masthead().newsSitemap(), lineup.masthead().title());
        List<Address> files = files(lineup, news);
        var pages = new ArrayList<Page>();
        for (int i = 0; i < files.size(); i++) {
            List<NewsSitemap.Entry> entries =
                    news.subList(i * MOST, Math.min(news.size(), (i + 1) * MOST)).stream()
                            .map(placed -> entry(placed, lineup))
                            .toList();
            var sitemap = new NewsSitemap(name, entries);
            pages.add(SetPage.of(files.get(i), "sitemap/news.ftlx", sitemap));
        }
        return pages;
    }

    /** The files there are, the one with the newest stories first; none when none is wanted. */
    static List<Address> files(Lineup lineup) {
        return files(lineup, news(lineup));
    }

    /** One that is empty is a file, too. */
    private static List<Address> files(Lineup lineup, List<Placed> news) {
        var files = new ArrayList<Address>();
        if (lineup.masthead().newsSitemap().on()) {
            files.add(Address.of().file(NAME + ".xml"));
            for (int number = 2; (number - 1) * MOST < news.size(); number++) {
                files.add(Address.of().file(NAME + "-" + number + ".xml"));
            }
        }
        return files;
    }

    private static List<Placed> news(Lineup lineup) {
        Masthead.NewsSitemap wanted = lineup.masthead().newsSitemap();
        return lineup.placed(
                lineup.edition().news().stream()
                        .filter(piece -> piece.story().switches().index())
                        .filter(piece -> wanted.opinion() || !isOpinion(piece.story()))
                        .toList());
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
