package dateline.edition;

/**
 * A story's place in a series.
 *
 * @param series the series' name as written
 * @param number its part, from 1; 0 when the copy does not say
 */
public record Part(String series, int number) {}
