package dateline.edition;

import dateline.problem.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page that stands in every edition: about, contact, corrections policy.
 *
 * @param name its path under {@code pages/} without extension, with '/': {@code about}
 * @param language BCP 47; null: the publication's
 */
public record StandingPage(
        String name,
        Place place,
        String headline,
        String standfirst,
        @Nullable String language,
        boolean index,
        boolean toc,
        Map<String, Object> extra,
        Body body) {}
