package dateline.edition;

/**
 * A file that goes out with the edition as it is.
 *
 * @param path from the site's root, with '/', without a leading one
 * @param hash SHA-256 of its bytes, in hexadecimal
 */
public record Supplement(String path, String hash, Content bytes) {}
