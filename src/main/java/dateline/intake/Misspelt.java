package dateline.intake;

import dateline.matter.Nearest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that were meant to hold a story back and are misspelt. Passed over like any unknown field,
 * they would send out what should wait.
 */
public final class Misspelt {

    private static final Set<Key> HOLDING =
            Set.of(Key.EMBARGO, Key.DRAFT, Key.STATUS, Key.EXPIRES, Key.FROM, Key.PUBLISHED);

    /** Good words that are near to one of those only by chance. */
    private static final Set<String> MEANT =
            Set.of(
                    "publisher",
                    "publishers",
                    "state",
                    "states",
                    "stats",
                    "statue",
                    "statues",
                    "statute",
                    "statutes",
                    "craft",
                    "crafts",
                    "graft",
                    "drift",
                    "raft",
                    "daft",
                    "experts",
                    "exports",
                    "empires");

    private static final int SHORT = 6;

    private Misspelt() {}

    /** The word of the field that was meant; null when the key is right, or something else. */
    public static @Nullable String hold(String written) {
        String key = Key.fold(written);
        if (Key.of(key) != null || Key.isIgnored(key) || MEANT.contains(key)) {
            return null;
        }
        // embargoed, embargo_until, expiry, expiration: too far for slips, and clear all the same.
        if (key.startsWith("embarg")) {
            return Key.EMBARGO.word();
        }
        if (key.startsWith("expir") || key.startsWith("unpublish")) {
            return Key.EXPIRES.word();
        }
        String nearest = Nearest.to(key, Key.all(), key.length() <= SHORT ? 1 : 2);
        if (nearest == null || nearest.equals("date")) {
            return null;
        }
        Key meant = Key.of(nearest);
        return meant != null && HOLDING.contains(meant) ? meant.word() : null;
    }
}
