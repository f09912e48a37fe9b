/** Pictures that stand for pages where others link to them: one for each region, or each story. */
@NullMarked
package dateline.output.share;

import org.jspecify.annotations.NullMarked;
