package dateline.publish.folder;

import dateline.matter.Keys;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.Kind;
import dateline.publish.Layout;
import dateline.publish.LoggedTree;
import dateline.publish.Outlet;
import dateline.publish.Packing;
import dateline.publish.PublishProblems;
import dateline.publish.Setting;
import java.io.IOException;
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
        Layout layout = Layout.of(keys, place, problems);
        Path root = path == null ? null : folder(setting, path);
        if (root == null) {
            problems.add(PublishProblems.needs(place, setting.name(), "path", "/srv/post"));
        } else if (meets(root, setting.root()) || meets(real(root), real(setting.root()))) {
            problems.add(FolderProblems.inTheWay(keys.place("path", place)));
        } else if (cover(root, setting.site()) || cover(real(root), real(setting.site()))) {
            problems.add(FolderProblems.onTheSite(keys.place("path", place), setting.site()));
        } else if (!Files.isDirectory(root)) {
            problems.add(FolderProblems.noFolder(keys.place("path", place), root.toString()));
        }
        if (problems.size() > before || root == null) {
            return null;
        }
        var tree = LoggedTree.of(new DiskTree(root, layout.folder(), place), setting.log());
        return layout.outlet(tree, place);
    }

    private static @Nullable Path folder(Setting setting, String path) {
        try {
            return path.isEmpty() ? null : setting.path(path);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Where links lead, as far as something is there. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }

    private static boolean cover(Path target, Path site) {
        return target.startsWith(site) || site.startsWith(target);
    }

    /** A target that holds the publication, or lies in what it is made from or its site. */
    private static boolean meets(Path target, Path root) {
        return root.startsWith(target)
                || List.of("seeds", "templates", "site", ".dateline").stream()
                        .anyMatch(name -> target.startsWith(root.resolve(name)));
    }
}
