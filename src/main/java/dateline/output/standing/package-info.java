/** Pages that stand in every edition, and the page for what is not found. */
@NullMarked
package dateline.output.standing;

import org.jspecify.annotations.NullMarked;
