package dateline.output.front;

import dateline.output.Head;
import dateline.output.Link;
import dateline.output.LinkedData;
import dateline.output.Moment;
import dateline.output.SchemaOrg;
import dateline.output.Site;
import dateline.output.Teaser;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the front page shows.
 *
 * @param canonical absolute address of this page
 * @param day the day of the newest story; null when nothing is dated
 * @param weekday that day in full, as a newspaper bears it: {@code Monday, 9 May 2016}
 * @param lead the first story: the newest pinned one, else the newest; null when there is no story
 *     at all
 * @param pictured the one story whose picture has the room: the lead, else the first of second rank
 *     that has one; null when none has
 * @param seconds the stories of second rank
 * @param latest the newest of the rest
 * @param strips regions with a lead and headlines each
 * @param more the list of everything; null when there is none
 * @param years the lists of years, the newest first
 * @param founded the day the paper was founded, ISO 8601; null when the masthead does not say
 * @param policies absolute addresses of the pages of its policies, by what schema.org calls them
 */
public record Front(
        Site site,
        String canonical,
        @Nullable Moment day,
        @Nullable String weekday,
        @Nullable Teaser lead,
        @Nullable Teaser pictured,
        List<Teaser> seconds,
        List<Teaser> latest,
        List<Strip> strips,
        @Nullable Link more,
        List<Link> years,
        @Nullable String founded,
        Map<String, String> policies)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Front", Front.class)
                    .with("site", Front::site)
                    .with("canonical", Front::canonical)
                    .with("day", Front::day)
                    .with("weekday", Front::weekday)
                    .with("lead", Front::lead)
                    .with("pictured", Front::pictured)
                    .with("seconds", Front::seconds)
                    .with("latest", Front::latest)
                    .with("strips", Front::strips)
                    .with("more", Front::more)
                    .with("years", Front::years)
                    .with("founded", Front::founded)
                    .with("policies", Front::policies)
                    .made("head", Front::head)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    private Head head() {
        return Head.of(
                "website",
                site.title(),
                site.language(),
                site.previewed(null),
                LinkedData.graph(this::graph));
    }

    private void graph(LinkedData graph) {
        graph.thing(
                "WebSite",
                own -> {
                    own.text("@id", site.url() + "#website");
                    own.text("name", site.title());
                    own.text("url", site.url());
                    own.text("description", site.tagline());
                    own.text("inLanguage", site.language());
                    own.property(
                            "publisher",
                            "NewsMediaOrganization",
                            one -> one.text("@id", site.url() + "#publisher"));
                });
        graph.thing(
                "NewsMediaOrganization",
                own -> {
                    SchemaOrg.publisher(own, site);
                    own.text("foundingDate", founded);
                    policies.forEach((property, page) -> own.text(property, page));
                });
    }

    /** A region on the front page. */
    public record Strip(Link region, Teaser lead, List<Teaser> others) implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Front.Strip", Strip.class)
                        .with("region", Strip::region)
                        .with("lead", Strip::lead)
                        .with("others", Strip::others)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }
}
