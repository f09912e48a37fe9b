/**
 * Lists of stories: regions, sections, topics, people, series, years, months and days, and the list
 * of all regions.
 */
@NullMarked
package dateline.output.listing;

import org.jspecify.annotations.NullMarked;
