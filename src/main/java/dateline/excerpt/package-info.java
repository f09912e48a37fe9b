/**
 * A line of copy, shown to a person with a mark under what is at fault. In come a name, a line and
 * a column; out goes text that no terminal and no reader can be fooled with.
 */
@NullMarked
package dateline.excerpt;

import org.jspecify.annotations.NullMarked;
