package dateline.language;

/** Placeholder. */
public final class Fold {
    private Fold() {}

    public static String key(String text) {
        return text;
    }
}
