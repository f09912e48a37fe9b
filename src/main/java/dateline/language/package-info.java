/**
 * The words and letters of languages: names of months, formats of dates, folding, sorting,
 * romanization, slugs. All of it from tables of ours, never from the JDK's locale data, which
 * differs between releases. This room knows no other.
 */
@NullMarked
package dateline.language;

import org.jspecify.annotations.NullMarked;
