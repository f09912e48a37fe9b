/**
 * A site in a folder. What we wrote is listed beside it; new sheets are staged, then switched in by
 * a journal, so that whatever happens every file is the old one or the new one.
 */
@NullMarked
package dateline.delivery.folder;

import org.jspecify.annotations.NullMarked;
