package dateline.intake;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Walks through the seeds and says what each file is taken for. Reads no content. */
final class Listing {

    private static final Set<String> COPY = Set.of("txt", "md", "markdown");
    private static final Set<String> MARKDOWN = Set.of("md", "markdown");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp", "gif", "svg");
    private static final Set<String> LISTS =
            Set.of("topics", "tags", "authors", "people", "sections", "series", "regions");
    // What looks like copy to its author, so that somebody should say that nobody reads it.
    private static final Set<String> OTHER_COPY =
            Set.of(
                    "html", "htm", "rst", "adoc", "org", "rtf", "doc", "docx", "odt", "mdx",
                    "mdown", "mkd");
    private static final Set<String> LITTER =
            Set.of(
                    ".DS_Store",
                    "Thumbs.db",
                    ".git",
                    ".gitignore",
                    ".gitkeep",
                    ".svn",
                    ".hg",
                    ".dateline");
    private static final int DEEPEST = 200;

    private final Path real;
    private final long listed;
    private final int depth;
    private final List<Wire.Item> items = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<String>> unread = new TreeMap<>();
    private final SortedMap<String, Path> folders = new TreeMap<>();
    private boolean lasts = true;

    private Listing(Path real, long listed, int depth) {
        this.real = real;
        this.listed = listed;
        this.depth = depth;
    }

    /**
     * @param listed the moment, in milliseconds since 1970
     */
    static Wire of(Path root, long listed) {
        return again(root, listed, Wire.NOTHING, folder -> true);
    }

    /**
     * Lists again, and only where it may be otherwise.
     *
     * @param before what lay there
     * @param touched whether something may have come, gone or changed in a folder since then: its
     *     path under the seeds, with a slash at the end, empty at the top
     */
    static Wire again(Path root, long listed, Wire before, Predicate<String> touched) {
        Path seeds = root.resolve(Wire.SEEDS);
        Path real;
        try {
            real = seeds.toRealPath();
        } catch (IOException e) {
            return Wire.NOTHING;
        }
        var walk = new Walk(real, listed, before.folders(), touched, new TreeMap<>());
        walk.into(seeds, "", 0);
        return wire(walk.found());
    }

    private static Wire wire(SortedMap<String, Folder> folders) {
        var items = new ArrayList<Wire.Item>();
        var problems = new ArrayList<Problem>();
        var unread = new TreeMap<String, List<String>>();
        for (Folder folder : folders.values()) {
            items.addAll(folder.items());
            problems.addAll(folder.problems());
            folder.unread()
                    .forEach(
                            (type, paths) ->
                                    unread.computeIfAbsent(type, key -> new ArrayList<>())
                                            .addAll(paths));
        }
        unread.values().forEach(paths -> paths.sort(null));
        unread.forEach((type, paths) -> problems.add(IntakeProblems.notRead(type, paths)));
        items.sort(Comparator.comparing(Wire.Item::path).thenComparing(Wire.Item::file));
        problems.sort(null);
        return new Wire(
                of(items, Wire.Kind.STORY, Wire.Kind.DRAFT, Wire.Kind.PAGE, Wire.Kind.LIST),
                of(items, Wire.Kind.PICTURE),
                of(items, Wire.Kind.SUPPLEMENT),
                problems,
                folders);
    }

    private static List<Wire.Item> of(List<Wire.Item> items, Wire.Kind... kinds) {
        List<Wire.Kind> wanted = List.of(kinds);
        return items.stream().filter(item -> wanted.contains(item.kind())).toList();
    }

    /** From folder to folder; one that nobody touched is as it was. */
    private record Walk(
            Path real,
            long listed,
            Map<String, Folder> before,
            Predicate<String> touched,
            SortedMap<String, Folder> found) {

        void into(Path folder, String path, int depth) {
            Folder known = before.get(path);
            Folder now =
                    known != null && known.lasts() && !touched.test(path)
                            ? known
                            : new Listing(real, listed, depth).folder(folder, path);
            found.put(path, now);
            now.folders().forEach((name, below) -> into(below, name, depth + 1));
        }
    }

    private Folder folder(Path folder, String path) {
        if (depth > DEEPEST) {
            problems.add(IntakeProblems.tooDeep(place(path)));
        } else {
            for (Named each : sorted(folder, path)) {
                entry(each.file(), path + each.name(), each.name());
            }
        }
        return new Folder(items, problems, unread, folders, lasts);
    }

    private record Named(String name, Path file) {}

    private List<Named> sorted(Path folder, String path) {
        var files = new ArrayList<Named>();
        try (var entries = Files.newDirectoryStream(folder)) {
            entries.forEach(file -> files.add(new Named(name(file), file)));
        } catch (IOException | DirectoryIteratorException e) {
            problems.add(IntakeProblems.unreadable(place(path)));
        }
        files.sort(Comparator.comparing(Named::name));
        return files;
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return Normalizer.normalize(name, Normalizer.Form.NFC);
            }
        }
        return name;
    }

    private void entry(Path file, String path, String name) {
        boolean supplement = path.startsWith("static/");
        if (supplement ? LITTER.contains(name) || name.endsWith("~") : isLeftOut(name, path)) {
            return;
        }
        if (!isSound(name)) {
            problems.add(IntakeProblems.badFileName(place(visible(path))));
            return;
        }
        try {
            sound(file, path);
        } catch (IOException e) {
            problems.add(IntakeProblems.unreadable(place(path)));
        }
    }

    private static boolean isLeftOut(String name, String path) {
        boolean hidden = name.startsWith(".") || name.startsWith("_");
        return hidden && !name.equals("_drafts") && !name.equals("_posts") && !isListText(path);
    }

    private static boolean isListText(String path) {
        if (path.lastIndexOf("/_index.m") < 0) {
            return false;
        }
        String[] parts = path.split("/", -1);
        return parts.length == 3
                && LISTS.contains(parts[0])
                && (parts[2].equals("_index.md") || parts[2].equals("_index.markdown"));
    }

    /** A replacement character says that the name's bytes are no text. */
    private static boolean isSound(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c >= 0x7f && c < 0xa0 || c == '\\' || c == 0xfffd || c == 0x2028) {
                return false;
            }
        }
        return true;
    }

    private static String visible(String path) {
        var visible = new StringBuilder();
        path.codePoints()
                .map(c -> c < ' ' || c >= 0x7f && c < 0xa0 ? '?' : c)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private void sound(Path file, String path) throws IOException {
        var about =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (about.isSymbolicLink()) {
            lasts = false;
            if (!isLinkToFile(file, path)) {
                return;
            }
            about = Files.readAttributes(file, BasicFileAttributes.class);
        }
        if (about.isDirectory()) {
            folders.put(path + "/", file);
        } else if (about.isRegularFile()) {
            file(file, path, about);
        } else {
            problems.add(IntakeProblems.notAFile(place(path)));
        }
    }

    private boolean isLinkToFile(Path file, String path) {
        try {
            Path target = file.toRealPath();
            if (!target.startsWith(real)) {
                problems.add(IntakeProblems.linkLeadsOut(place(path)));
                return false;
            }
            if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(IntakeProblems.linkToFolder(place(path)));
                return false;
            }
            return true;
        } catch (IOException e) {
            problems.add(IntakeProblems.linkLeadsNowhere(place(path)));
            return false;
        }
    }

    private void file(Path file, String path, BasicFileAttributes about) {
        String type = extension(path);
        if (path.startsWith("static/")) {
            add(Wire.Kind.SUPPLEMENT, path.substring("static/".length()), file, about);
        } else if (isListText(path)) {
            add(Wire.Kind.LIST, path, file, about);
        } else if (COPY.contains(type)) {
            add(kind(path, type), path, file, about);
        } else if (PICTURES.contains(type)) {
            add(Wire.Kind.PICTURE, path, file, about);
        } else if (OTHER_COPY.contains(type)) {
            unread.computeIfAbsent(type, key -> new ArrayList<>()).add(Wire.SEEDS + path);
        }
    }

    private static Wire.Kind kind(String path, String type) {
        if (path.startsWith("pages/") && MARKDOWN.contains(type)) {
            return Wire.Kind.PAGE;
        }
        boolean draft = path.startsWith("_drafts/") || path.contains("/_drafts/");
        return draft ? Wire.Kind.DRAFT : Wire.Kind.STORY;
    }

    private void add(Wire.Kind kind, String path, Path file, BasicFileAttributes about) {
        items.add(new Wire.Item(kind, path, file, Stamp.of(about, listed)));
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static Place place(String path) {
        return Place.of(Wire.SEEDS + path);
    }
}
