package dateline.output.standing;

import dateline.output.Site;
import dateline.output.Teaser;
import java.util.List;

/** What the page for addresses that lead nowhere shows: the newest stories. */
public record NotFound(Site site, List<Teaser> latest) {}
