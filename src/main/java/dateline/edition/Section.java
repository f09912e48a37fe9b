package dateline.edition;

/**
 * A department that owns stories.
 *
 * @param id a slug: the last part of its address
 * @param name as shown
 */
public record Section(String id, String name) {}
