package dateline.publish.folder;

import dateline.matter.Keys;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.InPlaceOutlet;
import dateline.publish.Kind;
import dateline.publish.LoggedTree;
import dateline.publish.Outlet;
import dateline.publish.Packing;
import dateline.publish.PublishProblems;
import dateline.publish.ReleasesOutlet;
import dateline.publish.Setting;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder: {@code path}, {@code releases} on or off, {@code public} for the folder under it that
 * readers see when there are no releases, {@code keep} for how many one can return to, {@code
 * compress} for packed files beside others.
 */
public final class FolderKind implements Kind {

    private static final List<String> KEYS =
            Kind.keys("path", "releases", "public", "keep", Packing.KEY);
    private static final int KEEP = 5;
    private static final int MOST = 1_000;

    @Override
    public String word() {
        return "folder";
    }

    @Override
    public boolean showsSiblings() {
        return true;
    }

    @Override
    public @Nullable Outlet open(Setting setting, List<Problem> problems) {
        int before = problems.size();
        Keys keys = Keys.of(setting.mapping(), KEYS, problems);
        Place place = setting.mapping().place();
        String path = keys.text("path");
        boolean releases = keys.on("releases", true);
        String folder = keys.text("public", "");
        int keep = keys.number("keep", 1, MOST, KEEP);
        Path root = path == null ? null : folder(setting, path);
        if (root == null) {
            problems.add(PublishProblems.needs(place, setting.name(), "path", "/srv/post"));
        } else if (meets(root, setting.root())) {
            problems.add(FolderProblems.inTheWay(keys.place("path", place)));
        } else if (!Files.isDirectory(root)) {
            problems.add(FolderProblems.noFolder(keys.place("path", place), root.toString()));
        }
        if (!isSound(folder)) {
            problems.add(FolderProblems.badPublic(keys.place("public", place), folder));
        }
        if (problems.size() > before || root == null) {
            return null;
        }
        var tree = LoggedTree.of(new DiskTree(root, place), setting.log());
        return releases
                ? new ReleasesOutlet(tree, place, keep)
                : new InPlaceOutlet(tree, place, folder, keep);
    }

    private static @Nullable Path folder(Setting setting, String path) {
        try {
            return path.isEmpty() ? null : setting.root().resolve(path).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** A target that holds the publication, or lies in what it is made from or its site. */
    private static boolean meets(Path target, Path root) {
        return root.startsWith(target)
                || List.of("seeds", "templates", "site", ".dateline").stream()
                        .anyMatch(name -> target.startsWith(root.resolve(name)));
    }

    private static boolean isSound(String folder) {
        return folder.isEmpty()
                || List.of(folder.split("/", -1)).stream()
                        .noneMatch(
                                part ->
                                        part.isEmpty()
                                                || part.startsWith(".")
                                                || part.indexOf('\\') >= 0);
    }
}
