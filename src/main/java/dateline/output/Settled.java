package dateline.output;

import dateline.crew.Crew;
import dateline.edition.Claim;
import dateline.edition.Edition;
import dateline.edition.Piece;
import dateline.edition.Story;
import dateline.hash.Sha256;
import dateline.language.Slug;
import dateline.masthead.Masthead;
import dateline.page.Address;
import dateline.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The address of every story. Where several stories derive the same one, the earliest by
 * (published, id) keeps it. Of the others, those that derived theirs get six digits of their id's
 * hash, those that claimed it by slug or permalink are an error. Held stories count, so that none
 * moves when another goes live; drafts don't.
 *
 * @param byId addresses of the live stories and of the held ones
 * @param drafts paths that drafts would have, as far as no other story has them
 * @param dropped live stories that lost an address they claimed, and so can't run
 */
record Settled(
        Map<String, Address> byId,
        Set<String> drafts,
        Set<String> dropped,
        List<Problem> problems) {

    private static final Comparator<Piece> EARLIEST =
            Comparator.comparing(Settled::time).thenComparing(Piece::id);

    static Settled of(Edition edition, Masthead masthead) {
        var settling = new Settling(masthead);
        var pieces = new ArrayList<Piece>(edition.pieces().all());
        var drafts = new ArrayList<Piece>();
        for (Edition.Held held : edition.held()) {
            (held.piece().story().draft() ? drafts : pieces).add(held.piece());
        }
        return settling.settle(pieces, drafts);
    }

    /** Whether a story that reads otherwise now wants the address that it wanted before. */
    static boolean wantsTheSame(Piece piece, Piece before, Masthead masthead) {
        var settling = new Settling(masthead);
        return settling.wish(piece, "").equals(settling.wish(before, ""));
    }

    private static Instant time(Piece piece) {
        Instant published = piece.published();
        return published == null ? Instant.MAX : published;
    }

    private static final class Settling {
        private static final Set<String> LIST_WORDS =
                Set.of("page", "undated", "feed.xml", "feed.atom", "feed.json");

        private final Masthead masthead;
        private final Slug.Letters letters;
        private final Map<String, Address> byId = new HashMap<>();
        private final Set<String> dropped = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();

        Settling(Masthead masthead) {
            this.masthead = masthead;
            this.letters = masthead.latinSlugs() ? Slug.Letters.LATIN : Slug.Letters.UNICODE;
        }

        Settled settle(List<Piece> pieces, List<Piece> drafts) {
            var wanted = new HashMap<String, Piece>(pieces.size() * 2);
            var disputed = new TreeMap<String, List<Piece>>();
            for (Wish wish : Crew.all(pieces, this::keyed)) {
                Piece first = wanted.putIfAbsent(wish.key(), wish.piece());
                byId.put(wish.piece().id(), wish.address());
                if (first != null) {
                    disputed.computeIfAbsent(wish.key(), key -> new ArrayList<>(List.of(first)))
                            .add(wish.piece());
                }
            }
            disputed.values().forEach(this::settle);
            var ifNobodyElse = new HashSet<String>();
            drafts.forEach(draft -> ifNobodyElse.add(wish(draft, "").path()));
            if (!ifNobodyElse.isEmpty()) {
                byId.values().forEach(address -> ifNobodyElse.remove(address.path()));
            }
            return new Settled(byId, ifNobodyElse, dropped, List.copyOf(problems));
        }

        /** The address that a story would have if no other wanted it. */
        private record Wish(Piece piece, Address address, String key) {}

        private Wish keyed(Piece piece) {
            Address address = wish(piece, "");
            return new Wish(piece, address, address.collisionKey());
        }

        private void settle(List<Piece> pieces) {
            List<Piece> earliest = pieces.stream().sorted(EARLIEST).toList();
            Piece keeper = earliest.get(0);
            Address address = wish(keeper, "");
            for (Piece loser : earliest.subList(1, earliest.size())) {
                if (claims(loser)) {
                    problems.add(
                            OutputProblems.claimedTwice(loser.story(), keeper.story(), address));
                    dropped.add(loser.id());
                    byId.remove(loser.id());
                } else {
                    byId.put(loser.id(), wish(loser, "-" + Sha256.of(loser.id()).substring(0, 6)));
                    problems.add(
                            OutputProblems.sameAddress(loser.story(), keeper.story(), address));
                }
            }
        }

        private static boolean claims(Piece piece) {
            Claim claim = piece.story().claim();
            return claim.permalink() != null || claim.slugGiven();
        }

        private Address wish(Piece piece, String suffix) {
            String permalink = piece.story().claim().permalink();
            return permalink == null ? new Address(fill(piece, suffix)) : asPage(permalink);
        }

        private String fill(Piece piece, String suffix) {
            Instant published = piece.published();
            boolean dated = published != null;
            String pattern = dated ? masthead.addresses().story() : masthead.addresses().undated();
            String slug = slug(piece.story()) + suffix;
            if (!dated && LIST_WORDS.contains(slug)) {
                slug += "-" + Sha256.of(piece.id()).substring(0, 6);
            }
            var day = dated ? LocalDate.ofInstant(published, masthead.zone()) : LocalDate.EPOCH;
            var section = piece.section();
            return pattern.replace("{region}", piece.home().slug())
                    .replace("{year}", Address.digits(day.getYear(), 4))
                    .replace("{month}", Address.digits(day.getMonthValue(), 2))
                    .replace("{day}", Address.digits(day.getDayOfMonth(), 2))
                    .replace("{section}", section == null ? "news" : section.id())
                    .replace(
                            "{id}",
                            idSlug(piece.story()) + (pattern.contains("{slug}") ? "" : suffix))
                    .replace("{slug}", slug);
        }

        private String slug(Story story) {
            String given = story.claim().slug();
            String slug = "";
            if (given != null) {
                slug =
                        Slug.of(
                                given,
                                story.claim().slugGiven() ? Slug.Letters.UNICODE : letters,
                                language(story));
            }
            if (slug.isEmpty()) {
                slug = Slug.of(story.headline(), letters, language(story));
            }
            return slug.isEmpty() ? Sha256.of(story.id()).substring(0, 10) : slug;
        }

        private String idSlug(Story story) {
            String slug = Slug.of(story.id(), letters, language(story));
            return slug.isEmpty() ? Sha256.of(story.id()).substring(0, 10) : slug;
        }

        private String language(Story story) {
            String own = story.language();
            return own == null ? masthead.language() : own;
        }
    }

    /** A path as a page: a folder unless its last part names a kind of file. */
    static Address asPage(String path) {
        int slash = path.lastIndexOf('/');
        boolean file = path.indexOf('.', slash + 2) > 0;
        return new Address(path.endsWith("/") || file ? path : path + "/");
    }
}
