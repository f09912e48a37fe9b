package dateline.intake;

import dateline.edition.Section;
import dateline.masthead.Masthead;

/** What everybody who reads copy is told: who we are, which regions there are, what came in. */
public record Briefing(Masthead masthead, Gazetteer gazetteer, Shelf shelf) {

    /**
     * All of the masthead that decides how copy is read. What else copy may ask is remembered with
     * each question: see {@link Asked}.
     */
    String settings() {
        return String.join(
                "\n",
                masthead.encoding().name(),
                masthead.zone().getId(),
                masthead.safeHtml() ? "safe html" : "no html",
                masthead.stripDateline() ? "strip datelines" : "keep datelines",
                sections());
    }

    private String sections() {
        var sections = new StringBuilder();
        for (Section section : masthead.sections()) {
            sections.append(section.id()).append('\t').append(section.name()).append('\n');
        }
        return sections.toString();
    }
}
