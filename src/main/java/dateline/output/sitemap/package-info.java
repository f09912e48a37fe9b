/** What search engines read: the sitemap and robots.txt. */
@NullMarked
package dateline.output.sitemap;

import org.jspecify.annotations.NullMarked;
