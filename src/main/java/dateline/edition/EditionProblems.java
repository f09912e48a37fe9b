package dateline.edition;

import dateline.problem.Problem;
import java.util.Comparator;
import java.util.List;

/** The words of this room. */
final class EditionProblems {

    private EditionProblems() {}

    static Problem unknownRegion(Mention mention, List<String> closest, int stories) {
        String count = stories == 1 ? "" : " (named by " + stories + " stories)";
        String known =
                closest.isEmpty()
                        ? "Name a known region"
                        : "Did you mean " + either(closest) + "? Else name a known region";
        return Problem.warning(
                "unknown-region",
                mention.place(),
                "there is no region \"%s\"%s; it becomes a region of its own under the World"
                        .formatted(mention.text(), count),
                known + ", or describe this one in seeds/regions.yaml.");
    }

    static Problem unknownTranslation(Mention mention, boolean held) {
        return Problem.warning(
                "unknown-translation",
                mention.place(),
                held
                        ? "the story \"%s\" isn't live, so this one doesn't lead to it"
                                .formatted(mention.text())
                        : "there is no story \"%s\"".formatted(mention.text()),
                held
                        ? "Nothing has to be done: both will lead to each other as soon as it is live."
                        : "Name the story by its path under seeds/, or by its `id`.");
    }

    /**
     * Records of everyone who ever wrote are nothing unusual, so all of a kind are told at once.
     */
    static Problem listTextUnused(List<ListText> texts) {
        ListText text = texts.stream().min(Comparator.comparing(ListText::place)).orElseThrow();
        return Problem.warning(
                "list-text-unused",
                text.place(),
                "no %s \"%s\" has a story, so this text is shown nowhere%s"
                        .formatted(
                                text.kind().name().toLowerCase(java.util.Locale.ROOT),
                                text.name(),
                                texts.size() == 1
                                        ? ""
                                        : " (%d such texts in all)".formatted(texts.size())),
                "Name the folder like the list's address, such as `topics/birds`, or remove the file.");
    }

    static Problem regionCycle(Mention mention, String inner, String outer) {
        return Problem.error(
                "region-cycle",
                mention.place(),
                "%s can't lie in %s, which lies in it already".formatted(inner, outer),
                "Remove one of the two from `members` or `in`.");
    }

    static Problem regionTooDeep(HouseRegion region, String name, int most) {
        return Problem.error(
                "region-too-deep",
                region.place(),
                "%s lies more than %d regions deep".formatted(name, most),
                "Leave out some of the regions between it and the World.");
    }

    static Problem unknownRegionMember(Mention mention, List<String> closest) {
        return Problem.error(
                "unknown-region-member",
                mention.place(),
                "there is no region \"%s\"".formatted(mention.text()),
                (closest.isEmpty() ? "" : "Did you mean " + either(closest) + "? ")
                        + "Name a region by its id, its ISO or M49 code or its name.");
    }

    static Problem duplicateRegionName(HouseRegion region, String name, String other) {
        return Problem.error(
                "duplicate-region-name",
                region.place(),
                "the regions `%s` and `%s` are both called \"%s\""
                        .formatted(other, region.id(), name),
                "Give one of them another name, or hide it with `hidden: true`.");
    }

    static Problem duplicateRegionSlug(HouseRegion region, String slug, String other) {
        return Problem.error(
                "duplicate-region-slug",
                region.place(),
                "the regions `%s` and `%s` would both stand at /%s/"
                        .formatted(other, region.id(), slug),
                "Give one of them another `slug`.");
    }

    static Problem reservedRegionSlug(HouseRegion region, String slug) {
        return Problem.error(
                "reserved-region-slug",
                region.place(),
                "the region `%s` can't stand at /%s/: that address is taken by the site itself"
                        .formatted(region.id(), slug),
                "Give it another address, such as `slug: %s-news`."
                        .formatted(slug.replace('.', '-')));
    }

    private static String either(List<String> names) {
        return String.join(" or ", names.stream().map(name -> '"' + name + '"').toList());
    }
}
