package dateline.delivery;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.List;

/** The words of this room. */
public final class DeliveryProblems {

    private DeliveryProblems() {}

    public static Problem locked(Place output) {
        return Problem.error(
                "locked",
                output,
                "another build of this output is under way",
                "Wait until it has finished, then try again.");
    }

    public static Problem foreignFile(Place file) {
        return Problem.error(
                "foreign-file",
                file,
                "a page needs this place, but the file here is not Dateline's",
                "Move the file away (if it belongs to the site, to seeds/static/), or let Dateline"
                        + " take it over with `--adopt`.");
    }

    public static Problem foreignFolder(Place file) {
        return Problem.error(
                "foreign-file",
                file,
                "a page needs the place of the folder that this is in, and it is not Dateline's",
                "Move it away; `--adopt` does not take over folders.");
    }

    public static Problem foreignLink(Place file) {
        return Problem.error(
                "foreign-file",
                file,
                "a page needs this place, but here is a symbolic link or a device, and Dateline"
                        + " never writes through one",
                "Move it away, or put a plain folder or file in its stead.");
    }

    public static Problem outputIsNoFolder(Place output) {
        return Problem.error(
                "foreign-file",
                output,
                "the output should be a folder, but a file has its name",
                "Move the file away, or name another folder with `--out`.");
    }

    public static Problem outputInTheWay(Place output) {
        return Problem.error(
                "output-in-the-way",
                output,
                "the output is, holds or lies in what the site is made from, and would cover it",
                "Name a folder outside of seeds/, templates/ and .dateline/ with `--out`.");
    }

    public static Problem changedMeanwhile(Place file) {
        return Problem.error(
                "foreign-file",
                file,
                "somebody changed this file while the site was being built",
                "Build again; the site is as it was before.");
    }

    public static Problem reservedAddress(Place file) {
        return Problem.error(
                "reserved-address",
                file,
                "a page wants to stand in the folder .dateline, where Dateline keeps its own list",
                "Give the page another address.");
    }

    /** Without a line in its place: by the time it is shown the list has been written anew. */
    public static Problem damagedList(Place list, int line) {
        return Problem.warning(
                "damaged-list",
                list,
                "line %d of the list of delivered files was damaged".formatted(line),
                "Nothing is lost: each delivery writes the list anew. A file of a page"
                        + " that is gone may stay behind, and is yours to remove.");
    }

    private static final int NAMED = 20;

    /** The list is not whole, so what is not on it may be an old page or somebody's own file. */
    public static Problem unlistedFiles(Place list, boolean missing, List<String> files) {
        String more = files.size() > NAMED ? ", and %d more".formatted(files.size() - NAMED) : "";
        return Problem.warning(
                "unlisted-files",
                list,
                "the list of delivered files is %s, so nobody can tell whether %s: %s%s"
                        .formatted(
                                missing ? "missing" : "damaged",
                                files.size() == 1
                                        ? "this file is an old page or your own"
                                        : "these %d files are old pages or your own"
                                                .formatted(files.size()),
                                String.join(", ", files.subList(0, Math.min(NAMED, files.size()))),
                                more),
                "They stay where they are. Remove those that are pages of before; the list is"
                        + " written anew now.");
    }

    public static Problem diskFull(Place place) {
        return Problem.error(
                "disk-full",
                place,
                "there is no room left on the disk of the output",
                "Make room and build again; the site is as it was before.");
    }

    public static Problem unwritable(Place place) {
        return Problem.error(
                "unwritable",
                place,
                "there is no permission to write here",
                "Change the permissions, or name another folder with `--out`; the site is as it was"
                        + " before.");
    }

    public static Problem diskFault(Place place, String reason) {
        return Problem.error(
                "io-fault",
                place,
                "the disk reports a fault: " + reason,
                "Build again when it is mended; the site is as it was before.");
    }

    /** The fault came in mid-delivery, and what had been done could not be undone. */
    public static Problem halfDelivered(Problem cause) {
        return Problem.error(
                "half-delivered",
                cause.place(),
                cause.message() + "; some pages are new now and some are old, though each is whole",
                "Remove the cause; the next build finishes the delivery.");
    }
}
