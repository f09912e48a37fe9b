/**
 * Wire text: plain paragraphs under a kicker, a headline and a standfirst. In: copy. Out: a {@link
 * dateline.intake.Manuscript}. It never hears of Markdown.
 */
@NullMarked
package dateline.intake.wire;

import org.jspecify.annotations.NullMarked;
