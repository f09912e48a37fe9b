package dateline.output.host;

import dateline.page.Shape;
import dateline.page.Shaped;
import org.jspecify.annotations.Nullable;

/**
 * What the web app manifest says (W3C, Web Application Manifest).
 *
 * @param name of the publication
 * @param language BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param root path of the front page
 * @param icon path of the small picture that stands for the publication; null when there is none
 * @param iconType media type of that
 * @param paper colour of the ground, {@code #rrggbb}
 */
public record Manifest(
        String name,
        @Nullable String tagline,
        String language,
        String direction,
        String root,
        @Nullable String icon,
        @Nullable String iconType,
        String paper)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Manifest", Manifest.class)
                    .with("name", Manifest::name)
                    .with("tagline", Manifest::tagline)
                    .with("language", Manifest::language)
                    .with("direction", Manifest::direction)
                    .with("root", Manifest::root)
                    .with("icon", Manifest::icon)
                    .with("iconType", Manifest::iconType)
                    .with("paper", Manifest::paper)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }
}
