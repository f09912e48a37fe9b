/**
 * The paper's own particulars, read from {@code masthead.yaml}, {@code regions.yaml} and {@code
 * people.yaml}. This room never hears of stories or pages.
 */
@NullMarked
package dateline.masthead;

import org.jspecify.annotations.NullMarked;
