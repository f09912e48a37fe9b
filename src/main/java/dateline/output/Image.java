package dateline.output;

import dateline.page.Shape;
import dateline.page.Shaped;
import org.jspecify.annotations.Nullable;

/**
 * A picture as it is shown.
 *
 * @param width in pixels; 0 when the file does not say
 * @param height in pixels; 0 when the file does not say
 */
public record Image(
        String src,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        int width,
        int height)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Image", Image.class)
                    .with("src", Image::src)
                    .with("alt", Image::alt)
                    .with("caption", Image::caption)
                    .with("credit", Image::credit)
                    .with("width", Image::width)
                    .with("height", Image::height)
                    .done();

    /** The same picture at another address. */
    public Image at(String src) {
        return new Image(src, alt, caption, credit, width, height);
    }

    /** Whether previews of links can show it: they draw nothing. */
    public boolean isRaster() {
        return !src.endsWith(".svg");
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }
}
