package dateline.page;

/** Every live story with its address. */
public record Lineup() {}
