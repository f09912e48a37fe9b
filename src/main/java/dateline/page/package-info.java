/**
 * The site: addresses, pages, the flatplan that holds them all, and the sheets they are printed on.
 * This room never hears of Markdown, files or the template engine.
 */
@NullMarked
package dateline.page;

import org.jspecify.annotations.NullMarked;
