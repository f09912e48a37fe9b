package dateline.output;

import dateline.edition.Region;
import dateline.edition.Story;
import dateline.page.Address;
import dateline.problem.Place;
import dateline.problem.Problem;

/** The words of this room. */
public final class OutputProblems {

    private OutputProblems() {}

    static Problem claimedTwice(Story loser, Story keeper, Address address) {
        return Problem.error(
                "address-claimed-twice",
                loser.claim().place(),
                "%s belongs to %s already".formatted(address, keeper.place().file()),
                "Give one of the two another `slug` or `permalink`.");
    }

    static Problem sameAddress(Story loser, Story keeper, Address address) {
        return Problem.warning(
                "same-address",
                loser.place(),
                "the address %s belongs to %s already".formatted(address, keeper.place().file()),
                "This story's own address has six characters more. Set a `slug` to choose a better one.");
    }

    static Problem regionNamedLikePage(Region region, Place page) {
        return Problem.error(
                "region-slug-taken",
                page,
                "the region \"%s\" and this page want the same address /%s/"
                        .formatted(region.name(), region.slug()),
                "Rename the page, or give the region a `slug` in seeds/regions.yaml, such as `slug: %s-news`."
                        .formatted(region.slug()));
    }

    static Problem ownFileForHosts(String name) {
        return Problem.warning(
                "own-host-file",
                Place.of("seeds/static/" + name),
                "this file goes out instead of the %s that Dateline makes".formatted(name),
                "Take over what you need of ours, and write `warnings: {own-host-file: off}` in seeds/masthead.yaml; or remove yours.");
    }

    static Problem unknownLink(Place place, String target) {
        return Problem.warning(
                "unknown-link",
                place,
                "\"%s\" leads to no region, section or page".formatted(target),
                "Write a region's id or name, `sections/ID`, or a path such as `/about/`.");
    }
}
