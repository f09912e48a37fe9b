package dateline.output;

import dateline.edition.Body;
import dateline.edition.Edition;
import dateline.edition.Picture;
import dateline.edition.StandingPage;
import dateline.edition.Supplement;
import dateline.page.Address;
import dateline.page.Page;
import dateline.page.Prose;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the copy's own links lead: a file under the seeds to the page made from it, a path to
 * itself.
 *
 * @param pages file under the seeds to the address of its page
 * @param heldPaths paths that would be those of held stories, which nothing may lead to
 */
public record Directory(
        Map<String, Address> pages,
        Map<String, Picture> pictures,
        Set<String> heldPaths,
        Paths paths) {

    private static final String SEEDS = "seeds/";

    static Directory of(
            Edition edition, Shown shown, Map<String, Placed> stories, Settled settled) {
        var pages = new HashMap<String, Address>();
        for (Placed placed : stories.values()) {
            pages.put(file(placed.piece().story().place().file()), placed.address());
        }
        for (StandingPage page : edition.pages()) {
            pages.put(file(page.place().file()), address(page));
        }
        for (Supplement supplement : edition.supplements()) {
            pages.put("static/" + supplement.path(), new Address("/" + supplement.path()));
        }
        var heldPaths = new HashSet<String>(settled.drafts());
        for (Edition.Held held : edition.held()) {
            Address address = settled.byId().get(held.piece().id());
            if (address != null) {
                heldPaths.add(address.path());
            }
        }
        return new Directory(pages, edition.pictures(), heldPaths, shown.paths());
    }

    public static Address address(StandingPage page) {
        return new Address("/" + page.name() + "/");
    }

    private static String file(String place) {
        return place.startsWith(SEEDS) ? place.substring(SEEDS.length()) : place;
    }

    boolean isPicture(String target) {
        return pictures.containsKey(bare(target));
    }

    /** The absolute address of a picture. */
    Optional<String> picture(String target) {
        return Optional.ofNullable(pictures.get(bare(target)))
                .map(picture -> paths.absolute(Shown.address(picture)));
    }

    /** The absolute address of a path, when a standing page, a story or a file has it. */
    Optional<String> page(String target) {
        String bare = bare(target);
        Address address = Address.isSound(bare) ? new Address(path(bare)) : null;
        return address != null && pages.containsValue(address)
                ? Optional.of(paths.absolute(address) + target.substring(bare.length()))
                : Optional.empty();
    }

    /** What a reference becomes on a page. */
    Prose.Target target(String target, boolean absolute) {
        Picture picture = pictures.get(bare(target));
        if (picture != null) {
            Address address = Shown.address(picture);
            String href = absolute ? paths.absolute(address) : paths.href(address);
            return new Prose.Target(target, href, picture.width(), picture.height());
        }
        return new Prose.Target(target, href(target, absolute), 0, 0);
    }

    private @Nullable String href(String target, boolean absolute) {
        String bare = bare(target);
        String rest = target.substring(bare.length());
        String start = absolute ? paths.url() : paths.root();
        if (target.startsWith("/")) {
            return heldPaths.contains(path(bare)) ? null : start + target.substring(1);
        }
        Address address = pages.get(bare);
        return address == null ? null : start + address.encoded().substring(1) + rest;
    }

    /**
     * Where a reference leads, for the proof; held stories look like any page that is not there.
     */
    Page.Onward onward(Body.Reference reference) {
        String bare = bare(reference.target());
        if (bare.startsWith("/")) {
            return new Page.Onward(path(bare), reference.target(), reference.place());
        }
        Address address = pages.get(bare);
        String path = address == null ? null : address.path();
        return new Page.Onward(path, reference.target(), reference.place());
    }

    /** Without query and fragment. */
    private static String bare(String target) {
        int end = target.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = target.indexOf(mark);
            if (at >= 0 && at < end) {
                end = at;
            }
        }
        return target.substring(0, end);
    }

    /** As an address would be written: decoded, and a folder unless it names a kind of file. */
    private static String path(String bare) {
        String decoded;
        try {
            decoded = URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return bare;
        }
        if (decoded.endsWith("/index.html")) {
            decoded = decoded.substring(0, decoded.length() - "index.html".length());
        }
        return Address.isSound(decoded) ? Settled.asPage(decoded).path() : decoded;
    }
}
