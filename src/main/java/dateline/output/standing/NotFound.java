package dateline.output.standing;

import dateline.output.Site;
import dateline.output.Teaser;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;

/** What the page for addresses that lead nowhere shows: the newest stories. */
public record NotFound(Site site, List<Teaser> latest) implements Shaped {
    private static final Shape SHAPE =
            Shape.named("NotFound", NotFound.class)
                    .with("site", NotFound::site)
                    .with("latest", NotFound::latest)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }
}
