/**
 * The first files of a publication and of a story: {@code dateline init} and {@code dateline new}.
 */
@NullMarked
package dateline.starter;

import org.jspecify.annotations.NullMarked;
