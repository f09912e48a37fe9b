package dateline.publish;

/**
 * One file of a site.
 *
 * @param path from the site's root, with {@code /}, without one at the start
 * @param hash SHA-256 of its bytes as the build wrote them, in hexadecimal
 * @param bytes how many those are
 */
public record Item(String path, String hash, long bytes, Phase phase, Headers headers) {

    /** Whether it is another file once more, packed, under that one's name and what is added. */
    public boolean isSibling() {
        for (Packing packing : Packing.values()) {
            if (headers.encoding().equals(packing.encoding()) && path.endsWith(packing.suffix())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a store that has the other needs nothing for this. */
    public boolean isSame(Item other) {
        return hash.equals(other.hash) && headers.equals(other.headers);
    }
}
