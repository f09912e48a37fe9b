package dateline.press;

import dateline.crew.Crew;
import dateline.crew.Soon;
import dateline.hash.Sha256;
import dateline.ledger.Ledger;
import dateline.masthead.Masthead;
import dateline.page.Address;
import dateline.page.Dress;
import dateline.page.Fingerprint;
import dateline.page.Flatplan;
import dateline.page.Page;
import dateline.page.Sheet;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.problem.Via;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints pages on sheets. A page whose fingerprint and templates are those of the ledger is not
 * printed: its sheet of last time stands.
 */
public final class Press {

    private final Soon<TypeCase.Stock> stock;
    private final Soon<Loaded> loaded;

    private Press(Soon<TypeCase.Stock> stock, Soon<Loaded> loaded) {
        this.stock = stock;
        this.loaded = loaded;
    }

    /** The type, and what is wrong with it. */
    private record Loaded(Type type, List<Problem> problems) {}

    /**
     * Loads the type: the house's templates, replaced one by one by those of the publication. It is
     * not needed before the pages are planned, so it is loaded while copy is read.
     *
     * @param program changes whenever the program may print a page in another way
     */
    public static Press load(Path root, Masthead masthead, String program) {
        Soon<TypeCase.Stock> stock = Soon.of(() -> TypeCase.read(root));
        return new Press(stock, Soon.of(() -> loaded(stock.get(), masthead, program)));
    }

    private static Loaded loaded(TypeCase.Stock stock, Masthead masthead, String program) {
        var problems = new ArrayList<Problem>(stock.problems());
        Map<String, String> words = Words.of(masthead.language(), stock.files(), problems);
        var type = new Type(stock.files(), words, Wardrobe.dress(stock.files(), masthead), program);
        problems.addAll(type.proof());
        return new Loaded(type, List.copyOf(problems));
    }

    /** The same while the templates are, and another when they aren't. */
    public String mark() {
        var hashes = new ArrayList<String>();
        stock.get().files().forEach((name, bytes) -> hashes.add(name + " " + Sha256.of(bytes)));
        return Sha256.of(hashes + " " + stock.get().problems());
    }

    public Dress dress() {
        return loaded.get().type().dress();
    }

    /** What is wrong with the templates themselves. */
    public List<Problem> problems() {
        return loaded.get().problems();
    }

    /**
     * Prints what has to be printed.
     *
     * @param progress is told how many pages are done
     * @throws IOException when the spool can't take a sheet
     */
    public Sheets print(Flatplan plan, Ledger ledger, Sheet.Spool spool, LongConsumer progress)
            throws IOException {
        var run = new Run(loaded.get().type(), ledger, spool, progress);
        try {
            return run.sheets(Crew.all(plan.pages(), run::print));
        } catch (RuntimeException e) {
            throw cause(e);
        }
    }

    /**
     * Prints one page by itself.
     *
     * @throws Page.Unprintable when its template is at fault
     * @throws IOException when something it shows can't be read back
     */
    public byte[] sheet(Page page) throws IOException {
        var bytes = new ByteArrayOutputStream(1 << 14);
        page.print(loaded.get().type(), () -> bytes);
        return bytes.toByteArray();
    }

    /** The crew may wrap a fault several times. */
    private static RuntimeException cause(RuntimeException e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UncheckedIOException io && io.getCause() != null) {
                throw io.getCause();
            }
        }
        return e;
    }

    /** One run over the plan; a page is a value in and a value out. */
    private static final class Run {
        private final Type type;
        private final Ledger ledger;
        private final Sheet.Spool spool;
        private final LongConsumer progress;
        private final java.util.concurrent.atomic.AtomicLong done =
                new java.util.concurrent.atomic.AtomicLong();

        Run(Type type, Ledger ledger, Sheet.Spool spool, LongConsumer progress) {
            this.type = type;
            this.ledger = ledger;
            this.spool = spool;
            this.progress = progress;
        }

        Proofed print(Page page) {
            Fingerprint own = page.fingerprint();
            Fingerprint mark = type.fingerprint(page.template());
            Ledger.Line last = ledger.line(page.address());
            try {
                if (last != null && last.page().equals(own) && last.type().equals(mark)) {
                    return new Proofed(page, last, false, null, List.of());
                }
                Sheet sheet = spool.print(page.address(), sink -> page.print(type, sink));
                return new Proofed(page, new Ledger.Line(own, mark, sheet), true, null, List.of());
            } catch (Page.Unprintable e) {
                return new Proofed(page, null, false, e.fault(), e.way());
            } catch (Page.Unreadable e) {
                var fault = new Unreadable(page.place(), e.getMessage());
                return new Proofed(page, null, false, fault, List.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                progress.accept(done.incrementAndGet());
            }
        }

        Sheets sheets(List<Proofed> printed) {
            var lines = new ArrayList<Sheets.Printed>(printed.size());
            var faults = new LinkedHashMap<Page.Fault, List<Proofed>>();
            for (Proofed one : printed) {
                if (one.line() != null) {
                    lines.add(new Sheets.Printed(one.line(), one.anew()));
                }
                if (one.fault() != null) {
                    faults.computeIfAbsent(one.fault(), fault -> new ArrayList<>()).add(one);
                }
            }
            var problems = new ArrayList<Problem>();
            faults.forEach(
                    (fault, pages) -> {
                        Proofed first = pages.get(0);
                        problems.add(
                                fault.on(first.page().address(), pages.size())
                                        .through(first.way()));
                    });
            return new Sheets(lines, problems);
        }
    }

    private record Unreadable(Place place, @Nullable String why) implements Page.Fault {
        @Override
        public Problem on(Address first, int pages) {
            return PressProblems.unreadableText(place, first.path(), why);
        }
    }

    private record Proofed(
            Page page,
            Ledger.@Nullable Line line,
            boolean anew,
            Page.@Nullable Fault fault,
            List<Via> way) {}
}
