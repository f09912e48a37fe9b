/**
 * The finished site to where readers are: what a target has, what it should have, and the safe way
 * from one to the other. Speaks of release, plan, step, phase, target; never of a story's words, a
 * template or HTML.
 */
@org.jspecify.annotations.NullMarked
package dateline.publish;
