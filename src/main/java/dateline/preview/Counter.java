package dateline.preview;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where requests are answered: with a page of the paper as it stands, of the paper of another
 * moment when the reader asked for one, or with something of the preview's own.
 */
final class Counter {

    private static final String COOKIE = "dateline-moment";
    private static final int MOMENTS = 8;

    /** Years of four digits: no others can be written in a feed. */
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private final Standing standing;
    private final Archive archive;
    private final Map<Instant, Newsstand> moments = new LinkedHashMap<>();
    private @Nullable Issue lastSound;
    private boolean isEarly;

    Counter(Standing standing, Archive archive) {
        this.standing = standing;
        this.archive = archive;
    }

    /** Another issue: what stood for other moments is out of date with it. */
    synchronized void show(Issue issue) {
        moments.clear();
        Newsstand last = standing.last();
        if (last != null && last.isSound() && !isEarly) {
            lastSound = last.issue();
        }
        isEarly = false;
        standing.put(Newsstand.of(issue, lastSound, null));
    }

    /** An issue that another follows at once. */
    synchronized void showEarly(Issue issue) {
        show(issue);
        isEarly = true;
    }

    Answer answer(Request request) {
        String path = request.path();
        if (path == null) {
            return Answer.line(404, "There is no such page.");
        }
        if (path.startsWith(Proofs.OWN)) {
            return own(path.substring(Proofs.OWN.length()), request);
        }
        return seen(request).apply(standing.now()).answer(path);
    }

    /** What somebody sees when a newsstand stands: that, or the one of another moment. */
    UnaryOperator<Newsstand> seen(Request request) {
        Instant moment = moment(request.cookie(COOKIE));
        return now -> moment == null ? now : at(moment);
    }

    private Answer own(String name, Request request) {
        return switch (name) {
            case "desk" -> Answer.moved(301, Proofs.OWN + "desk/");
            case "desk/" -> House.file("desk.html");
            case "desk.js", "reload.js", "preview.css" -> House.file(name);
            case "desk/stories" -> stories(request);
            case "desk/faults" -> faults(request);
            case "moment" -> moment(request);
            default -> Answer.line(404, "There is no such page.");
        };
    }

    private Answer stories(Request request) {
        Instant moment = moment(request.cookie(COOKIE));
        Newsstand today = standing.now();
        Desk shown = seen(request).apply(today).desk();
        String json = shown.stories(Desk.Wish.of(request), today.desk().moments(), moment);
        return Answer.of(200, "application/json", Answer.Body.of(json));
    }

    private Answer faults(Request request) {
        List<Fault> faults = seen(request).apply(standing.now()).faults();
        return Answer.of(200, "application/json", Answer.Body.of(Told.json(faults, List.of())));
    }

    /** Turns the clock for this browser alone, and leads to the page it came from. */
    private static Answer moment(Request request) {
        String to = Asked.path(request.parameter("to"));
        Instant moment = moment(request.parameter("at"));
        String cookie = COOKIE + "=" + (moment == null ? "; Max-Age=0" : moment.toString());
        return Answer.moved(303, to == null ? "/" : dateline.page.Address.encode(to))
                .with("Set-Cookie", cookie + "; Path=/; SameSite=Strict; HttpOnly");
    }

    static @Nullable Instant moment(@Nullable String text) {
        try {
            Instant moment = text == null || text.isEmpty() ? null : Instant.parse(text);
            return moment == null || moment.isBefore(FIRST) || moment.isAfter(LAST) ? null : moment;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private synchronized Newsstand at(Instant moment) {
        Newsstand known = moments.get(moment);
        if (known == null) {
            Issue issue = archive.at(moment);
            known = Newsstand.of(issue, null, "The paper of " + moment);
            if (moments.size() >= MOMENTS) {
                moments.remove(moments.keySet().iterator().next());
            }
            moments.put(moment, known);
        }
        return known;
    }
}
