package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.masthead.Masthead;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One file as it was handed in, read as a build reads it but without a disk. */
final class HandedIn {

    private static final Charset OTHERWISE = Charset.forName("windows-1252");
    private static final Masthead OFF = new Given(Path.of(".")).masthead();
    private static final Masthead SAFE = new Given(Path.of(".")).safeHtml().masthead();
    private static final long MOST = 2_000_000_000L;
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

    private final Wire.Item item;
    private final Briefing briefing;

    private HandedIn(Wire.Item item, Briefing briefing) {
        this.item = item;
        this.briefing = briefing;
    }

    static HandedIn as(String path, boolean safeHtml) {
        Masthead masthead = safeHtml ? SAFE : OFF;
        Wire.Item picture = item(Wire.Kind.PICTURE, "a.jpg");
        Shelf shelf = Stacks.of(new Wire(List.of(), List.of(picture), List.of(), List.of(), Wire.NOTHING.folders()));
        return new HandedIn(
                item(Wire.Kind.STORY, path), new Briefing(masthead, GAZETTEER, shelf));
    }

    private static Wire.Item item(Wire.Kind kind, String path) {
        return new Wire.Item(kind, path, Path.of(path), new Stamp(0, 0, 0, false));
    }

    String file() {
        return item.place().file();
    }

    /** The bytes as text, as UTF-8 or else as windows-1252; null when they are neither. */
    Copy copy(byte[] bytes) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, OTHERWISE}) {
            Decoding decoding = Decoding.of(bytes, charset);
            if (decoding.text() != null) {
                assertThat(decoding.text()).doesNotContain("\r", "\0", "\ufeff");
                assertThat(Decoding.clean(decoding.text())).isEqualTo(decoding.text());
                return Copy.of(item, decoding.text());
            }
            assertThat(decoding.fault()).isNotNull();
            assertThat(decoding.offset()).isBetween(0, bytes.length - 1);
            assertThat(decoding.line()).isBetween(0, bytes.length + 1);
        }
        return null;
    }

    Manuscript read(Copy copy, Format format) {
        return format.read(copy, briefing);
    }

    Filing file(Copy copy, Manuscript manuscript) {
        return Subeditor.file(copy, manuscript, briefing, Galley.inMemory());
    }

    /** Runs something, and insists that it took no longer than two seconds of work. */
    static void inTime(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        assertThat(threads.getCurrentThreadCpuTime() - before).isLessThan(MOST);
    }
}
