package dateline.page;

import dateline.edition.Edition;
import dateline.masthead.Masthead;
import java.util.List;

/**
 * A kind of output: plans its pages from the edition. A function of its arguments; pages come in
 * any order.
 */
public interface Output {

    /** Kebab-case, for messages. */
    String name();

    List<? extends Page> plan(Edition edition, Lineup lineup, Masthead masthead);
}
