package dateline.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that a piece of copy asked of what lies around it, and the answer. While all answers
 * stay the same, so does what the copy became.
 *
 * @param about a kicker, a name or a path
 * @param folder of the copy that asked, with a slash at the end; empty at the top
 * @param answer null: none, or no
 */
record Asked(Question question, String about, String folder, @Nullable String answer) {

    private static final String YES = "";

    enum Question {
        REGION {
            @Override
            @Nullable String ask(String about, String folder, Briefing of) {
                return of.gazetteer().knows(about) ? YES : null;
            }
        },
        REGION_BY_NAME {
            @Override
            @Nullable String ask(String about, String folder, Briefing of) {
                return of.gazetteer().knowsByName(about) ? YES : null;
            }
        },
        PICTURE {
            @Override
            @Nullable String ask(String about, String folder, Briefing of) {
                return of.shelf().picture(about, folder);
            }
        },
        NEAREST_PICTURE {
            @Override
            @Nullable String ask(String about, String folder, Briefing of) {
                return of.shelf().nearest(about, folder);
            }
        },
        IS_PICTURE {
            @Override
            @Nullable String ask(String about, String folder, Briefing of) {
                return of.shelf().holds(about) ? YES : null;
            }
        };

        abstract @Nullable String ask(String about, String folder, Briefing of);
    }

    /** Whether the answer would be the same today. */
    boolean holds(Briefing today) {
        String now = question.ask(about, folder, today);
        return answer == null ? now == null : answer.equals(now);
    }

    /** The briefing, with every question that is asked of it noted down. */
    static Briefing noting(Briefing briefing, List<Asked> notes) {
        var noting = new Noting(briefing, notes);
        return new Briefing(briefing.masthead(), noting, noting);
    }

    private record Noting(Briefing of, List<Asked> notes) implements Gazetteer, Shelf {

        private @Nullable String ask(Question question, String about, String folder) {
            String answer = question.ask(about, folder, of);
            notes.add(new Asked(question, about, folder, answer));
            return answer;
        }

        @Override
        public boolean knows(String kicker) {
            return ask(Question.REGION, kicker, "") != null;
        }

        @Override
        public boolean knowsByName(String category) {
            return ask(Question.REGION_BY_NAME, category, "") != null;
        }

        @Override
        public @Nullable String picture(String written, String folder) {
            return ask(Question.PICTURE, written, folder);
        }

        @Override
        public @Nullable String nearest(String written, String folder) {
            return ask(Question.NEAREST_PICTURE, written, folder);
        }

        @Override
        public boolean holds(String path) {
            return ask(Question.IS_PICTURE, path, "") != null;
        }
    }
}
