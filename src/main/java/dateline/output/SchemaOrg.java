package dateline.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What pages of every kind say of themselves in the vocabulary of schema.org. */
public final class SchemaOrg {

    private SchemaOrg() {}

    /** Who publishes it: who is behind the paper when the masthead says so, else the paper. */
    public static void publisher(LinkedData data, Site site) {
        data.text("@id", site.url() + "#publisher");
        data.text("name", site.publisher() == null ? site.title() : site.publisher());
        data.text("url", site.url());
        if (site.logo() != null) {
            image(data, "logo", site.logo().at(site.absolute(site.logo().src())));
        }
    }

    /** A picture with an absolute address. */
    public static void image(LinkedData data, String property, @Nullable Image image) {
        if (image == null) {
            return;
        }
        data.property(
                property,
                "ImageObject",
                own -> {
                    own.text("url", image.src());
                    own.number("width", image.width());
                    own.number("height", image.height());
                    own.text("caption", image.caption() == null ? image.alt() : image.caption());
                    own.text("creditText", image.credit());
                });
    }

    /**
     * A page that leads to stories.
     *
     * @param name null when only the template knows it
     * @param items paths of what it leads to
     */
    public static void collection(
            LinkedData data,
            Site site,
            String canonical,
            @Nullable String name,
            List<String> items) {
        data.thing(
                "CollectionPage",
                page -> {
                    page.text("name", name);
                    page.text("url", canonical);
                    page.text("inLanguage", site.language());
                    partOf(page, site);
                    if (!items.isEmpty()) {
                        page.property("mainEntity", "ItemList", list -> items(list, site, items));
                    }
                });
    }

    /** The site that a page is a part of. */
    public static void partOf(LinkedData page, Site site) {
        page.property(
                "isPartOf",
                "WebSite",
                own -> {
                    own.text("@id", site.url() + "#website");
                    own.text("name", site.title());
                    own.text("url", site.url());
                });
    }

    private static void items(LinkedData list, Site site, List<String> items) {
        list.number("numberOfItems", items.size());
        list.each("itemListElement", items, new Numbered(site)::listed);
    }

    /** The stories that a page leads to. */
    public static List<String> stories(List<Teaser> first, List<Teaser> then) {
        var paths = new ArrayList<String>(first.size() + then.size());
        for (Teaser story : first) {
            paths.add(story.href());
        }
        for (Teaser story : then) {
            paths.add(story.href());
        }
        return paths;
    }

    /**
     * The way from the front page to a page.
     *
     * @param trail what lies between them; what has no page is passed over
     * @param last name of the page itself, whose address needs no telling
     */
    public static void breadcrumbs(LinkedData data, Site site, List<Link> trail, String last) {
        var steps = new ArrayList<Link>(trail.size() + 2);
        steps.add(new Link(site.title(), site.root()));
        for (Link step : trail) {
            if (step.href() != null) {
                steps.add(step);
            }
        }
        steps.add(new Link(last, null));
        data.thing(
                "BreadcrumbList",
                list -> list.each("itemListElement", steps, new Numbered(site)::step));
    }

    /** Counts the items of a list while they are written. */
    private static final class Numbered {
        private final Site site;
        private int count;

        Numbered(Site site) {
            this.site = site;
        }

        /** Its name stands on the page that it leads to. */
        void listed(LinkedData data, String path) {
            count++;
            data.thing(
                    "ListItem",
                    item -> {
                        item.number("position", count);
                        item.text("url", site.absolute(path));
                    });
        }

        void step(LinkedData data, Link link) {
            count++;
            data.thing(
                    "ListItem",
                    item -> {
                        item.number("position", count);
                        item.text("name", link.text());
                        item.text("item", absolute(link));
                    });
        }

        private @Nullable String absolute(Link link) {
            return link.href() == null ? null : site.absolute(link.href());
        }
    }
}
