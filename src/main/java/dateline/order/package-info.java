/**
 * What is asked for and what is answered: the order that the command line makes, and the report
 * that it shows.
 */
@NullMarked
package dateline.order;

import org.jspecify.annotations.NullMarked;
