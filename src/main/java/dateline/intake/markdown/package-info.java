/**
 * Markdown with front matter. In: copy. Out: a {@link dateline.intake.Manuscript} with canonical
 * HTML. It never hears of wire text.
 */
@NullMarked
package dateline.intake.markdown;

import org.jspecify.annotations.NullMarked;
