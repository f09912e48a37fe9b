package dateline.page;

import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.problem.Via;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page before it is printed: a value that holds all it will show, and only that. Two pages with
 * the same address and the same fingerprint, printed with the same templates, are the same sheet.
 */
public interface Page {

    Address address();

    /**
     * A hash over everything the page shows, texts that are read back included by their own hash.
     */
    Fingerprint fingerprint();

    /**
     * Where the copy behind the page stands, for problems; the seeds as a whole when there is no
     * such place.
     */
    default Place place() {
        return Flatplan.NOWHERE;
    }

    /**
     * The rank of a page that leaves its address to any other that wants it, with no more than a
     * warning.
     */
    int GIVES_WAY = 9;

    /** Of two pages that want one address the one with the lower rank gets it. */
    default int rank() {
        return 1;
    }

    /**
     * Paths on this site that the copy on this page leads to, with where it says so; checked when
     * all are planned.
     */
    default List<Onward> onward() {
        return List.of();
    }

    /**
     * A link to another page of the site.
     *
     * @param path from the site's root, without fragment; null when the copy named a file that is
     *     no page
     * @param written as in the copy
     */
    record Onward(@Nullable String path, String written, Place place) {}

    /**
     * The template the page is printed with, such as {@code article/article.ftlh}; empty when it
     * needs none.
     */
    String template();

    /**
     * Writes the page.
     *
     * @throws Unreadable when something it shows can't be read back
     * @throws IOException when the sheet can't take it
     * @throws Unprintable when the template is at fault
     */
    void print(Templates templates, Sheet.Sink sink) throws IOException;

    /** What a page shows can't be read back. */
    final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        public Unreadable(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** A page could not be printed, and its template is to blame. */
    final class Unprintable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;
        private final transient List<Via> way;

        public Unprintable(Fault fault) {
            this(fault, List.of());
        }

        /**
         * @param way how the faulty place was reached on this page
         */
        public Unprintable(Fault fault, List<Via> way) {
            super(fault.toString());
            this.fault = fault;
            this.way = List.copyOf(way);
        }

        /** The problem as it is told of this page alone. */
        public Problem on(Address page) {
            return fault.on(page, 1).through(way);
        }

        public List<Via> way() {
            return way;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** What is wrong with a template: a value, equal on all pages that show the same fault. */
    interface Fault {

        /** The problem as it is told, with the first page that shows it and how many do. */
        Problem on(Address first, int pages);
    }
}
