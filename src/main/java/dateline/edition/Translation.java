package dateline.edition;

/**
 * A story as it runs in another language.
 *
 * @param language BCP 47
 */
public record Translation(String language, Piece piece) {}
