/** RSS feeds. */
@NullMarked
package dateline.output.feed;

import org.jspecify.annotations.NullMarked;
