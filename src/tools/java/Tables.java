import com.ibm.icu.impl.ICUData;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import dateline.language.Fold;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the tables of regions, months and languages from CLDR, as ICU carries it, so that nothing
 * in the program depends on the locale data of a JDK. Run by hand with {@code mvn -Ptables
 * process-classes}; what it writes is checked in.
 *
 * <p>A table is UTF-8 text, one row to a line, a tab between cells, sorted. A key with
 * {@code @GB,AU} behind it is the row of these regional forms of the language and stands after the
 * row of the language itself.
 */
public final class Tables {

    private static final String LANGUAGES =
            "af am ar as az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr"
                    + " hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn"
                    + " or pa pl ps pt ro ru si sk sl so sq sr sr-Latn sv sw ta te th tk tr uk ur uz"
                    + " vi zh zh-Hant zu";

    /** Languages that have a name in the tables though they have no table of their own. */
    private static final String NAMED =
            "bo br ceb ckb co dv en-AU en-CA en-GB en-US eo es-419 es-ES es-MX fo fr-CA fr-CH fy gd"
                    + " ha haw ht ig jv ku la lb mg mi mt ny oc om pt-BR pt-PT rm rw sd se sn st su"
                    + " tg ti tn tt ug wo xh yi yo yue zh-Hans";

    // Where CLDR's standard name is a legal style or holds a second name in brackets, a newspaper
    // prints the short one.
    private static final Set<String> SHORT = Set.of("HK", "MM", "MO");

    // Names that are everyday words or other places elsewhere: a kicker "Island" is not Iceland.
    private static final Set<String> EVERYDAY =
            Set.of(
                    "brasilia",
                    "britannia",
                    "carib",
                    "columbia",
                    "congo",
                    "indie",
                    "island",
                    "israeli",
                    "maurice",
                    "norfolk",
                    "pole",
                    "somali",
                    "suede",
                    "swede",
                    "swiss",
                    "tunis",
                    "yemeni");

    /** CLDR files these under an "Outlying Oceania" that no reader knows; nearest lands instead. */
    private static final Map<String, String> OUTLYING =
            Map.of("AC", "011", "AQ", "001", "CP", "013", "DG", "014", "TA", "011");

    private static final List<String> WIDER = List.of("003", "202", "419");

    private final Path edition;
    private final Path language;
    private final Set<String> codes = new TreeSet<>();

    private Tables(Path resources) {
        this.edition = resources.resolve("dateline/edition");
        this.language = resources.resolve("dateline/language");
    }

    public static void main(String[] arguments) throws IOException {
        new Tables(Path.of(arguments[0])).write();
    }

    private void write() throws IOException {
        territories();
        var others = new TreeMap<String, Set<String>>();
        for (String tag : LANGUAGES.split(" ")) {
            write(edition.resolve("names"), tag, rows(tag, this::regionNames));
            write(language.resolve("almanac"), tag, rows(tag, Tables::almanac));
            write(language.resolve("names"), tag, rows(tag, Tables::languageNames));
            regionNames(ULocale.forLanguageTag(tag))
                    .forEach((code, names) -> collect(code, names, others));
        }
        groups(others);
        var unambiguous = new ArrayList<String>();
        others.forEach(
                (key, found) -> {
                    if (found.size() == 1) {
                        unambiguous.add(key + "\t" + found.iterator().next());
                    }
                });
        write(edition, "others", unambiguous);
    }

    /** The groups have their names by hand: a line with the id, then a line for each language. */
    private void groups(Map<String, Set<String>> others) throws IOException {
        String id = "";
        for (String line : Files.readAllLines(edition.resolve("groups.txt"))) {
            if (line.startsWith("\t")) {
                collect(id, line.substring(line.indexOf('\t', 1) + 1), others);
            } else {
                id = line.substring(0, line.indexOf('\t'));
            }
        }
    }

    /** Only what one region alone is called in all languages may lead to it from any of them. */
    private static void collect(String code, String names, Map<String, Set<String>> others) {
        for (String name : names.split("\t")) {
            String key = Fold.key(name);
            boolean telling = key.length() > 3 || key.length() > 1 && key.charAt(0) > 0x7f;
            if (telling && !EVERYDAY.contains(key)) {
                String region = code.equals("EU") ? "european-union" : code;
                others.computeIfAbsent(key, k -> new TreeSet<>()).add(region);
            }
        }
    }

    // Code, ISO 3166 alpha-3, M49 number, id, parents: the first is the way to the World.
    private void territories() throws IOException {
        var parents = new TreeMap<String, Set<String>>();
        for (RegionType type : List.of(RegionType.WORLD, RegionType.CONTINENT)) {
            Region.getAvailable(type).forEach(region -> contain(region, parents));
        }
        Region.getAvailable(RegionType.SUBCONTINENT).forEach(region -> contain(region, parents));
        OUTLYING.forEach((code, parent) -> parents.put(code, new LinkedHashSet<>(Set.of(parent))));
        parents.remove("QO");
        WIDER.forEach(code -> contain(Region.getInstance(code), parents));
        parents.put("003", Set.of("019"));
        parents.put("202", Set.of("002"));
        parents.put("419", Set.of("019"));
        parents.put("001", Set.of());
        codes.addAll(parents.keySet());
        var ids = new TreeSet<String>();
        var rows = new ArrayList<String>();
        for (String code : codes) {
            String id = id(regionNames(ULocale.ENGLISH).get(code));
            require(ids.add(id), "two regions are called " + id);
            rows.add(
                    String.join(
                            "\t",
                            code,
                            alpha3(code),
                            number(code),
                            id,
                            String.join(" ", parents.get(code))));
        }
        write(edition, "territories", rows);
    }

    private static void contain(Region region, Map<String, Set<String>> parents) {
        for (Region part : new TreeSet<>(region.getContainedRegions())) {
            parents.computeIfAbsent(part.toString(), key -> new LinkedHashSet<>())
                    .add(region.toString());
        }
    }

    private static String alpha3(String code) {
        // ISO has none for Kosovo; everybody writes XKX.
        return code.length() == 3
                ? ""
                : code.equals("XK") ? "XKX" : new ULocale("", code).getISO3Country();
    }

    // M49 leaves 900 and above for private use.
    private static String number(String code) {
        int number = Region.getInstance(code).getNumericCode();
        return number > 0 && number < 900 ? String.format(Locale.ROOT, "%03d", number) : "";
    }

    private static String id(String names) {
        String name = names.substring(0, (names + "\t").indexOf('\t'));
        return Normalizer.normalize(name.replace("U.S.", "US"), Normalizer.Form.NFKD)
                .replaceAll("[\\p{Mn}'’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Region code to its name and other names in a language. */
    private TreeMap<String, String> regionNames(ULocale locale) {
        var full =
                LocaleDisplayNames.getInstance(
                        locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
        var rows = new TreeMap<String, String>();
        var all = new TreeSet<>(codes);
        all.add("EU");
        for (String code : all) {
            var names = new LinkedHashSet<String>();
            String standard = clean(full.regionDisplayName(code));
            if (code.equals("001")) {
                standard =
                        standard.substring(0, 1).toUpperCase(Locale.ROOT) + standard.substring(1);
            }
            String brief = variant(locale, "Countries%short", code);
            if (SHORT.contains(code)) {
                names.add(brief == null ? unbracketed(standard) : unbracketed(brief));
            }
            names.add(standard);
            names.add(brief);
            names.add(variant(locale, "Countries%variant", code));
            if (code.length() == 2 && (standard.endsWith(")") || standard.endsWith("）"))) {
                names.add(unbracketed(standard));
                names.add(SHORT.contains(code) ? bracketed(standard) : null);
            }
            names.remove(null);
            names.remove(code);
            if (locale.getLanguage().equals("en")) {
                List.copyOf(names).forEach(name -> addSpelledOut(name, names));
            }
            require(!standard.equals(code), "no name for " + code + " in " + locale);
            rows.put(code, String.join("\t", names));
        }
        return rows;
    }

    private static void addSpelledOut(String name, Set<String> names) {
        if (name.contains("&") || name.startsWith("St")) {
            names.add(name.replace("&", "and"));
            names.add(name.replace("&", "and").replaceFirst("^St\\.? ", "Saint "));
        }
    }

    private static String unbracketed(String name) {
        int bracket = Math.max(name.indexOf('('), name.indexOf('（'));
        return bracket < 1 ? name : name.substring(0, bracket).strip();
    }

    private static String bracketed(String name) {
        int bracket = Math.max(name.indexOf('('), name.indexOf('（'));
        return name.substring(bracket + 1, name.length() - 1).strip();
    }

    private static String variant(ULocale locale, String table, String code) {
        for (ULocale at = locale; at != null && !at.getName().isEmpty(); at = at.getFallback()) {
            try {
                return clean(
                        UResourceBundle.getBundleInstance(ICUData.ICU_REGION_BASE_NAME, at)
                                .get(table)
                                .get(code)
                                .getString());
            } catch (MissingResourceException e) {
                continue;
            }
        }
        return null;
    }

    /** What a newspaper needs to write days, times and lists. */
    private static TreeMap<String, String> almanac(ULocale tagged) {
        ULocale locale = tagged.setKeywordValue("calendar", "gregorian");
        var day = (SimpleDateFormat) DateFormat.getDateInstance(DateFormat.LONG, locale);
        var time = (SimpleDateFormat) DateFormat.getTimeInstance(DateFormat.SHORT, locale);
        var both =
                (SimpleDateFormat)
                        DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, locale);
        var symbols = DateFormatSymbols.getInstance(locale);
        String era = symbols.getEras()[1];
        var rows = new TreeMap<String, String>();
        rows.put("day", fields(day.toPattern(), era));
        rows.put(
                "month",
                fields(DateTimePatternGenerator.getInstance(locale).getBestPattern("yMMMM"), era));
        rows.put(
                "day-month",
                fields(DateTimePatternGenerator.getInstance(locale).getBestPattern("MMMMd"), era));
        var full = (SimpleDateFormat) DateFormat.getDateInstance(DateFormat.FULL, locale);
        rows.put("weekday", fields(full.toPattern(), era));
        boolean alone = full.toPattern().contains("cccc");
        rows.put(
                "weekdays",
                weekdays(symbols, alone ? DateFormatSymbols.STANDALONE : DateFormatSymbols.FORMAT));
        String glue = both.toPattern().replace(day.toPattern(), "@").replace(time.toPattern(), "#");
        require(glue.contains("@") && glue.contains("#"), "no moment in " + locale + ": " + glue);
        rows.put("moment", glue.replace("'", "").replace("@", "{day}").replace("#", "{time}"));
        rows.put("months", months(symbols, DateFormatSymbols.FORMAT));
        rows.put("months-alone", months(symbols, DateFormatSymbols.STANDALONE));
        lists(ListFormatter.getInstance(tagged), rows);
        rows.replaceAll((key, value) -> clean(value));
        return rows;
    }

    /** Monday first. */
    private static String weekdays(DateFormatSymbols symbols, int use) {
        String[] days = symbols.getWeekdays(use, DateFormatSymbols.WIDE);
        var names = new ArrayList<>(List.of(days).subList(2, 8));
        names.add(days[1]);
        return String.join("\t", names);
    }

    private static String months(DateFormatSymbols symbols, int use) {
        String[] months = symbols.getMonths(use, DateFormatSymbols.WIDE);
        return String.join("\t", List.of(months).subList(0, 12));
    }

    private static void lists(ListFormatter formatter, Map<String, String> rows) {
        String[] four = formatter.format("<", "<", "<", "<").split("<", -1);
        String[] two = formatter.format("<", "<").split("<", -1);
        require(four.length == 5 && four[0].isEmpty() && four[4].isEmpty(), "list " + formatter);
        rows.put("list-two", "<" + two[1] + ">");
        rows.put("list-start", "<" + four[1] + ">");
        rows.put("list-middle", "<" + four[2] + ">");
        rows.put("list-end", "<" + four[3] + ">");
    }

    /** A date pattern (UTS 35) with each field in braces and everything else as it is printed. */
    private static String fields(String pattern, String era) {
        var out = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (quoted || !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
                out.append(c);
            } else {
                int end = i;
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                String field = pattern.substring(i, end);
                boolean known =
                        Set.of("d", "dd", "M", "MM", "MMMM", "LLLL", "EEEE", "cccc", "y", "G")
                                .contains(field);
                require(known, "field " + field + " in " + pattern);
                out.append(field.equals("G") ? era : "{" + field + "}");
                i = end - 1;
            }
        }
        return out.toString();
    }

    private static TreeMap<String, String> languageNames(ULocale locale) {
        var names =
                LocaleDisplayNames.getInstance(
                        locale, LocaleDisplayNames.DialectHandling.DIALECT_NAMES);
        var rows = new TreeMap<String, String>();
        for (String tag : (LANGUAGES + " " + NAMED).split(" ")) {
            String name = clean(names.localeDisplayName(ULocale.forLanguageTag(tag)));
            if (!name.equals(tag)) {
                rows.put(tag, name);
            }
        }
        return rows;
    }

    private interface Content {
        TreeMap<String, String> of(ULocale locale);
    }

    /** The rows of a language and, where its regional forms differ, theirs. */
    private static List<String> rows(String tag, Content content) {
        TreeMap<String, String> base = content.of(ULocale.forLanguageTag(tag));
        var different = new TreeMap<String, TreeMap<String, Set<String>>>();
        for (ULocale locale : regionalForms(tag)) {
            content.of(locale)
                    .forEach(
                            (key, value) -> {
                                if (!Objects.equals(value, base.get(key))) {
                                    different
                                            .computeIfAbsent(key, k -> new TreeMap<>())
                                            .computeIfAbsent(value, v -> new TreeSet<>())
                                            .add(locale.getCountry());
                                }
                            });
        }
        var rows = new ArrayList<String>();
        base.forEach(
                (key, value) -> {
                    rows.add(key + "\t" + value);
                    var forms = new TreeSet<String>();
                    different
                            .getOrDefault(key, new TreeMap<>())
                            .forEach(
                                    (v, in) ->
                                            forms.add(key + "@" + String.join(",", in) + "\t" + v));
                    rows.addAll(forms);
                });
        return rows;
    }

    private static List<ULocale> regionalForms(String tag) {
        var base = ULocale.forLanguageTag(tag);
        String script = ULocale.addLikelySubtags(base).getScript();
        var forms = new ArrayList<ULocale>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (locale.getLanguage().equals(base.getLanguage())
                    && !locale.getCountry().isEmpty()
                    && locale.getVariant().isEmpty()
                    && ULocale.addLikelySubtags(locale).getScript().equals(script)) {
                forms.add(locale);
            }
        }
        return forms;
    }

    // Marks that only turn the direction of what stands beside them don't belong into a name.
    private static String clean(String text) {
        return text.replace("\u200e", "").replace("\u200f", "").replace("\u061c", "");
    }

    private static void write(Path folder, String name, List<String> rows) throws IOException {
        Files.createDirectories(folder);
        try (var out =
                new PrintStream(
                        Files.newOutputStream(folder.resolve(name + ".txt")),
                        false,
                        StandardCharsets.UTF_8)) {
            rows.forEach(row -> out.print(row + "\n"));
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }
}
