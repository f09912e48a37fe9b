package dateline;

import dateline.cli.Desk;
import dateline.masthead.Masthead;
import dateline.order.Made;
import dateline.order.Order;
import dateline.order.Report;
import dateline.starter.Starter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.LongConsumer;

/** Hands the orders to the rooms. */
final class HouseDesk implements Desk {

    @Override
    public Report run(Order order, LongConsumer progress) {
        return new Build(Newsroom.ofTheHouse()).run(order, progress);
    }

    @Override
    public Made init(Path root) {
        return Starter.init(root);
    }

    @Override
    public Made story(Path root, String headline, Instant now) {
        Masthead masthead = Masthead.read(root, null).masthead();
        return Starter.story(
                root,
                headline,
                now.atZone(masthead.zone()),
                masthead.house().letters(),
                masthead.language());
    }
}
