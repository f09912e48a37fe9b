/**
 * Files become stories. In: the wire, that is copy and pictures. Out: {@link
 * dateline.edition.Filed}. This room never hears of addresses, templates or pages.
 */
@NullMarked
package dateline.intake;

import org.jspecify.annotations.NullMarked;
