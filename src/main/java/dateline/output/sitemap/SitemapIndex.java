package dateline.output.sitemap;

import java.util.List;

/** What an index of sitemaps says: the parts of a sitemap too long for one file. */
public record SitemapIndex(List<Sitemap.Entry> parts) {}
