package dateline.edition;

import dateline.hash.Sha256;
import dateline.problem.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a story: canonical, well-formed HTML made by us, kept outside of memory and read back
 * when it is printed.
 *
 * <p>In the HTML every link to another story, page or file of the publication is {@code <a
 * href="copy:REF">} and every picture is {@code <img src="copy:REF" alt="...">} followed by nothing
 * else inside its figure or paragraph that depends on where it will stand. The references are
 * listed here so that whoever plans the pages can say where each one leads.
 *
 * @param hash SHA-256 of the HTML, in hexadecimal
 * @param length of the HTML, in bytes
 * @param words number of words in the plain text
 * @param opening plain text of the first paragraph, at most {@value #OPENING} characters of it;
 *     empty when there is none
 * @param references what the text refers to, in order of first use, each once
 * @param html UTF-8
 */
public record Body(
        String hash,
        int length,
        int words,
        String opening,
        List<Reference> references,
        Content html) {

    /** More of a story's beginning no list would show. */
    public static final int OPENING = 500;

    /** How a reference is written in the HTML. */
    public static final String SCHEME = "copy:";

    private static final String NOTHING = Sha256.of(new byte[0]);

    public Body {
        references = List.copyOf(references);
    }

    /** Wherever it is kept: the hash tells what it says. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Body body
                && hash.equals(body.hash)
                && length == body.length
                && words == body.words
                && opening.equals(body.opening)
                && references.equals(body.references);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Nothing was written, not even a picture. */
    public boolean isEmpty() {
        return hash.equals(NOTHING);
    }

    /**
     * Reads the HTML back.
     *
     * @throws IOException when it can't be read, or is no longer what was set
     */
    public String read() throws IOException {
        try (var in = html.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * One thing that a text refers to.
     *
     * @param target as it stands behind {@code copy:} in the HTML: a path from the site's root
     *     ({@code /about/#who}), or a file under the seeds, written from there without a leading
     *     slash ({@code 2016/harbour.md#top}, {@code 2016/a.jpg})
     * @param place where it stands in the copy
     */
    public record Reference(String target, Place place) {}
}
