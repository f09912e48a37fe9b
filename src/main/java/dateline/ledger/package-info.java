/**
 * What was printed and delivered last time. Values only; whoever delivers reads and writes them.
 */
@NullMarked
package dateline.ledger;

import org.jspecify.annotations.NullMarked;
