package dateline.intake.markdown;

import dateline.intake.Briefing;
import dateline.intake.Copy;
import dateline.intake.Format;
import dateline.intake.IntakeProblems;
import dateline.intake.Key;
import dateline.intake.Manuscript;
import dateline.intake.Setting;
import dateline.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown with front matter: CommonMark with tables, footnotes, strikethrough and bare addresses,
 * and what a newsroom needs besides.
 */
public final class Markdown implements Format {

    private static final Set<String> EXTENSIONS = Set.of("md", "markdown");
    private static final int DEEPEST = 100;

    private final Parser parser;

    public Markdown() {
        List<Extension> extensions =
                List.of(
                        TablesExtension.create(),
                        StrikethroughExtension.create(),
                        AutolinkExtension.create(),
                        FootnotesExtension.create());
        parser =
                Parser.builder()
                        .extensions(extensions)
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .maxOpenBlockParsers(DEEPEST)
                        .maxInlineNesting(DEEPEST)
                        .build();
    }

    @Override
    public boolean reads(Copy copy) {
        return EXTENSIONS.contains(copy.extension());
    }

    @Override
    public Manuscript read(Copy copy, Briefing briefing) {
        FrontMatter matter = FrontMatter.of(copy);
        if (matter.problems().stream().anyMatch(Problem::isError)) {
            return Manuscript.unreadable(matter.problems());
        }
        var problems = new ArrayList<Problem>(matter.problems());
        Problem tooMuch = Bounds.of(copy, matter.end()).exceeded();
        if (tooMuch != null) {
            return Manuscript.unreadable(List.of(tooMuch));
        }
        Node document;
        try {
            // From a reader the lines come faster than out of a text.
            var text = new StringReader(copy.text());
            text.skip(matter.end());
            document = parser.parseReader(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            // So the tables of commonmark-java say that there are more cells than they take.
            return Manuscript.unreadable(List.of(IntakeProblems.tableTooLarge(copy.place())));
        }
        String headline = headline(document, matter);
        var nodes = new Nodes(copy, matter.end());
        var links = new Links(copy, briefing, problems);
        RawHtml raw =
                briefing.masthead().safeHtml()
                        ? new SafeHtml(links, new Whereabouts(copy, matter.end()))
                        : new RawHtml.Shown();
        Setting text = new Compositor(document, nodes, links, raw).set(problems);
        return new Manuscript(matter.fields(), headline, null, text, problems);
    }

    /** The first heading of the first level, when no field gives a headline; it leaves the text. */
    private static @Nullable String headline(Node document, FrontMatter matter) {
        String given = null;
        for (var field : matter.fields()) {
            if (Key.of(field.key()) == Key.HEADLINE
                    && field.value() instanceof dateline.matter.Entry.Scalar scalar
                    && !scalar.isEmpty()) {
                given = scalar.text().strip();
            }
        }
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                String text = Nodes.text(heading).strip();
                boolean repeats = node.getPrevious() == null && text.equals(given);
                if (repeats || given == null && !text.isEmpty()) {
                    node.unlink();
                }
                return given == null && !text.isEmpty() ? text : null;
            }
        }
        return null;
    }
}
