package dateline.output.host;

import dateline.edition.Content;
import dateline.edition.Supplement;
import dateline.hash.Sha256;
import dateline.masthead.Masthead;
import dateline.masthead.Theme;
import dateline.output.Former;
import dateline.output.Lineup;
import dateline.output.Output;
import dateline.output.Site;
import dateline.page.Address;
import dateline.page.FilePage;
import dateline.page.MediaType;
import dateline.page.Page;
import dateline.page.SetPage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files for hosts: {@code _headers} and {@code _redirects} as Netlify, Cloudflare Pages and others
 * read them, {@code .nojekyll} and {@code CNAME} for GitHub Pages, include files for web servers
 * when the masthead asks for them; and the manifest for browsers. A file of the same name among the
 * supplements is the publication's own word, and ours steps back.
 */
public final class Hosts implements Output {

    /**
     * All comes from the site itself but pictures, which a story may name by their address
     * elsewhere. No script and no style stands in a page; data blocks are no scripts (HTML
     * standard, section 4.12.1).
     */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' https: data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'self'";

    /** Cloudflare Pages reads no line that is longer, and no web server should have to. */
    private static final int LONGEST_LINE = 1_000;

    /**
     * Netlify leads on from a page that is there only when forced by {@code 301!}, which Cloudflare
     * Pages passes over but counts: of 2,000 lines in all.
     */
    private static final int MOST_FORCED = 1_000;

    private static final Pattern MAP = Pattern.compile("/sitemap(?:-[a-z0-9-]+)?\\.xml");

    /** Of the hundred rules that Cloudflare Pages reads, as many as the others leave, and some. */
    private static final int MOST_MAPS = 70;

    private static final List<String> HASHED = List.of("assets/", "pictures/");

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        var pages = new ArrayList<Page>();
        Set<String> own = supplements(lineup);
        add(
                pages,
                own,
                SetPage.of(file("site.webmanifest"), "host/manifest.ftl", manifest(lineup)));
        add(pages, own, written(".nojekyll", ""));
        if (lineup.masthead().hosting().cname()) {
            add(pages, own, written("CNAME", host(lineup.masthead()) + "\n"));
        }
        return pages;
    }

    @Override
    public List<? extends Page> planOver(Lineup lineup, List<Page> planned) {
        var pages = new ArrayList<Page>();
        Set<String> own = supplements(lineup);
        Set<String> servers = lineup.masthead().hosting().servers();
        var hosting = hosting(lineup, planned);
        add(pages, own, SetPage.of(file("_headers"), "host/headers.ftl", hosting));
        if (!hosting.moved().isEmpty()) {
            add(pages, own, SetPage.of(file("_redirects"), "host/redirects.ftl", hosting));
        }
        for (String server : servers.stream().sorted().toList()) {
            String template = "host/" + server + ".ftl";
            add(pages, own, SetPage.of(file(include(server)), template, hosting));
        }
        return pages;
    }

    private static void add(List<Page> pages, Set<String> own, Page page) {
        if (!own.contains(page.address().collisionKey())) {
            pages.add(page);
        }
    }

    private static Set<String> supplements(Lineup lineup) {
        var names = new HashSet<String>();
        for (Supplement supplement : lineup.edition().supplements()) {
            names.add(supplement.path().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static Address file(String name) {
        return Address.of().file(name);
    }

    static String include(String server) {
        return "_" + server + ".conf";
    }

    private static FilePage written(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Content content = () -> new ByteArrayInputStream(bytes);
        return new FilePage(file(name), Sha256.of(bytes), content);
    }

    private static String host(Masthead masthead) {
        return URI.create(masthead.url()).getHost().toLowerCase(Locale.ROOT);
    }

    private static Hosting hosting(Lineup lineup, List<Page> planned) {
        Masthead.Hosting wanted = lineup.masthead().hosting();
        var hidden = new ArrayList<>(List.of("_headers", "_redirects"));
        wanted.servers().stream().sorted().map(Hosts::include).forEach(hidden::add);
        String root = plainRoot(lineup);
        List<Hosting.Moved> moved = moved(lineup, planned);
        return new Hosting(
                literal(lineup.paths().root()),
                Quoted.of(root),
                Quoted.pattern(root),
                POLICY,
                wanted.pageAge(),
                wanted.httpsOnly(),
                lasting(lineup),
                hidden,
                maps(planned),
                moved,
                moved.size() <= MOST_FORCED);
    }

    /** A supplement in one of our folders bears no hash, and must be asked for again. */
    private static List<String> lasting(Lineup lineup) {
        return HASHED.stream()
                .filter(
                        folder ->
                                lineup.edition().supplements().stream()
                                        .noneMatch(s -> s.path().startsWith(folder)))
                .toList();
    }

    /** The sitemap and its parts, as far as a hundred rules reach. */
    private static List<String> maps(List<Page> planned) {
        return planned.stream()
                .map(page -> page.address().path())
                .filter(path -> path.startsWith("/sitemap") && MAP.matcher(path).matches())
                .map(path -> path.substring(1))
                .sorted()
                .limit(MOST_MAPS)
                .toList();
    }

    /** The former addresses that no page has taken since. */
    private static List<Hosting.Moved> moved(Lineup lineup, List<Page> planned) {
        List<Former> former = Former.of(lineup);
        if (former.isEmpty()) {
            return List.of();
        }
        var sought = new HashSet<String>();
        former.forEach(one -> sought.add(one.address().collisionKey()));
        for (Page page : planned) {
            if (page.rank() != Page.GIVES_WAY) {
                sought.remove(page.address().collisionKey());
            }
        }
        return former.stream()
                .filter(one -> sought.contains(one.address().collisionKey()))
                .map(one -> moved(one, lineup))
                .filter(one -> one.from().length() + one.to().length() < LONGEST_LINE - 10)
                .sorted(java.util.Comparator.comparing(Hosting.Moved::from))
                .toList();
    }

    private static Hosting.Moved moved(Former former, Lineup lineup) {
        String root = plainRoot(lineup);
        String plain = root + former.address().path().substring(1);
        String story = root + former.story().address().path().substring(1);
        return new Hosting.Moved(
                literal(lineup.paths().href(former.address())),
                literal(lineup.paths().href(former.story().address())),
                Quoted.of(plain),
                Quoted.pattern(plain),
                Quoted.replacement(story));
    }

    private static String plainRoot(Lineup lineup) {
        return URI.create(lineup.paths().root()).getPath();
    }

    /** What means something in the files of hosts is encoded, too: their placeholders. */
    private static String literal(String href) {
        return href.replace(":", "%3A").replace("*", "%2A").replace("$", "%24").replace("'", "%27");
    }

    private static Manifest manifest(Lineup lineup) {
        Site site = lineup.site();
        String icon = site.icon();
        return new Manifest(
                site.title(),
                site.tagline(),
                site.language(),
                site.direction(),
                site.root(),
                icon,
                icon == null ? null : MediaType.of(icon).name(),
                "#" + HexFormat.of().toHexDigits(Theme.PAPER.rgb(), 6));
    }
}
