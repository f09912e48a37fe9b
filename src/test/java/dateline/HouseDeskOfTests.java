package dateline;

import dateline.cli.Desk;

/** The desk of the house, for tests that order by words. */
public final class HouseDeskOfTests {

    private HouseDeskOfTests() {}

    public static Desk desk() {
        return new HouseDesk();
    }
}
