/** Files that go out as they are: the theme's, pictures, supplements. */
@NullMarked
package dateline.output.files;

import org.jspecify.annotations.NullMarked;
