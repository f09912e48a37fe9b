package dateline.publish.git;

import dateline.matter.Keys;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.Kind;
import dateline.publish.Limits;
import dateline.publish.Outlet;
import dateline.publish.Packing;
import dateline.publish.PublishProblems;
import dateline.publish.Redaction;
import dateline.publish.Setting;
import dateline.publish.Volume;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a Git repository: {@code repository} as {@code git push} takes it, {@code branch},
 * {@code folder} in the branch, {@code author} of the commits, and {@code compress} for packed
 * files beside others.
 */
public final class GitKind implements Kind {

    private static final List<String> KEYS =
            Kind.keys("repository", "branch", "folder", "author", Packing.KEY);
    private static final String BRANCH = "gh-pages";
    private static final String AUTHOR = "Dateline <dateline@localhost>";
    private static final Pattern NAME_AND_MAIL =
            Pattern.compile("[^<>\\p{Cntrl}]*[^<>\\p{Cntrl}\\s] <[^<>\\p{Cntrl}\\s]+>");
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.+");
    private static final Pattern KNOWN_ADDRESS =
            Pattern.compile("(?i)(?:https?|ssh|git|file)://.+");

    /** {@code user@host:path}; one letter before the colon is a drive of Windows. */
    private static final Pattern SHORT_ADDRESS = Pattern.compile("[^/:\\\\]{2,}:(?!:).*");

    /** Of either way to write an address. */
    private static final Pattern HOST =
            Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*://)?(?:[^/@]*@)?([^/:@]+)[:/]");

    private static final Pattern REMOTE_HELPER = Pattern.compile("[A-Za-z0-9+.-]*::.*");
    private static final Pattern PASSWORD =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]*://[^/\\s]*:[^/\\s]*@.*");

    /** {@code user:password@host:path}, which git takes for a path on a host called user. */
    private static final Pattern SHORT_PASSWORD =
            Pattern.compile("[^/:@\\\\\\s]{2,}:(?!//)(?:[^/\\s@]+@|\\S+@[^/:@\\s]+:).*");

    @Override
    public String word() {
        return "git";
    }

    @Override
    public Limits limits(Setting setting) {
        String repository = Keys.any(setting.mapping(), new ArrayList<>()).text("repository", "");
        Matcher host = HOST.matcher(repository);
        return !host.find()
                ? Limits.OFF
                : switch (host.group(1).toLowerCase(Locale.ROOT)) {
                    case "github.com", "ssh.github.com" -> Limits.GITHUB;
                    case "gitlab.com", "altssh.gitlab.com" -> Limits.GITLAB;
                    default -> Limits.OFF;
                };
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
        String repository = repository(setting, keys, problems);
        String branch = keys.text("branch", BRANCH);
        String folder = folder(keys, place, problems);
        String author = keys.text("author", AUTHOR);
        if (!NAME_AND_MAIL.matcher(author).matches()) {
            problems.add(
                    GitProblems.badSetting(
                            keys.place("author", place),
                            "author",
                            author,
                            "Write a name and an address, such as `Night desk <desk@example.org>`."));
        }
        Git git = Git.find(setting.environment(), setting.log());
        if (git == null) {
            problems.add(GitProblems.noGit(place));
            return null;
        }
        Path cache = cache(setting);
        try {
            if (!isBranch(git, cache, branch)) {
                problems.add(
                        GitProblems.badSetting(
                                keys.place("branch", place),
                                "branch",
                                branch,
                                "Write the name of a branch, such as `gh-pages`."));
            }
        } catch (IOException e) {
            var redaction = Redaction.of(setting.environment());
            problems.add(PublishProblems.failedHere(place, e, redaction));
        }
        if (problems.size() > before || repository == null) {
            return null;
        }
        var address = new Repository.Address(repository, branch, folder, author);
        var own = Volume.ofThisMachine(cache, setting.root());
        var complaint = new Complaint(place, Redaction.of(setting.environment()), own);
        return new GitOutlet(new Repository(git, address, cache, complaint), place);
    }

    private static @Nullable String repository(Setting setting, Keys keys, List<Problem> problems) {
        Place place = setting.mapping().place();
        String text = keys.text("repository");
        if (text == null || text.isEmpty()) {
            problems.add(
                    PublishProblems.needs(
                            place,
                            setting.name(),
                            "repository",
                            "git@github.com:you/your-post.git"));
            return null;
        }
        Place at = keys.place("repository", place);
        if (PASSWORD.matcher(text).matches() || SHORT_PASSWORD.matcher(text).matches()) {
            problems.add(
                    GitProblems.badSetting(
                            at,
                            "repository",
                            shown(text),
                            "Take the password out, change it at the host since it was written here, and let a credential helper of git know the new one."));
            return null;
        }
        boolean odd =
                text.startsWith("-")
                        || text.indexOf('\n') >= 0
                        || text.indexOf('\t') >= 0
                        || REMOTE_HELPER.matcher(text).matches()
                        || ADDRESS.matcher(text).matches()
                                && !KNOWN_ADDRESS.matcher(text).matches();
        String found = odd ? null : located(setting.root(), text);
        if (found == null) {
            problems.add(
                    GitProblems.badSetting(
                            at,
                            "repository",
                            shown(text),
                            "Write an address of https or ssh, or the path of a repository."));
        }
        return found;
    }

    private static String shown(String text) {
        return Redaction.of(java.util.Map.of()).line(text);
    }

    private static @Nullable String located(Path root, String text) {
        if (ADDRESS.matcher(text).matches() || SHORT_ADDRESS.matcher(text).matches()) {
            return text;
        }
        try {
            return root.resolve(text).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String folder(Keys keys, Place place, List<Problem> problems) {
        String folder = keys.text("folder", "").replaceAll("/+$", "");
        boolean sound =
                folder.isEmpty()
                        || List.of(folder.split("/", -1)).stream().allMatch(GitKind::isFolderName);
        if (!sound) {
            problems.add(
                    GitProblems.badSetting(
                            keys.place("folder", place),
                            "folder",
                            folder,
                            "Write a folder of the branch, such as `public`, or leave it away."));
        }
        return folder;
    }

    private static boolean isFolderName(String part) {
        return !part.isEmpty()
                && !part.startsWith(".")
                && part.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == ':');
    }

    private static boolean isBranch(Git git, Path cache, String branch) throws IOException {
        return !branch.startsWith("-")
                && git.run(cache, Git.SHORT, "check-ref-format", "refs/heads/" + branch).isFine();
    }

    /** Where the branch is kept on this machine, apart from the publication's own repository. */
    private static Path cache(Setting setting) {
        return setting.own().resolve("git").resolve(setting.fileName() + ".git");
    }
}
