/** Targets that are folders of this machine, or of a disk that is mounted here. */
@org.jspecify.annotations.NullMarked
package dateline.publish.folder;
