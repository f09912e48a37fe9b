package dateline.intake;

import dateline.masthead.Masthead;

/** What everybody who reads copy is told: who we are, which regions there are, what came in. */
public record Briefing(Masthead masthead, Gazetteer gazetteer, Shelf shelf) {}
