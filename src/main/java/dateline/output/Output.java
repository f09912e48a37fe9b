package dateline.output;

import dateline.page.Page;
import java.util.List;

/**
 * A kind of output: plans its pages from what runs. A function of its argument; the pages come in
 * any order.
 */
public interface Output {

    List<? extends Page> plan(Lineup lineup);
}
