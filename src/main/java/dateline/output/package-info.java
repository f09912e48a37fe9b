/**
 * Stories become pages. One folder for each kind of output; the only room that speaks both news and
 * site. It never hears of files, the clock or the template engine.
 */
@NullMarked
package dateline.output;

import org.jspecify.annotations.NullMarked;
