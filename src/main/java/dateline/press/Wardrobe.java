package dateline.press;

import dateline.edition.Content;
import dateline.hash.Sha256;
import dateline.masthead.Colour;
import dateline.masthead.Masthead;
import dateline.masthead.Theme;
import dateline.page.Dress;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the pages wear out of the files under {@code assets/}. The house's sheet is printed
 * with the fonts' faces before it and the publication's theme after it, so that pages load one
 * sheet. What a sheet names by {@code url(...)} leads to the address with the fingerprint.
 *
 * <p>Sheets are read byte by byte (ISO 8859-1), so that whatever they hold comes out as it was;
 * only names in ASCII are looked for.
 */
final class Wardrobe {

    private static final String FOLDER = "assets/";
    private static final String SHEET = "house.css";
    private static final String FACES = "faces.css";
    private static final String FONTS = "fonts/";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, Dress.Asset> assets = new TreeMap<>();
    private final Masthead masthead;

    private Wardrobe(SortedMap<String, byte[]> files, Masthead masthead) {
        files.forEach(
                (name, bytes) -> {
                    if (name.startsWith(FOLDER)) {
                        this.files.put(name.substring(FOLDER.length()), bytes);
                    }
                });
        this.masthead = masthead;
    }

    /**
     * What the pages wear.
     *
     * @param files all the type there is, by its names under {@code templates/}
     */
    static Dress dress(SortedMap<String, byte[]> files, Masthead masthead) {
        return new Wardrobe(files, masthead).dress();
    }

    private Dress dress() {
        boolean fonts = masthead.theme().fonts();
        Set<String> named = named(fonts);
        files.forEach(
                (name, bytes) -> {
                    if (!name.endsWith(".css")
                            && (!name.startsWith(FONTS) || named.contains(name))) {
                        add(name, bytes);
                    }
                });
        String faces = fonts ? text(FACES) : "";
        files.keySet().stream()
                .filter(name -> name.endsWith(".css") && !name.equals(FACES))
                .forEach(name -> add(name, sheet(name, faces)));
        List<Dress.Asset> inOrder = new ArrayList<>(assets.values());
        return new Dress(inOrder, faces(faces));
    }

    /**
     * The files that the sheets name, and with a font the texts that lie beside it: its licence. A
     * publication with faces of its own does not send those of the house.
     */
    private Set<String> named(boolean fonts) {
        var named = new TreeSet<String>();
        for (String sheet : files.keySet()) {
            if (sheet.endsWith(".css") && (fonts || !sheet.equals(FACES))) {
                names(text(sheet)).forEach(name -> named.add(folder(sheet) + name.text()));
            }
        }
        boolean some = named.stream().anyMatch(name -> name.startsWith(FONTS));
        files.keySet().stream()
                .filter(name -> some && name.startsWith(FONTS) && name.endsWith(".txt"))
                .forEach(named::add);
        return named;
    }

    private byte[] sheet(String name, String faces) {
        String text =
                name.equals(SHEET) ? faces + text(name) + theme(masthead.theme()) : text(name);
        return led(text, folder(name)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String text(String name) {
        byte[] bytes = files.get(name);
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private void add(String name, byte[] bytes) {
        Content content = () -> new ByteArrayInputStream(bytes);
        assets.put(name, new Dress.Asset(name, Sha256.of(bytes), content));
    }

    /** The sheet with the addresses of the files that it names. */
    private String led(String text, String folder) {
        var out = new StringBuilder(text.length() + 200);
        int at = 0;
        for (Name name : names(text)) {
            Dress.Asset asset = assets.get(folder + name.text());
            if (asset != null) {
                out.append(text, at, name.start()).append(leaf(asset, folder));
                at = name.end();
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    /** The address from the sheet's own folder. */
    private static String leaf(Dress.Asset asset, String folder) {
        return asset.address().path().substring("/assets/".length() + folder.length());
    }

    /** A name between {@code url(} and {@code )}, without quotes. */
    private record Name(String text, int start, int end) {}

    private static List<Name> names(String text) {
        var names = new ArrayList<Name>();
        int at = text.indexOf("url(");
        while (at >= 0) {
            int start = at + "url(".length();
            int end = text.indexOf(')', start);
            if (end < 0) {
                return names;
            }
            boolean quoted = end - start > 1 && "\"'".indexOf(text.charAt(start)) >= 0;
            int from = quoted ? start + 1 : start;
            int to = quoted ? end - 1 : end;
            names.add(new Name(text.substring(from, to), from, to));
            at = text.indexOf("url(", end);
        }
        return names;
    }

    /** The fonts that the faces name, in their order. */
    private List<Dress.Asset> faces(String text) {
        var faces = new ArrayList<Dress.Asset>();
        for (Name name : names(text)) {
            Dress.Asset asset = assets.get(name.text());
            if (asset != null && !faces.contains(asset)) {
                faces.add(asset);
            }
        }
        return faces;
    }

    /** What the publication wishes, as custom properties of the sheet. On paper all is black. */
    private String theme(Theme theme) {
        var lines = new ArrayList<String>();
        lines.add("--host: \"" + quoted(host(masthead.url())) + "\"");
        switch (theme.plate()) {
            case CAPITALS -> {
                lines.add("--plate-case: uppercase");
                lines.add("--plate-spacing: 0.04em");
            }
            case ITALIC -> lines.add("--plate-style: italic");
            case PLAIN -> {}
        }
        return "\n:root { "
                + String.join("; ", lines)
                + " }\n"
                + accent(theme.accent(), "screen")
                + accent(theme.accentDark(), "screen and (prefers-color-scheme: dark)");
    }

    private static String accent(@Nullable Colour accent, String media) {
        return accent == null
                ? ""
                : "@media " + media + " { :root { --accent: " + accent.css() + " } }\n";
    }

    private static String host(String url) {
        int slash = url.indexOf('/', url.indexOf("//") + 2);
        return slash < 0 ? url : url.substring(0, slash);
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
