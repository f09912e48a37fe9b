package dateline.preview;

import dateline.story.Paper;
import java.nio.file.Path;

/** The small newspaper that tests of the preview are about: two stories, and one to come. */
public final class HarbourPost {

    public static final String GULLS = "/malta/2016/05/gulls/";
    public static final String TERNS = "/italy/2016/05/terns/";
    public static final String TOMORROW = "/malta/2016/05/tomorrow/";
    public static final String GULLS_FILE = "seeds/2016-05-03-gulls.txt";
    public static final String TERNS_FILE = "seeds/2016-05-04-terns.txt";

    private HarbourPost() {}

    /** As it stands on {@link Paper#NOW}. */
    public static Paper at(Path root) {
        return Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                title: The Harbour Post
                url: https://post.example/
                -- seeds/2016-05-03-gulls.txt --
                Malta

                Gulls return

                They came at dawn.

                All of them.
                -- seeds/2016-05-04-terns.txt --
                Italy

                Terns leave

                They went at dusk.

                Most of them.
                """);
    }

    /** With a story that is embargoed until the next morning. */
    public static void embargo(Paper paper) {
        paper.write(
                "seeds/tomorrow.md",
                """
                ---
                headline: Tomorrow
                region: Malta
                date: 2016-05-05
                embargo: 2016-06-02T06:00:00Z
                ---

                Not yet.
                """);
    }
}
