package dateline;

import dateline.delivery.Notes;
import dateline.delivery.Opening;
import dateline.delivery.Target;
import dateline.delivery.folder.FolderTarget;
import dateline.delivery.nowhere.NowhereTarget;
import dateline.edition.Atlas;
import dateline.intake.Galley;
import dateline.intake.Gazetteer;
import dateline.intake.Intake;
import dateline.intake.Morgue;
import dateline.intake.markdown.Markdown;
import dateline.intake.wire.WireText;
import dateline.masthead.Masthead;
import dateline.order.Order;
import dateline.output.Output;
import dateline.output.article.Aliases;
import dateline.output.article.Articles;
import dateline.output.feed.Feeds;
import dateline.output.front.FrontPage;
import dateline.output.host.Hosts;
import dateline.output.listing.People;
import dateline.output.listing.Periods;
import dateline.output.listing.Regions;
import dateline.output.listing.Sections;
import dateline.output.listing.SeriesLists;
import dateline.output.share.Icons;
import dateline.output.share.SharePictures;
import dateline.output.sitemap.News;
import dateline.output.sitemap.Sitemaps;
import dateline.output.standing.StandingPages;
import dateline.press.Press;
import dateline.publish.Kind;
import dateline.publish.folder.FolderKind;
import dateline.publish.git.GitKind;
import dateline.publish.s3.S3Kind;
import dateline.publish.sftp.SftpKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is plugged in, in order. */
public record Newsroom(List<Output> outputs) {

    public Newsroom {
        outputs = List.copyOf(outputs);
    }

    /** The one output that a story's own page comes from. */
    Output stories() {
        return outputs.stream().filter(Articles.class::isInstance).findFirst().orElseThrow();
    }

    /** All outputs but that. */
    List<Output> allButStories() {
        return outputs.stream().filter(output -> !(output instanceof Articles)).toList();
    }

    /** Where the site goes: nowhere when nothing may be written. */
    Opening target(Order order) {
        return order.dry()
                ? new Opening(NowhereTarget.open(), List.of())
                : FolderTarget.open(order.root(), order.out());
    }

    /** Where set text waits: a file that is gone when the run ends. */
    Galley galley() throws IOException {
        return Galley.passing();
    }

    /** What was read last time: it lies beside the output. */
    Morgue morgue(Target target) {
        Notes notes = target.notes();
        var drawer =
                new Morgue.Drawer() {
                    @Override
                    public byte @Nullable [] open() throws IOException {
                        return notes.read("cuttings");
                    }

                    @Override
                    public void fill(byte[] bytes) throws IOException {
                        notes.write("cuttings", bytes);
                    }
                };
        return new Morgue(drawer, Program.mark());
    }

    Intake intake(Galley galley, Morgue morgue) {
        return new Intake(
                List.of(new WireText(), new Markdown()),
                Newsroom::gazetteer,
                galley,
                morgue,
                Clock.systemUTC());
    }

    Press press(Path root, Masthead masthead) {
        return Press.load(root, masthead, Program.mark());
    }

    private static Gazetteer gazetteer(Masthead masthead) {
        Atlas atlas = masthead.atlas();
        return new Gazetteer() {
            @Override
            public boolean knows(String kicker) {
                return atlas.find(kicker).isPresent();
            }

            @Override
            public boolean knowsByName(String category) {
                return atlas.findByName(category).isPresent();
            }
        };
    }

    /** What a site can be published to. */
    List<Kind> targets() {
        return List.of(new FolderKind(), new GitKind(), new SftpKind(), new S3Kind());
    }

    /** The newsroom of the house. */
    public static Newsroom ofTheHouse() {
        return new Newsroom(
                List.of(
                        new FrontPage(),
                        new Articles(),
                        new Aliases(),
                        new Regions(),
                        new Sections(),
                        new People(),
                        new SeriesLists(),
                        new Periods(),
                        new StandingPages(),
                        new Feeds(),
                        new Sitemaps(),
                        new Hosts(),
                        new News(),
                        new SharePictures(),
                        new Icons(),
                        new dateline.output.files.Files()));
    }
}
