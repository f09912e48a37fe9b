/**
 * The sheets and the plan are read for what a reader would trip over. This room never hears of
 * stories or Markdown.
 */
@NullMarked
package dateline.proof;

import org.jspecify.annotations.NullMarked;
