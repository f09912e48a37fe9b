/** Feeds: RSS, Atom and JSON. */
@NullMarked
package dateline.output.feed;

import org.jspecify.annotations.NullMarked;
