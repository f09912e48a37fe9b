/** The target that is a branch of a Git repository. */
@org.jspecify.annotations.NullMarked
package dateline.publish.git;
