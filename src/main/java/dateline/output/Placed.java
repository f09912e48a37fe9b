package dateline.output;

import dateline.edition.Piece;
import dateline.page.Address;

/** A story that runs, with its address and its teaser. */
public record Placed(Piece piece, Address address, Teaser teaser) {}
