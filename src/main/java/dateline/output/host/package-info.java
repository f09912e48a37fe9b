/**
 * What hosts and browsers are told of the site as a whole: headers, redirects, the manifest. In
 * comes the lineup and what all others planned; out go small files at the site's root.
 */
@NullMarked
package dateline.output.host;

import org.jspecify.annotations.NullMarked;
