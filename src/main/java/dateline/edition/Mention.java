package dateline.edition;

import dateline.problem.Place;

/** A name as it was written in the copy, and where: of a region, a section, an author. */
public record Mention(String text, Place place) {}
