/** A page for each story, and the small pages at the addresses it had before. */
@NullMarked
package dateline.output.article;

import org.jspecify.annotations.NullMarked;
