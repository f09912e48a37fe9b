/**
 * Pages become sheets. Templates are filled here and nowhere else. This room never hears of stories
 * or sections.
 */
@NullMarked
package dateline.press;

import org.jspecify.annotations.NullMarked;
