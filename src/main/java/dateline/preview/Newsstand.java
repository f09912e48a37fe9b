package dateline.preview;

import dateline.hash.Sha256;
import dateline.page.Address;
import dateline.page.FilePage;
import dateline.page.MediaType;
import dateline.page.Page;
import dateline.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the host of a published site would: a folder with its index, a file as it is, what is
 * not there with the page for that, former addresses as {@code _redirects} says, headers as {@code
 * _headers} says. One stands over one issue.
 */
final class Newsstand {

    private static final String INDEX = "index.html";
    private static final String NOT_FOUND = "404.html";
    private static final String HEADERS = "_headers";
    private static final String REDIRECTS = "_redirects";

    /** Asked of the browser, always: whether the page is still the same. */
    private static final String CACHE = "Cache-Control";

    private static final String ALWAYS_ASK = "no-cache";

    /** Would keep a browser from the preview for a year. */
    private static final String TRANSPORT = "Strict-Transport-Security";

    private final Issue issue;
    private final @Nullable Issue before;
    private final @Nullable String moment;
    private final HostRules rules;
    private final Map<String, Long> lengths = new ConcurrentHashMap<>();
    private final Map<String, Fault> failed = new ConcurrentHashMap<>();
    private @Nullable Desk desk;

    private Newsstand(
            Issue issue, @Nullable Issue before, @Nullable String moment, HostRules rules) {
        this.issue = issue;
        this.before = before;
        this.moment = moment;
        this.rules = rules;
    }

    /**
     * @param before what stands in for a page that can't be printed; null: nothing does
     * @param moment what every page says of the moment it is of; null when that is now
     */
    static Newsstand of(Issue issue, @Nullable Issue before, @Nullable String moment) {
        return new Newsstand(
                issue, before, moment, HostRules.of(text(issue, HEADERS), text(issue, REDIRECTS)));
    }

    private static String text(Issue issue, String file) {
        Page page = issue.page(file);
        try {
            return page == null ? "" : Proofs.text(issue.printer().print(page));
        } catch (IOException | Issue.Unprintable e) {
            return "";
        }
    }

    Issue issue() {
        return issue;
    }

    /** The file that is served at a path; null when there is none. */
    @Nullable String file(String path) {
        if (!path.startsWith(issue.root())) {
            return null;
        }
        String rest = path.substring(issue.root().length());
        String file = rest.isEmpty() || rest.endsWith("/") ? rest + INDEX : rest;
        return issue.page(file) == null || file.equals(HEADERS) || file.equals(REDIRECTS)
                ? null
                : file;
    }

    /**
     * @param path sound and decoded
     */
    Answer answer(String path) {
        String file = file(path);
        if (file != null) {
            return sheet(file, path);
        }
        if (file(path + "/") != null) {
            return Answer.moved(301, Address.encode(path + "/"));
        }
        if (path.equals("/") || (path + "/").equals(issue.root())) {
            return issue.root().equals("/") ? notFound() : Answer.moved(302, issue.root());
        }
        Optional<HostRules.Redirect> moved = rules.redirectOf(Address.encode(path));
        return moved.isPresent()
                ? Answer.moved(moved.get().status(), moved.get().to())
                : notFound();
    }

    private Answer sheet(String file, String path) {
        Page page = issue.page(file);
        if (page == null) {
            return notFound();
        }
        Answer bare = page instanceof FilePage whole ? file(whole, file) : printed(page, file);
        Map<String, String> asked = rules.headersOf(Address.encode(path));
        asked.remove(TRANSPORT);
        return bare.withAll(asked).with(CACHE, ALWAYS_ASK);
    }

    private Answer file(FilePage page, String file) {
        var body =
                new Answer.Body() {
                    @Override
                    public long length() {
                        return lengths.computeIfAbsent(page.hash(), hash -> count(page));
                    }

                    @Override
                    public InputStream open() throws IOException {
                        return page.open();
                    }
                };
        String type = MediaType.of(file).served();
        if (!Proofs.isPage(type)) {
            return Answer.of(200, type, body).with("ETag", tag(page.hash()));
        }
        try (InputStream in = page.open()) {
            return proof(in.readAllBytes(), file, type, 200);
        } catch (IOException e) {
            return unreadable();
        }
    }

    private static long count(FilePage page) {
        try (InputStream in = page.open()) {
            return in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            return 0;
        }
    }

    private Answer printed(Page page, String file) {
        try {
            return proof(issue.printer().print(page), file, MediaType.of(file).served(), 200);
        } catch (Issue.Unprintable e) {
            return faulty(e.fault(), file);
        } catch (IOException e) {
            return unreadable();
        }
    }

    private Answer proof(byte[] bytes, String file, String type, int status) {
        String hash = Sha256.of(bytes);
        byte[] shown =
                Proofs.isPage(type) ? Proofs.with(bytes, new Proofs.Slip(hash, mark(file))) : bytes;
        return Answer.of(status, type, Answer.Body.of(shown))
                .with("ETag", tag(Proofs.isPage(type) ? Sha256.of(shown) : hash));
    }

    private @Nullable String mark(String file) {
        String own = issue.marks().get(file);
        return moment == null ? own : own == null ? moment : moment + ": " + own;
    }

    /** Whether nothing is known to be wrong, in the copy or with a page that was asked for. */
    boolean isSound() {
        return issue.faults().isEmpty() && failed.isEmpty();
    }

    /** Laid out for the first who asks: most issues are gone before anybody does. */
    synchronized Desk desk() {
        Desk laid = desk;
        if (laid == null) {
            laid = Desk.of(issue);
            desk = laid;
        }
        return laid;
    }

    /** What is known to be wrong, each once, in its order. */
    List<Fault> faults() {
        var all = new TreeMap<Problem, Fault>();
        issue.faults().forEach(fault -> all.put(fault.problem(), fault));
        failed.values().forEach(fault -> all.put(fault.problem(), fault));
        return List.copyOf(all.values());
    }

    /** The page as it was when it could be printed; the fault is shown above it. */
    private Answer faulty(Fault fault, String file) {
        failed.put(file, fault);
        Issue last = before;
        Page old = last == null ? null : last.page(file);
        if (last != null && old != null) {
            try {
                byte[] bytes = last.printer().print(old);
                return proof(bytes, file, MediaType.of(file).served(), 200);
            } catch (IOException | Issue.Unprintable e) {
                // Then there is only the fault to show.
            }
        }
        return Answer.of(500, "text/html; charset=utf-8", Answer.Body.of(Proofs.faulty(fault)));
    }

    private static Answer unreadable() {
        return Answer.line(
                        503,
                        "This page's text changed while it was read. The page comes back by itself.")
                .with("Retry-After", "1");
    }

    private Answer notFound() {
        Page page = issue.page(NOT_FOUND);
        if (page == null) {
            return Answer.line(404, "There is no such page.");
        }
        return printed(page, NOT_FOUND)
                .withAll(transportless(rules.headersOf(issue.root() + NOT_FOUND)))
                .with(CACHE, ALWAYS_ASK)
                .as(404);
    }

    private static Map<String, String> transportless(Map<String, String> headers) {
        headers.remove(TRANSPORT);
        return headers;
    }

    private static String tag(String hash) {
        return "\"" + hash.substring(0, 32) + "\"";
    }

    /**
     * A page without the preview's own part.
     *
     * @param bytes null when there is no such page, or it can't be printed now
     * @param fault what keeps it from being printed
     */
    record Attempt(byte @Nullable [] bytes, @Nullable Fault fault) {

        private static final Attempt NOTHING = new Attempt(null, null);
    }

    /** What lies at a path; null when there is nothing. */
    byte @Nullable [] attemptFile(String path) {
        return file(path) == null ? null : attempt(path).bytes();
    }

    Attempt attempt(String path) {
        String file = file(path);
        Page page = issue.page(file == null ? NOT_FOUND : file);
        try {
            return page == null ? Attempt.NOTHING : new Attempt(issue.printer().print(page), null);
        } catch (Issue.Unprintable e) {
            failed.put(page.address().file(), e.fault());
            return new Attempt(null, e.fault());
        } catch (IOException e) {
            return Attempt.NOTHING;
        }
    }
}
