package dateline.press;

import dateline.page.Address;
import dateline.page.Dress;
import dateline.page.Fingerprint;
import dateline.page.Page;
import dateline.page.Sheet;
import dateline.page.Templates;
import dateline.problem.Place;
import dateline.problem.Problem;
import freemarker.cache.TemplateLoader;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker, set up so that a template shows what its page holds and nothing else: everything is
 * escaped, no class is reached, nothing depends on the machine's locale or zone.
 */
final class Type implements Templates {

    private final Configuration html;
    private final Configuration other;
    private final SortedMap<String, byte[]> files;
    private final Map<String, Fingerprint> fingerprints = new ConcurrentHashMap<>();
    private final ThreadLocal<Lettering> lettering = ThreadLocal.withInitial(Lettering::new);
    private final Fingerprint words;
    private final Dress dress;

    Type(SortedMap<String, byte[]> files, Map<String, String> words, Dress dress, String program) {
        this.files = files;
        this.words = Fingerprint.of(List.of(words, program));
        this.dress = dress;
        var loader = new Loader(files);
        this.html = configuration(loader, true, words);
        this.other = configuration(loader, false, words);
    }

    private static Configuration configuration(
            TemplateLoader loader, boolean html, Map<String, String> words) {
        var c = new Configuration(Configuration.VERSION_2_3_35);
        c.setRecognizeStandardFileExtensions(true);
        c.setDefaultEncoding("UTF-8");
        c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        c.setLogTemplateExceptions(false);
        c.setAttemptExceptionReporter((fault, environment) -> {});
        c.setWrapUncheckedExceptions(true);
        c.setFallbackOnNullLoopVariable(false);
        c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        c.setAPIBuiltinEnabled(false);
        c.setNumberFormat("computer");
        c.setLocale(Locale.ROOT);
        c.setTimeZone(TimeZone.getTimeZone("UTC"));
        c.setURLEscapingCharset("UTF-8");
        c.setLocalizedLookup(false);
        c.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        c.setTemplateLoader(loader);
        c.setObjectWrapper(new Values(html));
        try {
            c.setSharedVariable("words", words);
        } catch (freemarker.template.TemplateModelException e) {
            throw new IllegalStateException(e);
        }
        return c;
    }

    Dress dress() {
        return dress;
    }

    @Override
    public void fill(String name, Record value, Sheet.Sink sink) throws IOException {
        Configuration configuration = name.endsWith(".ftlh") ? html : other;
        try {
            Template template = configuration.getTemplate(name);
            Lettering out = lettering.get().to(new BoundedStream(sink.out()));
            template.process(value, out);
            out.end();
        } catch (TemplateNotFoundException e) {
            throw new Page.Unprintable(new Missing(place(e.getTemplateName(), 0, 0)));
        } catch (ParseException e) {
            throw new Page.Unprintable(new Malformed(syntax(e)));
        } catch (TemplateException e) {
            throw unprintable(e);
        } catch (BoundedStream.Overflow e) {
            throw new Page.Unprintable(
                    new Failed(place(name, 0, 0), "what it prints grows without end"));
        } catch (IOException e) {
            throw malformedEarlier(e);
        } catch (StackOverflowError e) {
            throw new Page.Unprintable(
                    new Failed(place(name, 0, 0), "it includes itself without end"));
        }
    }

    /** FreeMarker wraps a template's fault when the template is asked for a second time. */
    private static RuntimeException malformedEarlier(IOException e) throws IOException {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException parse) {
                return new Page.Unprintable(new Malformed(syntax(parse)));
            }
        }
        throw e;
    }

    static Problem syntax(ParseException e) {
        return PressProblems.syntax(
                place(String.valueOf(e.getTemplateName()), e.getLineNumber(), e.getColumnNumber()),
                Blame.firstSentence(e.getEditorMessage()));
    }

    private static RuntimeException unprintable(TemplateException e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UncheckedIOException io && io.getCause() != null) {
                throw io.getCause();
            }
            if (cause instanceof ParseException parse) {
                return new Page.Unprintable(new Malformed(syntax(parse)));
            }
        }
        Integer line = e.getLineNumber();
        Integer column = e.getColumnNumber();
        Place place =
                place(
                        String.valueOf(e.getTemplateSourceName()),
                        line == null ? 0 : line,
                        column == null ? 0 : column);
        boolean missing = e instanceof InvalidReferenceException;
        String blamed = e.getBlamedExpressionString();
        return new Page.Unprintable(
                missing && blamed != null
                        ? new NoValue(place, blamed)
                        : new Failed(place, Blame.of(e)),
                Way.to(e));
    }

    private record Missing(Place place) implements Page.Fault {
        @Override
        public Problem on(Address first, int pages) {
            return PressProblems.missingTemplate(place, first.path());
        }
    }

    private record Malformed(Problem problem) implements Page.Fault {
        @Override
        public Problem on(Address first, int pages) {
            return problem;
        }
    }

    private record NoValue(Place place, String expression) implements Page.Fault {
        @Override
        public Problem on(Address first, int pages) {
            return PressProblems.missingValue(place, expression, first.path(), pages);
        }
    }

    private record Failed(Place place, String message) implements Page.Fault {
        @Override
        public Problem on(Address first, int pages) {
            return PressProblems.fault(place, message, first.path(), pages);
        }
    }

    private static Place place(String template, int line, int column) {
        return new Place("templates/" + template, Math.max(0, line), Math.max(0, column));
    }

    @Override
    public Fingerprint fingerprint(String name) {
        if (name.isEmpty()) {
            return NO_TYPE;
        }
        Fingerprint known = fingerprints.get(name);
        if (known == null) {
            known = Fingerprint.of(List.of(Inclusions.of(name, files), words));
            fingerprints.put(name, known);
        }
        return known;
    }

    private static final Fingerprint NO_TYPE = Fingerprint.of("");

    /** Hands out the files that were read at the beginning, by name. */
    private record Loader(SortedMap<String, byte[]> files) implements TemplateLoader {

        @Override
        public @Nullable Object findTemplateSource(String name) {
            return files.containsKey(name) ? name : null;
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            byte[] bytes = files.get((String) source);
            if (bytes == null) {
                throw new IOException("no template " + source);
            }
            return new StringReader(new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public void closeTemplateSource(Object source) {}
    }

    private static final Pattern CLOCK = Pattern.compile("(?<![\\w)\\]])\\.now\\b");

    /** Where a template asks for the time; the same copy must give the same bytes. */
    private static List<Problem> clocks(String name, byte[] bytes) {
        var problems = new ArrayList<Problem>();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            Matcher clock = CLOCK.matcher(line);
            if (clock.find()) {
                problems.add(
                        PressProblems.clock(
                                place(name, number, line.codePointCount(0, clock.start()) + 1)));
            }
        }
        return problems;
    }

    /** The parsed form of every template, so that a fault is found even when no page uses it. */
    List<Problem> proof() {
        var problems = new ArrayList<Problem>();
        files.forEach(
                (name, bytes) -> {
                    if (name.endsWith(".ftlh") || name.endsWith(".ftlx") || name.endsWith(".ftl")) {
                        problems.addAll(proof(name));
                        problems.addAll(clocks(name, bytes));
                    }
                });
        return problems.stream().sorted().toList();
    }

    private List<Problem> proof(String name) {
        try {
            (name.endsWith(".ftlh") ? html : other).getTemplate(name);
            return List.of();
        } catch (ParseException e) {
            return List.of(syntax(e));
        } catch (IOException e) {
            return List.of(PressProblems.unreadable(place(name, 0, 0)));
        }
    }
}
