/**
 * What can be wrong, and where. In: nothing. Out: {@link dateline.problem.Problem} values with a
 * place and a hint. This room knows no other.
 */
@NullMarked
package dateline.problem;

import org.jspecify.annotations.NullMarked;
