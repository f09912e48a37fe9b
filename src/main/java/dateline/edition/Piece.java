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

    /** The same in other words. */
    public Piece in(Story words) {
        return new Piece(words, regions, section, topics, authors, seriesId);
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

    /**
     * When it changed last, by what the copy tells its readers: its publication, its last update,
     * or a correction; null when it tells none of them.
     */
    public @Nullable Instant changed() {
        Instant last = later(published(), story.times().updated());
        for (Amendment amendment : story.amendments()) {
            last = later(last, amendment.at());
        }
        return last;
    }

    /** The newest change among some stories; null when none is dated. */
    public static @Nullable Instant newest(Iterable<Piece> pieces) {
        Instant newest = null;
        for (Piece piece : pieces) {
            newest = later(newest, piece.changed());
        }
        return newest;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private Instant sortTime() {
        Instant published = published();
        return published == null ? Instant.MIN : published;
    }
}
