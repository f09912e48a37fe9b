package dateline.output.share;

import dateline.output.Cards;
import dateline.output.Lineup;
import dateline.output.Output;
import dateline.page.FilePage;
import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * A file for each card. Its fingerprint is that of what it shows, so it is drawn when it is new,
 * and not again.
 */
public final class SharePictures implements Output {

    @Override
    public List<FilePage> plan(Lineup lineup) {
        return lineup.cards().all(lineup.stories().values()).stream()
                .map(SharePictures::page)
                .toList();
    }

    private static FilePage page(Cards.Dealt dealt) {
        return new FilePage(
                dealt.address(),
                dealt.hash(),
                () -> new ByteArrayInputStream(new Sketch(dealt.card(), dealt.ground()).png()));
    }
}
