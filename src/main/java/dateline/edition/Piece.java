package dateline.edition;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story that runs: its names resolved to what the house knows.
 *
 * @param regions the first is its home; never empty
 * @param seriesId of the series it is a part of
 */
public record Piece(
        Story story,
        List<Region> regions,
        @Nullable Section section,
        List<Topic> topics,
        List<Person> authors,
        @Nullable String seriesId) {

    /** Newest first, undated ones last, then by id. */
    public static final Comparator<Piece> NEWEST_FIRST =
            Comparator.comparing(Piece::sortTime, Comparator.reverseOrder())
                    .thenComparing(Piece::id);

    public Piece {
        regions = List.copyOf(regions);
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
    }

    public String id() {
        return story.id();
    }

    public Region home() {
        return regions.get(0);
    }

    public @Nullable Instant published() {
        return story.times().published();
    }

    private Instant sortTime() {
        Instant published = published();
        return published == null ? Instant.MIN : published;
    }
}
