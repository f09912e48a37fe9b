/**
 * Bytes packed, the same on every machine: the JDK's own Deflater is the machine's zlib, of which
 * there are several, and each packs in its own way. Bytes come in and go out; what they are is
 * nobody's business here.
 */
@NullMarked
package dateline.pack;

import org.jspecify.annotations.NullMarked;
