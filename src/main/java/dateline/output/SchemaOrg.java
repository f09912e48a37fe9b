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
     */
    public static void collection(
            LinkedData data, Site site, String canonical, @Nullable String name, List<Link> items) {
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

    private static void items(LinkedData list, Site site, List<Link> items) {
        list.number("numberOfItems", items.size());
        var numbered = new Numbered(site);
        list.each("itemListElement", items, numbered::listed);
    }

    /** The stories that a page leads to, each once. */
    public static List<Link> stories(List<Teaser> first, List<Teaser> then) {
        var links = new ArrayList<Link>(first.size() + then.size());
        for (Teaser story : first) {
            links.add(new Link(story.headline(), story.href()));
        }
        for (Teaser story : then) {
            links.add(new Link(story.headline(), story.href()));
        }
        return links;
    }

    /**
     * The way from the front page to a page.
     *
     * @param trail what lies between them; what has no page is passed over
     * @param last the page itself
     */
    public static void breadcrumbs(LinkedData data, Site site, List<Link> trail, Link last) {
        var steps = new ArrayList<Link>(trail.size() + 2);
        steps.add(new Link(site.title(), site.root()));
        for (Link step : trail) {
            if (step.href() != null) {
                steps.add(step);
            }
        }
        steps.add(last);
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

        void listed(LinkedData data, Link link) {
            write(data, link, "url");
        }

        void step(LinkedData data, Link link) {
            write(data, link, "item");
        }

        private void write(LinkedData data, Link link, String address) {
            count++;
            data.thing(
                    "ListItem",
                    item -> {
                        item.number("position", count);
                        item.text("name", link.text());
                        item.text(
                                address, link.href() == null ? null : site.absolute(link.href()));
                    });
        }
    }
}
