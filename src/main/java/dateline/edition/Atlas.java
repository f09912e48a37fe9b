package dateline.edition;

/** Placeholder API, to be written: see the design notes. */
public final class Atlas {}
