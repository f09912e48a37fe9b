package dateline.delivery.folder;

/** Walks through lines of fields with a space between them; the last one may hold spaces itself. */
final class Fields {

    private final String text;
    private int at;

    Fields(String text) {
        this.text = text;
    }

    boolean hasNext() {
        return at < text.length();
    }

    String next() {
        return upTo(' ');
    }

    String rest() {
        return upTo('\n');
    }

    private String upTo(char stop) {
        int end = text.indexOf(stop, at);
        String field = text.substring(at, end);
        at = end + 1;
        return field;
    }
}
