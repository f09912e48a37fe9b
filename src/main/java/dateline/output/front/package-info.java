/** The front page. */
@NullMarked
package dateline.output.front;

import org.jspecify.annotations.NullMarked;
