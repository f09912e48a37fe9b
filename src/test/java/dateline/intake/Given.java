package dateline.intake;

import dateline.crew.Crew;
import dateline.edition.Atlas;
import dateline.edition.Filed;
import dateline.edition.Section;
import dateline.edition.Story;
import dateline.intake.markdown.Markdown;
import dateline.intake.wire.WireText;
import dateline.masthead.Masthead;
import dateline.masthead.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A small publication on disk, read by an intake that knows a handful of regions. */
public final class Given {

    private static final Set<String> REGIONS = Set.of("malta", "the koreas", "korea", "italy");
    private static final Gazetteer GAZETTEER =
            new Gazetteer() {
                @Override
                public boolean knows(String kicker) {
                    return knowsByName(kicker) || kicker.equals("IT");
                }

                @Override
                public boolean knowsByName(String category) {
                    return REGIONS.contains(category.toLowerCase(Locale.ROOT));
                }
            };

    private final Path root;
    private String zone = "UTC";
    private Charset encoding = StandardCharsets.UTF_8;
    private List<Section> sections = List.of();
    private boolean safeHtml;
    private boolean stripDateline;
    private int threads = 1;
    private Clock clock = Clock.systemUTC();
    private Morgue.Drawer drawer = Morgue.NO_DRAWER;

    public Given(Path root) {
        this.root = root;
    }

    public Given file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public Given file(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Given zone(String zone) {
        this.zone = zone;
        return this;
    }

    public Given encoding(String encoding) {
        this.encoding = Charset.forName(encoding);
        return this;
    }

    public Given sections(String... ids) {
        this.sections = List.of(ids).stream().map(id -> new Section(id, id)).toList();
        return this;
    }

    public Given safeHtml() {
        this.safeHtml = true;
        return this;
    }

    public Given stripDateline() {
        this.stripDateline = true;
        return this;
    }

    public Given threads(int threads) {
        this.threads = threads;
        return this;
    }

    Given clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    Given drawer(Morgue.Drawer drawer) {
        this.drawer = drawer;
        return this;
    }

    public Filed filed() {
        try (var morgue = new Morgue(drawer, "this program")) {
            var intake =
                    new Intake(formats(), masthead -> GAZETTEER, Galley.inMemory(), morgue, clock);
            return Crew.of(threads)
                    .run(() -> intake.edit(intake.gather(root, masthead()), masthead()));
        }
    }

    private static List<Format> formats() {
        return List.of(new WireText(), new Markdown());
    }

    /** The only story, whatever was wrong with it. */
    public Story story() {
        Filed filed = filed();
        if (filed.stories().size() != 1) {
            throw new AssertionError(filed.stories().size() + " stories; " + filed.problems());
        }
        return filed.stories().get(0);
    }

    public static List<String> codes(Filed filed) {
        return filed.problems().stream().map(problem -> problem.code()).toList();
    }

    public static String html(Story story) {
        try {
            return story.body().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Masthead masthead() {
        return new Masthead(
                "X",
                null,
                Masthead.DEFAULT_URL,
                false,
                "en",
                ZoneId.of(zone),
                encoding,
                new Masthead.Publisher(null, null, null),
                Map.of(),
                sections,
                null,
                List.of(),
                Masthead.Addresses.DEFAULT,
                true,
                safeHtml,
                20,
                5,
                Masthead.Feeds.DEFAULT,
                Masthead.Archives.ALL,
                stripDateline,
                Set.of(),
                Atlas.builtIn("en"),
                Map.of(),
                Theme.HOUSE,
                Masthead.NewsSitemap.DEFAULT,
                Masthead.Hosting.DEFAULT,
                Masthead.SharePictures.OFF,
                null);
    }
}
