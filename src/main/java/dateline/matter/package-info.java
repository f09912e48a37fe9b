/**
 * Keys and values with their places, as an editor writes them in YAML. In: text. Out: {@link
 * dateline.matter.Entry} trees and problems. This room never hears what a key means.
 */
@NullMarked
package dateline.matter;

import org.jspecify.annotations.NullMarked;
