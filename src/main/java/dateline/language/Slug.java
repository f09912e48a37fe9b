package dateline.language;

/** Placeholder. */
public final class Slug {
    public enum Letters {
        LATIN,
        UNICODE
    }

    private Slug() {}

    public static String of(String text, Letters letters, String language) {
        return text;
    }
}
