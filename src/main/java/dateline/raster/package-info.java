/**
 * Pictures of type, rules and shapes, drawn in memory and written as PNG. What comes in are words,
 * lengths, paths and colours; what goes out are bytes, the same on every machine: letters come from
 * tables of ours, and neither java.awt nor the machine's zlib is asked. This room knows neither
 * stories nor pages, and nothing of what a picture is for.
 */
@NullMarked
package dateline.raster;

import org.jspecify.annotations.NullMarked;
