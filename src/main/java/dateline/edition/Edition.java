package dateline.edition;

/** Today's paper. */
public record Edition() {}
