package dateline.page;

import dateline.problem.Problem;

/** The words of this room. */
final class PageProblems {

    private PageProblems() {}

    static Problem addressTakenTwice(Page page, Page other) {
        if (page.rank() == Page.GIVES_WAY) {
            return Problem.warning(
                    "alias-taken",
                    page.place(),
                    "the former address %s is the address of %s now"
                            .formatted(page.address(), owner(other)),
                    "Remove it from `aliases`.");
        }
        return Problem.error(
                "address-taken",
                page.place(),
                "the address %s is taken by %s".formatted(page.address(), owner(other)),
                "Give one of them another `slug` or `permalink`, or rename the file.");
    }

    private static String owner(Page page) {
        String file = page.place().file();
        return file.equals("seeds") ? "a page that Dateline makes itself" : file;
    }

    static Problem fileAndFolder(Page page) {
        return Problem.error(
                "address-taken",
                page.place(),
                "the address %s can't be used: another page needs the same name for a folder"
                        .formatted(page.address()),
                "Give one of them another `slug` or `permalink`, or rename the file.");
    }
}
