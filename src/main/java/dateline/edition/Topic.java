package dateline.edition;

/**
 * What a story is about.
 *
 * @param id a slug: the last part of its address
 * @param name as most stories write it
 */
public record Topic(String id, String name) {}
