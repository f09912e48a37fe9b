/**
 * The news: stories, regions, sections, people, series, and the edition that runs today. Records
 * only. This room never hears of files, addresses, HTML, templates or the clock.
 */
@NullMarked
package dateline.edition;

import org.jspecify.annotations.NullMarked;
