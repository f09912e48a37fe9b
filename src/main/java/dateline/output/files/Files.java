package dateline.output.files;

import dateline.edition.Body;
import dateline.edition.Picture;
import dateline.edition.Story;
import dateline.output.Lineup;
import dateline.output.Output;
import dateline.output.Placed;
import dateline.output.Shown;
import dateline.page.Address;
import dateline.page.FilePage;
import dateline.page.Page;
import dateline.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The theme's files, the supplements, and the pictures that pages show: those of stories that are
 * held stay here.
 */
public final class Files implements Output {

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        var pages = new ArrayList<Page>();
        lineup.dress()
                .assets()
                .forEach(a -> pages.add(new FilePage(a.address(), a.hash(), a.bytes())));
        lineup.edition()
                .supplements()
                .forEach(
                        s ->
                                pages.add(
                                        new FilePage(
                                                new Address("/" + s.path()),
                                                s.hash(),
                                                s.bytes(),
                                                Place.of("seeds/static/" + s.path()))));
        pages.addAll(new Shelf(lineup).pages().values());
        return pages;
    }

    /** Collects each picture once, by the address it will have. */
    private static final class Shelf {
        private final Lineup lineup;
        private final Map<Address, FilePage> pages = new HashMap<>();

        Shelf(Lineup lineup) {
            this.lineup = lineup;
        }

        Map<Address, FilePage> pages() {
            var edition = lineup.edition();
            for (Placed placed : lineup.stories().values()) {
                Story story = placed.piece().story();
                story.pictures().forEach(use -> add(use.file()));
                add(story.body());
            }
            edition.pages().forEach(page -> add(page.body()));
            edition.texts().values().forEach(texts -> texts.values().forEach(t -> add(t.body())));
            add(lineup.masthead().publisher().logo());
            add(lineup.masthead().theme().platePicture());
            if (lineup.masthead().archives().people()) {
                edition.people().forEach(listed -> add(listed.owner().picture()));
            }
            return pages;
        }

        private void add(Body body) {
            body.references().forEach(reference -> add(bare(reference.target())));
        }

        private static String bare(String target) {
            int mark = target.indexOf('#');
            return mark < 0 ? target : target.substring(0, mark);
        }

        private void add(@Nullable String file) {
            Picture picture = file == null ? null : lineup.edition().pictures().get(file);
            if (picture != null) {
                Address address = Shown.address(picture);
                pages.putIfAbsent(address, new FilePage(address, picture.hash(), picture.bytes()));
            }
        }
    }
}
