/** Those who do the work, several at a time. Every room may know this one; it knows no other. */
@NullMarked
package dateline.crew;

import org.jspecify.annotations.NullMarked;
