/**
 * Maps: where some countries are, drawn from a table of outlines. What comes in are codes of
 * countries, what goes out are paths and dots on a sheet of a known size. This room knows neither
 * regions nor pages, and no colours.
 */
@NullMarked
package dateline.map;

import org.jspecify.annotations.NullMarked;
