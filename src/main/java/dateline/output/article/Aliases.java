package dateline.output.article;

import dateline.output.Former;
import dateline.output.Lineup;
import dateline.output.Output;
import dateline.page.Page;
import dateline.page.SetPage;
import java.util.List;

/** A small page at each former address of a story. */
public final class Aliases implements Output {

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        return Former.of(lineup).stream().map(former -> page(former, lineup)).toList();
    }

    private static SetPage page(Former former, Lineup lineup) {
        var story = former.story();
        return SetPage.of(
                        former.address(),
                        "alias/alias.ftlh",
                        new Alias(
                                lineup.site(),
                                story.piece().story().headline(),
                                lineup.paths().absolute(story.address()),
                                lineup.paths().href(story.address())))
                .from(former.place(), List.of())
                .ranked(Page.GIVES_WAY);
    }
}
