package dateline.browser;

import dateline.story.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the browser looks at: the demonstration, and small newsrooms that go to an extreme. */
enum Publication {
    DEMONSTRATION {
        @Override
        Paper write(Path root) {
            Path seeds = Path.of("seeds").toAbsolutePath();
            try (Stream<Path> walk = Files.walk(seeds)) {
                Paper paper = Paper.at(root);
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    paper.write("seeds/" + seeds.relativize(file), Files.readAllBytes(file));
                }
                return paper;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },

    /** Every feature that a text can have, in a story that is long enough to be read on a train. */
    EVERYTHING {
        @Override
        Paper write(Path root) {
            return Paper.newsroom(root, Texts.EVERYTHING)
                    .change("seeds/everything.md", "LONG READ", Texts.longRead(14))
                    .change(
                            "seeds/everything.md",
                            "LONG LINE",
                            "x = " + "lamp + ".repeat(30) + "1");
        }
    },

    NO_PICTURES {
        @Override
        Paper write(Path root) {
            return wire(Paper.newsroom(root, Texts.MASTHEAD), 24);
        }
    },

    /** A headline of 160 characters, a word of 200, and long names wherever there are names. */
    LONG_WORDS {
        @Override
        Paper write(Path root) {
            Paper paper = Paper.newsroom(root, Texts.LONG_WORDS);
            for (String file : List.of("headline", "word")) {
                String name = "seeds/" + file + ".md";
                paper.change(name, "HEADLINE", Texts.HEADLINE_160);
                paper.change(name, "WORD", Texts.WORD_200);
            }
            return wire(paper, 6);
        }
    },

    FIVE_HUNDRED {
        @Override
        Paper write(Path root) {
            return wire(Paper.newsroom(root, Texts.MASTHEAD.replace("size: 3", "size: 20")), 500);
        }
    },

    /** With a drawn name, higher than it is shown. */
    ONE_STORY {
        @Override
        Paper write(Path root) {
            return wire(Paper.newsroom(root, Texts.ONE_STORY), 1);
        }
    },

    ARABIC {
        @Override
        Paper write(Path root) {
            return Paper.newsroom(root, Texts.ARABIC);
        }
    },

    KOREAN {
        @Override
        Paper write(Path root) {
            return Paper.newsroom(root, Texts.KOREAN);
        }
    },

    /** An English newspaper with stories in Arabic and in Korean. */
    TONGUES {
        @Override
        Paper write(Path root) {
            return wire(Paper.newsroom(root, Texts.TONGUES), 6);
        }
    };

    /** A day after the last of all stories. */
    private static final String NOW = "2026-11-01T00:00:00Z";

    /** Its copy, in an empty folder. */
    abstract Paper write(Path root);

    Site build(Path root) {
        write(root).now(NOW).build();
        return Site.of(root.resolve("site"));
    }

    /** As in {@code five-hundred}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Short wire stories, from several regions and days. */
    private static Paper wire(Paper paper, int stories) {
        for (int n = 0; n < stories; n++) {
            paper.write(
                    "seeds/wire/%03d.txt".formatted(n),
                    Texts.wire(n).getBytes(StandardCharsets.UTF_8));
        }
        return paper;
    }
}
