package dateline.preview;

import dateline.order.Report;
import dateline.page.Address;
import dateline.page.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The paper as it stands: all pages are planned, none is printed. A value; the next one takes its
 * place as a whole.
 *
 * @param root path of the front page: {@code /}, or a sub-path that ends in a slash
 * @param pages by the file that a host would keep them in, as {@link Address#file} names it
 * @param printer prints one of them
 * @param marks what readers must know of pages that are not public now, by the same file
 * @param roll all stories, for the editors
 * @param faults what is wrong now; empty when all is well
 * @param warnings what should be looked at
 */
public record Issue(
        String root,
        Map<String, Page> pages,
        Printer printer,
        Map<String, String> marks,
        Supplier<List<Report.Row>> roll,
        List<Fault> faults,
        List<Fault> warnings) {

    public Issue {
        marks = Map.copyOf(marks);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** Before anything could be planned. */
    static final Issue NONE = Issue.of("/", List.of(), page -> new byte[0]);

    /** Of a paper with nothing to say about it. */
    public static Issue of(String root, List<Page> pages, Printer printer) {
        var byFile = new HashMap<String, Page>(pages.size() * 2);
        pages.forEach(page -> byFile.put(page.address().file(), page));
        return new Issue(root, byFile, printer, Map.of(), List::of, List.of(), List.of());
    }

    /** The same with some pages anew, for as long as the others are being planned. */
    public Issue with(List<? extends Page> some) {
        var all = new HashMap<>(pages);
        some.forEach(page -> all.put(page.address().file(), page));
        return new Issue(root, all, printer, marks, roll, faults, warnings);
    }

    /** The same pages with what there is to say about them now. */
    public Issue told(List<Fault> faults, List<Fault> warnings) {
        return new Issue(root, pages, printer, marks, roll, faults, warnings);
    }

    public Issue listed(Supplier<List<Report.Row>> roll) {
        return new Issue(root, pages, printer, marks, roll, faults, warnings);
    }

    public Issue marked(Map<String, String> marks) {
        return new Issue(root, pages, printer, marks, roll, faults, warnings);
    }

    @Nullable Page page(String file) {
        return pages.get(file);
    }

    /** Prints a page, from any thread. */
    public interface Printer {

        /**
         * @throws IOException when something it shows can't be read back
         * @throws Unprintable when its template is at fault
         */
        byte[] print(Page page) throws IOException, Unprintable;
    }

    /** A page that can't be printed, and what there is to do about it. */
    public static final class Unprintable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        public Unprintable(Fault fault) {
            super(fault.message());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }
}
