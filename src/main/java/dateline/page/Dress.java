package dateline.page;

import dateline.edition.Content;
import java.util.List;

/**
 * What all pages wear: the theme's own files.
 *
 * @param assets sorted by name
 * @param faces the fonts among them, those that every page needs first
 */
public record Dress(List<Asset> assets, List<Asset> faces) {

    public Dress {
        assets = List.copyOf(assets);
        faces = List.copyOf(faces);
    }

    /**
     * A style sheet, a font, a script of the theme.
     *
     * @param name as in {@code templates/assets/}, with '/'
     * @param hash SHA-256 of its bytes, in hexadecimal
     */
    public record Asset(String name, String hash, Content bytes) {

        /** {@code /assets/NAME.HASH.EXT}: an address that changes with the bytes. */
        public Address address() {
            return fingerprinted("/assets/", name, hash);
        }
    }

    /** A file's address with eight digits of its hash before its extension. */
    public static Address fingerprinted(String folder, String name, String hash) {
        int dot = name.lastIndexOf('.');
        int slash = name.lastIndexOf('/');
        String stem = dot > slash + 1 ? name.substring(0, dot) : name;
        String extension = dot > slash + 1 ? name.substring(dot) : "";
        return new Address(folder + stem + "." + hash.substring(0, 8) + extension);
    }
}
