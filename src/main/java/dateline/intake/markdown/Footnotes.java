package dateline.intake.markdown;

import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<String, Note> notes = new HashMap<>();
    private final List<Note> inOrder = new ArrayList<>();

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
        Note note = notes.computeIfAbsent(label, this::number);
        note.references++;
        html.append("<sup><a href=\"#fn-").append(note.number).append("\" id=\"fnref-");
        html.append(note.number);
        if (note.references > 1) {
            html.append('-').append(note.references);
        }
        html.append("\">").append(note.number).append("</a></sup>");
    }

    private Note number(String label) {
        var note = new Note(inOrder.size() + 1, definitions.get(label));
        inOrder.add(note);
        return note;
    }

    /** How many notes there are so far; setting one may refer to others, which come after it. */
    int count() {
        return inOrder.size();
    }

    Note note(int index) {
        return inOrder.get(index);
    }
}
