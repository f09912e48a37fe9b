/** A target that keeps nothing: what is delivered here was only to be printed and proofread. */
@NullMarked
package dateline.delivery.nowhere;

import org.jspecify.annotations.NullMarked;
