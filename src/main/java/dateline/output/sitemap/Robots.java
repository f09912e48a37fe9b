package dateline.output.sitemap;

/** What {@code robots.txt} says: where the sitemap is. */
public record Robots(String sitemap) {}
