/**
 * Sheets go out to the world: put, take away, receipt. This room never hears of stories, templates
 * or HTML.
 */
@NullMarked
package dateline.delivery;

import org.jspecify.annotations.NullMarked;
