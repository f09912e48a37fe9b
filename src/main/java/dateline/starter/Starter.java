package dateline.starter;

import dateline.language.Slug;
import dateline.order.Made;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;

/** Makes the files that an editor begins with. Never touches a file that is there. */
public final class Starter {

    private Starter() {}

    /**
     * Lays out a small publication. Where copy or settings lie already nothing is made.
     *
     * @param root need not exist
     */
    public static Made init(Path root) {
        var files = new NewFiles(root);
        List<String> there = files.anyIn("seeds");
        return there.isEmpty()
                ? files.write(FirstFiles.ALL)
                : new Made(List.of(), List.of(StarterProblems.publicationThere(there.get(0))));
    }

    /**
     * Begins a story in Markdown: {@code seeds/2016/2016-05-03-gulls-return.md}, a draft. When that
     * name is taken, the next that is free: {@code 2016-05-03-gulls-return-2.md}.
     *
     * @param headline any text
     * @param now the story's date, in the publication's zone
     * @param letters those of the publication's slugs, since the file's name gives the slug
     * @param language of the publication, BCP 47
     */
    public static Made story(
            Path root, String headline, ZonedDateTime now, Slug.Letters letters, String language) {
        String line = Headline.clean(headline);
        if (line.isEmpty()) {
            return new Made(List.of(), List.of(StarterProblems.noHeadline()));
        }
        String slug = Slug.of(line, letters, language);
        String day = now.toLocalDate().toString();
        String folder = "seeds/" + day.substring(0, day.indexOf('-', 1)) + "/";
        String name = folder + day + "-" + (slug.isEmpty() ? "story" : slug);
        return new NewFiles(root).writeFree(name, ".md", StoryForm.filled(line, now));
    }
}
