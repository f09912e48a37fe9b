package dateline;

import dateline.cli.Desk;
import dateline.masthead.Masthead;
import dateline.order.Made;
import dateline.order.Order;
import dateline.order.Published;
import dateline.order.Publishing;
import dateline.order.Report;
import dateline.order.Showing;
import dateline.order.Shown;
import dateline.problem.Problem;
import dateline.starter.Starter;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Hands the orders to the rooms. */
final class HouseDesk implements Desk {

    @Override
    public Report run(Order order, LongConsumer progress) {
        return new Build(Newsroom.ofTheHouse()).run(order, progress);
    }

    @Override
    public List<Problem> show(Showing showing, Opened opened, Consumer<Shown> told) {
        Preview preview;
        try {
            preview = opened(showing);
        } catch (IOException e) {
            return e instanceof BindException
                    ? List.of(PreviewProblems.portTaken(showing))
                    : BuildProblems.noWorkingSpace(e);
        }
        try (preview) {
            opened.at(preview.port(), preview.begin());
            preview.goOn(told);
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (IOException e) {
            return BuildProblems.noWorkingSpace(e);
        }
    }

    @Override
    public Published publish(Publishing asked, Published.Talk talk) {
        return new Circulation(Newsroom.ofTheHouse(), asked, talk).run();
    }

    @Override
    public Made share(Showing showing, String path, Path to) {
        try {
            return Sharing.share(showing, path, to);
        } catch (IOException e) {
            return new Made(List.of(), BuildProblems.noWorkingSpace(e));
        }
    }

    /** On the port that was asked for, else on one of the next that are free. */
    private static Preview opened(Showing showing) throws IOException {
        int last = showing.insists() ? showing.port() : showing.port() + OTHER_PORTS;
        for (int port = showing.port(); port < last; port++) {
            try {
                return Preview.open(showing.on(port), Clock.systemUTC());
            } catch (BindException e) {
                // The next one may be free.
            }
        }
        return Preview.open(showing.on(last), Clock.systemUTC());
    }

    private static final int OTHER_PORTS = 20;

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
