/** What search engines read: the sitemap, that of the news, and robots.txt. */
@NullMarked
package dateline.output.sitemap;

import org.jspecify.annotations.NullMarked;
