package dateline.publish;

import dateline.page.Address;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells hubs which feeds have something new. WebSub leaves to each hub how it wants to be told
 * (section 6); the form of {@code hub.mode=publish} and {@code hub.url} is what public hubs take. A
 * hub that does not answer is told of in a warning: readers have the news all the same.
 *
 * @param hubs addresses
 * @param patience for one answer; three times as long for all of one hub
 */
public record Hubs(List<String> hubs, Duration patience, Log log) {

    private static final Duration USUAL = Duration.ofSeconds(10);

    public Hubs {
        hubs = List.copyOf(hubs);
    }

    public static Hubs of(List<String> hubs, Log log) {
        return new Hubs(hubs, USUAL, log);
    }

    /** Addresses of the feeds that a plan puts. */
    public static List<String> changed(Plan plan) {
        String url = plan.next().url();
        return plan.steps(Step.Action.PUT).stream()
                .map(step -> step.item().path())
                .filter(Hubs::isFeed)
                .map(path -> url + Address.encode(path))
                .toList();
    }

    private static boolean isFeed(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return List.of("feed.xml", "feed.atom", "feed.json").contains(name);
    }

    /**
     * Tells each hub of each of these feeds.
     *
     * @param place of the settings, for warnings
     * @return a warning for each hub that was not told of all
     */
    public List<Problem> tell(List<String> feeds, Place place) {
        var warnings = new ArrayList<Problem>();
        if (hubs.isEmpty() || feeds.isEmpty()) {
            return warnings;
        }
        HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        for (String hub : hubs) {
            int told = 0;
            String why = null;
            long end = System.nanoTime() + 3 * patience.toNanos();
            for (String feed : feeds) {
                why = System.nanoTime() > end ? "it took too long" : refusal(client, hub, feed);
                log.say("hub %s %s: %s".formatted(hub, feed, why == null ? "told" : why));
                if (why != null) {
                    break;
                }
                told++;
            }
            if (why != null) {
                warnings.add(PublishProblems.hubSilent(place, hub, feeds.size() - told, why));
            }
        }
        return warnings;
    }

    /** Why a hub did not take it; null when it did. */
    private @Nullable String refusal(HttpClient client, String hub, String feed) {
        String form = "hub.mode=publish&hub.url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(hub))
                        .timeout(patience)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? null : "it answered " + status;
        } catch (IOException e) {
            String message = e.getMessage();
            return message == null ? "it can't be reached" : message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
