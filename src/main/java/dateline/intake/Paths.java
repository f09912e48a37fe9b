package dateline.intake;

/** What may be a path on the site: it can't leave the site, and every server can write it. */
final class Paths {

    private static final int LONGEST = 1_000;

    private Paths() {}

    static boolean isSound(String path) {
        if (!path.startsWith("/") || path.length() > LONGEST) {
            return false;
        }
        int start = 1;
        while (start < path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String part = path.substring(start, end);
            if (part.isEmpty()
                    || part.equals(".")
                    || part.equals("..")
                    || part.equalsIgnoreCase(".dateline")
                    || part.length() > 200) {
                return false;
            }
            start = end + 1;
        }
        return path.chars().noneMatch(c -> "\\?#%\"<>|*".indexOf(c) >= 0 || isUnseen(c));
    }

    /** Controls, line ends, and the marks that turn the direction of what follows. */
    private static boolean isUnseen(int c) {
        return Character.isISOControl(c)
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069;
    }

    /** Letters, with their marks, and digits of any script, and hyphens. */
    static boolean isSlug(String slug) {
        return slug.codePoints().anyMatch(Character::isLetterOrDigit)
                && slug.length() <= 200
                && slug.codePoints()
                        .allMatch(
                                c ->
                                        c == '-'
                                                || Character.isLetterOrDigit(c)
                                                || Character.getType(c)
                                                        == Character.NON_SPACING_MARK
                                                || Character.getType(c)
                                                        == Character.COMBINING_SPACING_MARK);
    }

    /**
     * RFC 5646 section 2.1, as far as an editor can get it wrong. No language of more than three
     * letters is registered (section 2.2.1).
     */
    static boolean isLanguage(String tag) {
        int length = 0;
        int first = tag.indexOf('-') < 0 ? tag.length() : tag.indexOf('-');
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            length = c == '-' ? 0 : length + 1;
            if (length > 8 || c != '-' && !letter && !(c >= '0' && c <= '9' && i > first)) {
                return false;
            }
        }
        return first >= 2 && first <= 3 && length > 0 && !tag.contains("--");
    }

    static boolean isTemplate(String name) {
        return !name.isEmpty()
                && name.length() <= 60
                && name.chars()
                        .allMatch(
                                c ->
                                        c == '-'
                                                || c == '_'
                                                || c >= '0' && c <= '9'
                                                || c >= 'a' && c <= 'z'
                                                || c >= 'A' && c <= 'Z');
    }
}
