/** The one hash of the house. Every room may know this one; it knows no other. */
@NullMarked
package dateline.hash;

import org.jspecify.annotations.NullMarked;
