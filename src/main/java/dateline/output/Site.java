package dateline.output;

import dateline.page.Fingerprint;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page says of the publication. One value serves all pages, so its fingerprint is taken
 * once.
 *
 * @param mark the fingerprint of all the rest
 * @param language BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param root path of the front page: {@code /}, or a sub-path
 * @param url absolute address of the front page
 * @param nav the navigation
 * @param footer links at the foot of each page
 * @param styles paths of the style sheets, in their order
 * @param fonts paths of the fonts that every page needs at once
 * @param icon path of the small picture that stands for the publication; null when there is none
 * @param plate a picture of the name of the paper; null when the name is set in type
 * @param feed path of the publication's RSS feed, for readers
 * @param feeds all feeds of the publication, for programs
 * @param regions path of the page of all regions
 * @param publisher who is behind it; null when the masthead does not say
 * @param logo of the publisher; null when there is none
 * @param card what previews of links show of pages without a picture of their own; null when there
 *     is none
 */
public record Site(
        Fingerprint mark,
        String title,
        @Nullable String tagline,
        String language,
        String direction,
        String root,
        String url,
        List<Link> nav,
        List<Link> footer,
        List<String> styles,
        List<String> fonts,
        @Nullable String icon,
        @Nullable Image plate,
        @Nullable String feed,
        List<FeedLink> feeds,
        String regions,
        @Nullable String publisher,
        @Nullable Image logo,
        @Nullable Image card)
        implements Fingerprint.Fingerprinted, Shaped {
    private static final Shape SHAPE =
            Shape.named("Site", Site.class)
                    .with("mark", Site::mark)
                    .with("title", Site::title)
                    .with("tagline", Site::tagline)
                    .with("language", Site::language)
                    .with("direction", Site::direction)
                    .with("root", Site::root)
                    .with("url", Site::url)
                    .with("nav", Site::nav)
                    .with("footer", Site::footer)
                    .with("styles", Site::styles)
                    .with("fonts", Site::fonts)
                    .with("icon", Site::icon)
                    .with("plate", Site::plate)
                    .with("feed", Site::feed)
                    .with("feeds", Site::feeds)
                    .with("regions", Site::regions)
                    .with("publisher", Site::publisher)
                    .with("logo", Site::logo)
                    .with("card", Site::card)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /** The same with its fingerprint. */
    Site marked() {
        var parts = new ArrayList<@Nullable Object>();
        parts.addAll(Arrays.asList(title, tagline, language, direction, root, url, nav));
        parts.addAll(Arrays.asList(footer, styles, fonts, icon, plate, feed, feeds));
        parts.addAll(Arrays.asList(regions, publisher, logo, card));
        return new Site(
                Fingerprint.of(parts),
                title,
                tagline,
                language,
                direction,
                root,
                url,
                nav,
                footer,
                styles,
                fonts,
                icon,
                plate,
                feed,
                feeds,
                regions,
                publisher,
                logo,
                card);
    }

    /** What previews show of a page that has a picture, else those of the site. */
    public @Nullable Image previewed(@Nullable Image own) {
        Image image = own == null ? card : own;
        return image == null ? null : image.at(absolute(image.src()));
    }

    /** The absolute address of what has a path on this site. */
    public String absolute(String href) {
        return href.startsWith(root) ? url + href.substring(root.length()) : href;
    }

    @Override
    public Fingerprint fingerprint() {
        return mark;
    }
}
