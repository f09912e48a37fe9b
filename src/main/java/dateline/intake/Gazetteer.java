package dateline.intake;

/** What intake asks of the map of regions, and no more. */
public interface Gazetteer {

    /** Whether a kicker is an id, code, name or synonym of a region. */
    boolean knows(String kicker);

    /** Whether a category is the name of a region. Codes don't count: {@code IT}, {@code TV}. */
    boolean knowsByName(String category);
}
