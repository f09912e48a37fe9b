/** A site that lives in memory: for the preview, and for tests. */
@NullMarked
package dateline.delivery.memory;

import org.jspecify.annotations.NullMarked;
