package dateline.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a story says about its own name in the paper.
 *
 * @param slug its short, stable name: given by the copy, else from the name it came in under, else
 *     null
 * @param slugGiven whether the copy itself gave the slug, so that nobody else may have the same
 * @param permalink the whole path the copy claims, beginning with a slash; null when it claims none
 * @param former paths it was known under before, beginning with a slash
 * @param place where the claim stands
 */
public record Claim(
        @Nullable String slug,
        boolean slugGiven,
        @Nullable String permalink,
        List<Mention> former,
        dateline.problem.Place place) {

    public Claim {
        former = List.copyOf(former);
    }
}
