package dateline.output;

import dateline.page.Page;
import java.util.List;

/**
 * A kind of output: plans its pages from what runs. A function of its argument; the pages come in
 * any order.
 */
public interface Output {

    List<? extends Page> plan(Lineup lineup);

    /**
     * Pages that tell of other pages, such as what a host is told: planned when all others are.
     *
     * @param planned what all outputs planned, in any order
     */
    default List<? extends Page> planOver(Lineup lineup, List<Page> planned) {
        return List.of();
    }
}
