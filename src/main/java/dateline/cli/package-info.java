/**
 * Arguments become an order; a report becomes what is seen on the screen. This room knows nothing
 * of what is inside.
 */
@NullMarked
package dateline.cli;

import org.jspecify.annotations.NullMarked;
