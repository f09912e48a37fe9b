package dateline.cli;

import dateline.excerpt.Cells;
import dateline.excerpt.Sources;
import dateline.order.Showing;
import dateline.order.Shown;
import dateline.problem.Problem;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a preview says on the terminal: where it is, and one line for each round. */
final class Signs {

    private static final int NAMED = 3;

    private final Screen screen;
    private final World world;
    private final Path root;
    private final boolean quiet;
    private Set<Problem> known = new HashSet<>();

    Signs(Screen screen, World world, Path root, boolean quiet) {
        this.screen = screen;
        this.world = world;
        this.root = root;
        this.quiet = quiet;
    }

    static String address(Showing showing, int port, Shown first) {
        String host = showing.host() == null ? "localhost" : showing.host();
        String bare = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        String token = showing.token() == null ? "" : "?token=" + showing.token();
        return "http://" + bare + ":" + port + first.root() + token;
    }

    void opened(Showing showing, int port, Shown first) {
        problems(first.problems());
        String address = address(showing, port, first);
        say("%s  (%s)".formatted(address, totals(first)));
        if (showing.token() == null) {
            say(
                    "http://localhost:%d/-/desk/  (the desk: all stories, also those that are held)"
                            .formatted(port));
        } else {
            QrSign.of(address).forEach(this::say);
        }
        if (port != showing.port() && showing.port() != 0) {
            say("Port %d is taken, so this is the next free one.".formatted(showing.port()));
        }
        say("Ctrl-C ends it.");
    }

    private static String totals(Shown shown) {
        return Figures.many(shown.stories(), "story")
                + ", "
                + Figures.many(shown.pages(), "page")
                + problems(shown)
                + ", "
                + shown.millis()
                + " ms";
    }

    private static String problems(Shown shown) {
        long errors = shown.problems().stream().filter(Problem::isError).count();
        long warnings = shown.problems().size() - errors;
        return (errors == 0 ? "" : ", " + Figures.many(errors, "error"))
                + (warnings == 0 ? "" : ", " + Figures.many(warnings, "warning"));
    }

    void round(Shown shown) {
        problems(shown.problems());
        say("%s: %s".formatted(Cells.visible(what(shown.changed())), totals(shown)));
    }

    private static String what(List<String> changed) {
        if (changed.isEmpty()) {
            return "looked again";
        }
        return String.join(", ", changed.subList(0, Math.min(NAMED, changed.size())))
                + (changed.size() > NAMED ? " and %d more".formatted(changed.size() - NAMED) : "");
    }

    /** Those that were not told before. */
    private void problems(List<Problem> problems) {
        List<Problem> fresh =
                problems.stream()
                        .filter(problem -> !known.contains(problem))
                        .filter(problem -> problem.isError() || !quiet)
                        .toList();
        screen.problems(fresh, new Sources(root));
        known = new HashSet<>(problems);
    }

    private void say(String line) {
        world.out().print(line + "\n");
        world.out().flush();
    }
}
