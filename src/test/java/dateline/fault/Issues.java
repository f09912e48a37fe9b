package dateline.fault;

import dateline.story.Paper;

/** Two issues of one paper: stories change, come and go between them. */
final class Issues {

    private Issues() {}

    /** Writes an issue over whatever stands there. */
    static void write(Paper paper, int number, int stories) {
        paper.write("seeds/masthead.yaml", "title: Issue " + number + "\npaging: {size: 10}\n");
        String[] regions = {"Malta", "Chad", "South Korea", "Peru"};
        for (int n = 0; n < stories; n++) {
            boolean changed = n % 3 == 0;
            String words = "Story %d of issue %d. ".formatted(n, changed ? number : 0);
            boolean here = n % 7 != number % 7;
            paper.write(
                    "seeds/n%d.md".formatted(n),
                    "---\nheadline: Story %d\nregion: %s\npublished: 2016-%02d-%02d\ndraft: %s\n---\n%s\n"
                            .formatted(
                                    n,
                                    regions[n % regions.length],
                                    1 + n % 5,
                                    1 + n % 28,
                                    !here,
                                    words.repeat(20)));
        }
    }
}
