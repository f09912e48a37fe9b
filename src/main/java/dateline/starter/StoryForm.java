package dateline.starter;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The form that a new story is filled in on. */
final class StoryForm {

    private StoryForm() {}

    static String filled(String headline, ZonedDateTime now) {
        var local = now.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        return """
                ---
                headline: %s
                standfirst:   # one sentence that sums the story up
                region:       # where it happened: South Korea, Asia, World ...
                authors: []   # ids or names: [ada-park, Ben Okri]
                topics: []
                published: %s %s
                draft: yes    # take this line out when the story may be seen
                ---

                """
                .formatted(Headline.quoted(headline), local.toLocalDate(), local.toLocalTime());
    }
}
