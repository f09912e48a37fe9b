package dateline.intake.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** The footnotes of one text, numbered in the order in which they are first referred to. */
final class Footnotes {

    /** A footnote that is referred to. */
    static final class Note {
        final int number;
        final @Nullable Node definition;
        int references;

        Note(int number, @Nullable Node definition) {
            this.number = number;
            this.definition = definition;
        }
    }

    private final Map<String, Node> definitions = new LinkedHashMap<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();

    static Footnotes of(Node document) {
        var footnotes = new Footnotes();
        for (Node node = document; node != null; node = Nodes.next(node, document)) {
            if (node instanceof FootnoteDefinition definition) {
                footnotes.definitions.putIfAbsent(definition.getLabel(), definition);
            }
        }
        return footnotes;
    }

    /** Sets the mark in the text. */
    void refer(StringBuilder html, String label) {
        Note note =
                notes.computeIfAbsent(
                        label, key -> new Note(notes.size() + 1, definitions.get(key)));
        note.references++;
        html.append("<sup><a href=\"#fn-").append(note.number).append("\" id=\"fnref-");
        html.append(note.number);
        if (note.references > 1) {
            html.append('-').append(note.references);
        }
        html.append("\">").append(note.number).append("</a></sup>");
    }

    /** The notes so far; setting one may refer to others, which come after it. */
    List<Note> notes() {
        return new ArrayList<>(notes.values());
    }
}
