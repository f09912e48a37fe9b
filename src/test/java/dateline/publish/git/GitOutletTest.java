package dateline.publish.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dateline.hash.Sha256;
import dateline.matter.Entry;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.Headers;
import dateline.publish.Item;
import dateline.publish.Lock;
import dateline.publish.Log;
import dateline.publish.Outlet;
import dateline.publish.Phase;
import dateline.publish.Plan;
import dateline.publish.Planning;
import dateline.publish.Redaction;
import dateline.publish.Refused;
import dateline.publish.Setting;
import dateline.publish.Source;
import dateline.publish.Standing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishes to real bare repositories of this machine. */
class GitOutletTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Place PLACE = Place.of("seeds/masthead.yaml").at(9, 3);

    @TempDir Path temp;
    private Path remote;
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>();
    private final Map<String, String> site = new TreeMap<>();

    @BeforeEach
    void aSiteAndARepository() throws Exception {
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", Files.createDirectories(temp.resolve("home")).toString());
        remote = temp.resolve("remote.git");
        git("init", "--quiet", "--bare", "-b", "main", remote.toString());
        settings.put("repository", remote.toString());
        site.put("index.html", "front page");
        site.put("malta/storm/index.html", "a storm");
        site.put("assets/site-1.css", "body{}");
    }

    @Test
    void theFirstReleaseIsOneCommitWithTheSite() throws Exception {
        var steps = new AtomicInteger();
        Plan plan = plan(NOON);
        try (Outlet outlet = outlet("post")) {
            outlet.apply(plan, source(), lock(), bytes -> steps.incrementAndGet());
            Standing standing = outlet.look();
            assertThat(standing.current()).isEqualTo(plan.next());
            assertThat(standing.uncertain()).isEmpty();
            assertThat(standing.releases())
                    .containsExactly(new Standing.Release(plan.next().release(), NOON, 3));
        }
        assertThat(steps).hasValue(3);
        assertThat(paths("gh-pages"))
                .containsExactly(
                        ".nojekyll", "assets/site-1.css", "index.html", "malta/storm/index.html");
        assertThat(git("log", "--format=%s|%an|%ae|%cI", "gh-pages"))
                .isEqualTo(
                        "Publish %s|Dateline|dateline@localhost|2026-01-02T12:00:00+00:00\n"
                                .formatted(plan.next().release()));
        git("fsck", "--strict", "--full");
    }

    @Test
    void oneEditIsOneCommitMoreAndOnlyItsBytesAreSent() throws Exception {
        for (int i = 0; i < 300; i++) {
            site.put("story-" + i + "/index.html", "story " + i);
        }
        publish(NOON);
        String first = head("gh-pages");
        long before = objects();
        site.put("index.html", "another front page");
        publish(NOON.plusSeconds(60));
        assertThat(git("rev-parse", "gh-pages^")).isEqualTo(first + "\n");
        assertThat(git("rev-list", "--count", "gh-pages")).isEqualTo("2\n");
        // A page, the manifest, the list; two commits; the site's tree and the memory's.
        assertThat(objects() - before).isEqualTo(7);
        assertThat(git("show", "gh-pages:index.html")).isEqualTo("another front page");
        git("fsck", "--strict", "--full");
    }

    @Test
    void equalPlansGiveEqualCommits() throws Exception {
        publish(NOON);
        String first = head("gh-pages");
        String memory = head("refs/dateline/gh-pages");
        settings.put("repository", temp.resolve("other.git").toString());
        git("init", "--quiet", "--bare", temp.resolve("other.git").toString());
        remote = temp.resolve("other.git");
        publish("other", NOON);
        assertThat(head("gh-pages")).isEqualTo(first);
        assertThat(head("refs/dateline/gh-pages")).isEqualTo(memory);
    }

    @Test
    void whatIsNoLongerPartOfTheSiteGoesAndAssetsStayForAWhile() throws Exception {
        publish(NOON);
        site.remove("malta/storm/index.html");
        site.remove("assets/site-1.css");
        publish(NOON.plusSeconds(60));
        assertThat(paths("gh-pages"))
                .containsExactly(".nojekyll", "assets/site-1.css", "index.html");
    }

    @Test
    void aMachineWithoutACopyOfTheBranchGoesOnFromIt() throws Exception {
        publish(NOON);
        site.put("index.html", "another front page");
        publish("elsewhere", NOON.plusSeconds(60));
        site.put("index.html", "a third front page");
        publish(NOON.plusSeconds(120));
        assertThat(git("rev-list", "--count", "gh-pages")).isEqualTo("3\n");
        git("fsck", "--strict", "--full");
    }

    @Test
    void aRaceIsLostCleanly() throws Exception {
        publish(NOON);
        site.put("index.html", "another front page");
        Plan plan = plan(NOON.plusSeconds(60));
        String memory = head("refs/dateline/gh-pages");
        try (Outlet outlet = outlet("post")) {
            Source racing =
                    item -> {
                        foreignCommit("gh-pages");
                        return source().open(item);
                    };
            assertRefused(
                    "target-moved", () -> outlet.apply(plan, racing, lock(), Outlet.Ticker.SILENT));
        }
        assertThat(git("show", "gh-pages:by-hand.txt")).isEqualTo("by hand");
        assertThat(git("show", "gh-pages:index.html")).isEqualTo("front page");
        assertThat(head("refs/dateline/gh-pages")).isEqualTo(memory);
    }

    @Test
    void aPlanForAnotherReleaseIsRefused() throws Exception {
        Plan plan = plan(NOON);
        publish(NOON);
        String head = head("gh-pages");
        try (Outlet outlet = outlet("post")) {
            assertRefused(
                    "target-moved",
                    () -> outlet.apply(plan, source(), lock(), Outlet.Ticker.SILENT));
        }
        assertThat(head("gh-pages")).isEqualTo(head);
    }

    @Test
    void anEarlierReleaseIsBroughtBackByteForByte() throws Exception {
        site.put("picture.bin", "\u0000\r\n\u00ff binary \n\n");
        Plan first = publish(NOON);
        String tree = git("rev-parse", "gh-pages^{tree}");
        site.put("index.html", "another front page");
        site.remove("picture.bin");
        publish(NOON.plusSeconds(60));
        site.put("index.html", "a third front page");
        publish(NOON.plusSeconds(120));
        for (String machine : List.of("elsewhere", "post")) {
            try (Outlet outlet = outlet(machine)) {
                Standing standing = outlet.look();
                assertThat(standing.releases()).hasSizeGreaterThanOrEqualTo(3);
                var earlier = outlet.manifest(first.next().release());
                assertThat(earlier).isEqualTo(first.next());
                Plan back =
                        Planning.of(
                                "live",
                                standing,
                                earlier.items(),
                                "ab".repeat(32),
                                earlier.url(),
                                NOON.plusSeconds(machine.equals("post") ? 240 : 180));
                outlet.apply(back, outlet.archive(earlier), lock(), Outlet.Ticker.SILENT);
            }
            assertThat(git("rev-parse", "gh-pages^{tree}")).isEqualTo(tree);
        }
        assertThat(git("rev-list", "--count", "gh-pages")).isEqualTo("5\n");
        git("fsck", "--strict", "--full");
    }

    @Test
    void whatThisMachineKeepsStaysSmallAndOneCanStillGoBack() throws Exception {
        var random = new Random(20261126);
        Path cache = temp.resolve("post/.dateline/publish/git/live.git");
        long largest = 0;
        long size = 0;
        int shrunk = 0;
        Plan first = null;
        for (int release = 0; release < 5; release++) {
            // Six bits in each letter, of eight: nine million bytes however they are packed.
            var picture = new StringBuilder(12_000_000);
            random.ints(12_000_000, '0', '0' + 64).forEach(c -> picture.append((char) c));
            site.put("picture.bin", picture.toString());
            Plan plan = publish(NOON.plusSeconds(60L * release));
            first = first == null ? plan : first;
            long before = size;
            size = FileUtils.sizeOfDirectory(cache.toFile());
            largest = Math.max(largest, size);
            shrunk += size < before ? 1 : 0;
        }
        assertThat(shrunk).isEqualTo(1);
        assertThat(largest).isLessThan(35_000_000);
        try (Outlet outlet = outlet("post")) {
            assertThat(outlet.look().releases()).hasSize(5);
            var earlier = outlet.manifest(first.next().release());
            assertThat(earlier).isEqualTo(first.next());
            Item picture = earlier.byPath().get("picture.bin");
            try (var bytes = outlet.archive(earlier).open(picture)) {
                assertThat(Sha256.hex(Sha256.digest().digest(bytes.readAllBytes())))
                        .isEqualTo(picture.hash());
            }
        }
        assertThat(git("rev-list", "--count", "gh-pages")).isEqualTo("5\n");
    }

    @Test
    void aReleaseThatIsNotKeptIsRefused() throws Exception {
        publish(NOON);
        try (Outlet outlet = outlet("post")) {
            assertRefused("no-way-back", () -> outlet.manifest("20200101T000000Z-00000000"));
        }
    }

    @Test
    void historyOfOthersStaysBelowAndTheirFilesAreNamedBefore() throws Exception {
        foreignCommit("gh-pages");
        String theirs = head("gh-pages");
        Plan plan = plan(NOON);
        try (Outlet outlet = outlet("post")) {
            assertThat(outlet.foreign(plan, outlet.look())).containsExactly("by-hand.txt");
        }
        publish(NOON);
        assertThat(git("rev-parse", "gh-pages^")).isEqualTo(theirs + "\n");
        assertThat(paths("gh-pages")).doesNotContain("by-hand.txt");
        foreignCommit("gh-pages");
        try (Outlet outlet = outlet("post")) {
            assertThat(outlet.look().uncertain()).containsExactly("by-hand.txt");
        }
        publish(NOON.plusSeconds(60));
        assertThat(git("rev-list", "--count", "gh-pages")).isEqualTo("4\n");
        assertThat(paths("gh-pages")).doesNotContain("by-hand.txt");
    }

    @Test
    void besideItsFolderAllStays() throws Exception {
        foreignCommit("pages");
        settings.put("branch", "pages");
        settings.put("folder", "public");
        publish(NOON);
        site.remove("malta/storm/index.html");
        publish(NOON.plusSeconds(60));
        assertThat(paths("pages"))
                .containsExactly(
                        "by-hand.txt",
                        "public/.nojekyll",
                        "public/assets/site-1.css",
                        "public/index.html");
        try (Outlet outlet = outlet("post")) {
            assertThat(outlet.look().uncertain()).isEmpty();
        }
    }

    @Test
    void anotherFolderOfTheBranchIsAnotherPlace() throws Exception {
        foreignCommit("pages");
        settings.put("branch", "pages");
        settings.put("folder", "public");
        publish(NOON);
        settings.remove("folder");
        try (Outlet outlet = outlet("post")) {
            Plan plan = planFor(outlet.look(), NOON.plusSeconds(60));
            assertThat(plan.steps()).hasSize(site.size());
            assertThat(outlet.foreign(plan, outlet.look()))
                    .contains("by-hand.txt", "public/index.html");
        }
        settings.put("folder", "docs");
        publish(NOON.plusSeconds(60));
        assertThat(paths("pages"))
                .contains("by-hand.txt", "public/index.html", "docs/malta/storm/index.html");
        try (Outlet outlet = outlet("post")) {
            assertThat(planFor(outlet.look(), NOON.plusSeconds(120)).steps()).isEmpty();
        }
    }

    @Test
    void aHostThatRefusesIsQuoted() throws Exception {
        publish(NOON);
        String head = head("gh-pages");
        Path hook = Files.createDirectories(remote.resolve("hooks")).resolve("pre-receive");
        Files.writeString(
                hook, "#!/bin/sh\necho 'the branch is frozen https://u:s3cret@h/' >&2\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        site.put("index.html", "another front page");
        Problem problem = assertRefused("target-refused", () -> publish(NOON.plusSeconds(60)));
        assertThat(problem.message()).contains("the branch is frozen").doesNotContain("s3cret");
        assertThat(head("gh-pages")).isEqualTo(head);
    }

    @Test
    void aHostThatTakesNoSuchReferenceLeavesTheBranchAlone() throws Exception {
        Path hook = Files.createDirectories(remote.resolve("hooks")).resolve("update");
        Files.writeString(hook, "#!/bin/sh\ncase $1 in refs/dateline/*) exit 1;; esac\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        Problem problem = assertRefused("target-refused", () -> publish(NOON));
        assertThat(problem.message()).contains("refs/dateline/gh-pages");
        assertThat(git("for-each-ref")).isEmpty();
    }

    @Test
    void aLockThatAGitLeftAtTheHostIsNamed() throws Exception {
        publish(NOON);
        Path lock = Files.createFile(remote.resolve("refs/heads/gh-pages.lock"));
        site.put("index.html", "another front page");
        Problem problem = assertRefused("target-failed", () -> publish(NOON.plusSeconds(60)));
        assertThat(problem.message())
                .contains("left its lock")
                .contains("refs/heads/gh-pages.lock': File exists");
        assertThat(problem.hint()).contains("Remove that file at the repository's host");
        assertThat(git("show", "gh-pages:index.html")).isEqualTo("front page");
        Files.delete(lock);
        publish(NOON.plusSeconds(120));
        assertThat(git("show", "gh-pages:index.html")).isEqualTo("another front page");
    }

    @Test
    void noRepositoryIsUnreachable() {
        settings.put("repository", "../nowhere.git");
        Problem problem = assertRefused("target-unreachable", () -> publish(NOON));
        assertThat(problem.place()).isEqualTo(PLACE);
    }

    @Test
    void nobodyAnsweringIsUnreachableAndNoCredentialIsTold() {
        settings.put("repository", "https://tok3n-of-mine@127.0.0.1:1/post.git");
        environment.put("GITHUB_TOKEN", "gh-s3cret-value");
        Problem problem = assertRefused("target-unreachable", () -> publish(NOON));
        assertThat(problem.message() + problem.hint()).doesNotContain("tok3n");
    }

    @Test
    void aKeyThatIsRefusedIsTold() {
        settings.put("repository", "git@example.org:post.git");
        environment.put(
                "GIT_SSH_COMMAND",
                "sh -c 'echo \"git@example.org: Permission denied (publickey).\" >&2; exit 255' --");
        assertRefused("target-credentials", () -> publish(NOON));
    }

    @Test
    void aHostThatNeverAnswersIsLeft() throws Exception {
        environment.put("GIT_SSH_COMMAND", "sh -c 'sleep 60' --");
        Git git = Git.find(environment, Log.NONE);
        assertThat(git).isNotNull();
        Git.Outcome outcome =
                git.run(remote, Duration.ofMillis(500), "ls-remote", "git@example.org:post.git");
        assertThat(outcome.late()).isTrue();
        assertThat(outcome.isFine()).isFalse();
    }

    @Test
    void aSiteThatChangesMeanwhileIsNotPublished() throws Exception {
        Plan plan = plan(NOON);
        site.put("index.html", "front pagE");
        try (Outlet outlet = outlet("post")) {
            assertThatThrownBy(() -> outlet.apply(plan, source(), lock(), Outlet.Ticker.SILENT))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("index.html");
        }
        assertThat(git("for-each-ref")).isEmpty();
    }

    @Test
    void anyNameOfAFileIsKept() throws Exception {
        site.put("pictures/a \"quoted\" name.jpg", "1");
        site.put("pictures/back\\slash.jpg", "2");
        site.put("pictures/Għarb – żebbuġ.jpg", "3");
        site.put("-rf", "4");
        site.put("pictures/ leading", "5");
        publish(NOON);
        assertThat(paths("gh-pages")).containsAll(site.keySet());
        try (Outlet outlet = outlet("post")) {
            assertThat(outlet.look().uncertain()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--upload-pack=touch x",
                "-x",
                "a b",
                "a..b",
                "a~1",
                "x.lock",
                "a:b",
                "@{-1}",
                "*"
            })
    void noOtherBranchThanABranch(String branch) {
        settings.put("branch", branch);
        assertThat(wrong()).containsExactly("bad-git-setting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--upload-pack=touch x",
                "ext::sh -c true",
                "::x",
                "ftp://example.org/x",
                "https://me:s3cret@example.org/x.git",
                "me:s3cret@example.org:x.git",
                "me:s3/cret@example.org:x.git",
                "me:s3cret@example.org/x.git"
            })
    void noOtherRepositoryThanARepository(String repository) {
        settings.put("repository", repository);
        assertThat(wrong()).containsExactly("bad-git-setting");
    }

    @Test
    void aPasswordInTheSettingsIsNotRepeated() {
        settings.put("repository", "https://me:s3cret@example.org/x.git");
        assertThat(problems().toString()).contains("***@example.org").doesNotContain("s3cret");
        settings.put("repository", "me:s3cret@example.org:x.git");
        assertThat(problems().toString()).contains("***@example.org").doesNotContain("s3cret");
    }

    @Test
    void otherSettingsAreCheckedToo() {
        settings.put("folder", "../up");
        settings.put("author", "nobody");
        settings.put("brunch", "main");
        assertThat(wrong())
                .containsExactlyInAnyOrder("bad-git-setting", "bad-git-setting", "unknown-key");
        settings.clear();
        assertThat(wrong()).containsExactly("no-target");
    }

    @Test
    void withoutGitThereIsNoSuchTarget() {
        environment.put("PATH", temp.toString());
        assertThat(wrong()).containsExactly("no-git");
    }

    @Test
    void settingsOfTheUserChangeNothingOfWhatIsWritten() throws Exception {
        publish(NOON);
        String first = head("gh-pages");
        Files.writeString(
                temp.resolve("home/.gitconfig"),
                """
                [core]
                    autocrlf = true
                    hooksPath = /nowhere
                [commit]
                    gpgSign = true
                [user]
                    name = Somebody
                """);
        environment.put("GIT_DIR", temp.resolve("nowhere").toString());
        environment.put("GIT_AUTHOR_NAME", "Somebody");
        Path other = temp.resolve("other.git");
        git("init", "--quiet", "--bare", other.toString());
        settings.put("repository", other.toString());
        remote = other;
        publish("other", NOON);
        assertThat(head("gh-pages")).isEqualTo(first);
    }

    @Test
    void whatLetsSomebodyInIsTakenOutOfAnyText() {
        var redaction = Redaction.of(Map.of("CI_JOB_TOKEN", "glcbt-64_abc", "PATH", "/usr/bin"));
        assertThat(redaction.line("fatal: https://u:p@ss@h.org/x and glcbt-64_abc in /usr/bin"))
                .isEqualTo("fatal: https://***@h.org/x and *** in /usr/bin");
        assertThat(redaction.line("Authorization: Basic abc=\u001b[31m\nx?private_token=q&a=b"))
                .isEqualTo("Authorization: *** x?private_token=***&a=b");
    }

    private Plan publish(Instant at) throws Refused, IOException {
        return publish("post", at);
    }

    private Plan publish(String machine, Instant at) throws Refused, IOException {
        try (Outlet outlet = outlet(machine)) {
            Plan plan = planFor(outlet.look(), at);
            outlet.apply(plan, source(), lock(), Outlet.Ticker.SILENT);
            return plan;
        }
    }

    private Plan plan(Instant at) throws Refused, IOException {
        try (Outlet outlet = outlet("post")) {
            return planFor(outlet.look(), at);
        }
    }

    private Plan planFor(Standing standing, Instant at) {
        var items = new ArrayList<Item>();
        site.forEach(
                (path, text) ->
                        items.add(
                                new Item(
                                        path,
                                        Sha256.of(text),
                                        text.getBytes(StandardCharsets.UTF_8).length,
                                        Phase.FILES,
                                        new Headers("text/html", "public", ""))));
        String sum = Sha256.of(site.toString());
        return Planning.of("live", standing, items, sum, "https://example.org/", at);
    }

    private Source source() {
        return item -> {
            String text = site.get(item.path());
            if (text == null) {
                throw new IOException(item.path());
            }
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Lock lock() {
        return new Lock("desk@here", "token of this run", () -> NOON, false);
    }

    private Outlet outlet(String machine) {
        var problems = new ArrayList<Problem>();
        Outlet outlet = new GitKind().open(setting(machine), problems);
        assertThat(problems).isEmpty();
        assertThat(outlet).isNotNull();
        return outlet;
    }

    private Setting setting(String machine) {
        var fields = new ArrayList<Entry.Field>();
        fields.add(field("kind", "git"));
        settings.forEach((key, value) -> fields.add(field(key, value)));
        return new Setting(
                "live",
                new Entry.Mapping(PLACE, fields),
                temp.resolve(machine),
                environment,
                Log.NONE);
    }

    private static Entry.Field field(String key, String value) {
        return new Entry.Field(key, PLACE, new Entry.Scalar(PLACE, value, true));
    }

    private List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        assertThat(new GitKind().open(setting("post"), problems)).isNull();
        return problems;
    }

    private List<String> wrong() {
        return problems().stream().map(Problem::code).toList();
    }

    private interface Doing {
        void run() throws Exception;
    }

    private static Problem assertRefused(String code, Doing doing) {
        Refused refused = catchThrowableOfType(Refused.class, doing::run);
        assertThat(refused).isNotNull();
        assertThat(refused.problem().code()).isEqualTo(code);
        return refused.problem();
    }

    private void foreignCommit(String branch) throws IOException {
        try {
            Path work = Files.createTempDirectory(temp, "work");
            String url = remote.toString();
            run(work, "init", "--quiet", "-b", branch);
            run(work, "pull", "--quiet", url, branch);
            Files.writeString(work.resolve("by-hand.txt"), "by hand");
            run(work, "add", "by-hand.txt");
            run(
                    work,
                    "-c",
                    "user.name=A",
                    "-c",
                    "user.email=a@b",
                    "commit",
                    "--quiet",
                    "--allow-empty",
                    "-m",
                    "By hand");
            run(work, "push", "--quiet", url, branch);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private List<String> paths(String branch) throws Exception {
        return List.of(git("ls-tree", "-r", "-z", "--name-only", branch).split("\0", -1)).stream()
                .filter(path -> !path.isEmpty())
                .toList();
    }

    private String head(String ref) throws Exception {
        return git("rev-parse", "--verify", ref).strip();
    }

    private long objects() throws Exception {
        long objects = 0;
        for (String line : git("count-objects", "-v").lines().toList()) {
            if (line.startsWith("count: ") || line.startsWith("in-pack: ")) {
                objects += Long.parseLong(line.substring(line.indexOf(' ') + 1));
            }
        }
        return objects;
    }

    /** Asks the remote repository. */
    private String git(String... arguments) throws Exception {
        Ran ran = run(Files.isDirectory(remote) ? remote : temp, arguments);
        assertThat(ran.code()).as(ran.text()).isZero();
        return ran.text();
    }

    private record Ran(int code, String text) {}

    private Ran run(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of("git"));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(temp, "git", ".err");
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(said.toFile());
        builder.environment().put("HOME", temp.resolve("home-of-others").toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), text);
    }
}
