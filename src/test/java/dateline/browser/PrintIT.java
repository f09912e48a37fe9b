package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page on paper: the story and whose it is, and nothing that is for the screen alone. */
@AtTheNewsstand
class PrintIT {

    /** A quarter of an inch, in points; no printer prints closer to the edge. */
    private static final float MARGIN = 18;

    @ParameterizedTest
    @ValueSource(strings = {"A4", "Letter"})
    void printsAWholeStoryAndNoNavigation(String paper, Newsstand newsstand) throws IOException {
        Site site = newsstand.site(Publication.EVERYTHING);
        String address = site.kinds().get("story");
        Printed printed = printed(newsstand, Publication.EVERYTHING, address, paper);
        Document page = site.read(address);

        assertThat(printed.pages).hasSizeGreaterThan(2);
        assertThat(printed.text()).contains(letters(page.select("article h1").text()));
        for (Element text : page.select("article .body p, article .body td, article .body li")) {
            if (!text.ownText().isBlank() && text.select("a").isEmpty()) {
                assertThat(printed.text()).contains(letters(text.text()));
            }
        }
        for (Element code : page.select("article .body pre")) {
            assertThat(printed.text()).as("long lines").contains(letters(code.text()));
        }
        assertThat(printed.text()).contains(letters("The Harbour Post"));
        assertThat(printed.text())
                .doesNotContain(letters(Texts.NAVIGATION))
                .doesNotContain(letters(page.select("a.skip").text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "Letter"})
    void printsTheAddressesOfLinksInTheText(String paper, Newsstand newsstand) throws IOException {
        String address = newsstand.site(Publication.EVERYTHING).kinds().get("story");
        String text = printed(newsstand, Publication.EVERYTHING, address, paper).text();
        assertThat(text)
                .containsPattern(
                        Pattern.quote(letters("the rules of the port"))
                                + ".{0,3}"
                                + Pattern.quote("https://port.example/rules/of/lamps?year=2016"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "Letter"})
    void cutsNothingOffAtTheEdge(String paper, Newsstand newsstand) throws IOException {
        for (Publication publication :
                List.of(Publication.EVERYTHING, Publication.LONG_WORDS, Publication.ARABIC)) {
            Site site = newsstand.site(publication);
            for (String address : site.stories().subList(0, 2)) {
                assertThat(printed(newsstand, publication, address, paper).outside)
                        .as(address)
                        .isEmpty();
            }
            for (String kind : List.of("front", "story", "region")) {
                String address = site.kinds().get(kind);
                assertThat(printed(newsstand, publication, address, paper).outside)
                        .as(address)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "Letter"})
    void noHeadingIsLeftAloneAtTheFootOfAPage(String paper, Newsstand newsstand)
            throws IOException {
        Site site = newsstand.site(Publication.EVERYTHING);
        String address = site.kinds().get("story");
        Printed printed = printed(newsstand, Publication.EVERYTHING, address, paper);
        List<String> headings =
                site.read(address).select("article h2, article h3").eachText().stream()
                        .map(PrintIT::letters)
                        .toList();
        assertThat(headings).hasSizeGreaterThan(10);
        for (List<String> lines : printed.pages.subList(0, printed.pages.size() - 1)) {
            assertThat(lines.get(lines.size() - 1)).isNotIn(headings);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "Letter"})
    void theTextHasTheWholePaper(String paper, Newsstand newsstand) throws IOException {
        String address = newsstand.site(Publication.EVERYTHING).kinds().get("story");
        Printed printed = printed(newsstand, Publication.EVERYTHING, address, paper);
        assertThat(printed.starts)
                .as("where the lines of each page begin, in parts of its width")
                .hasSizeGreaterThan(2)
                .allMatch(start -> start < 0.2);
    }

    /**
     * The lines of each page, without blanks; where the leftmost of them begins, from 0 to 1; and
     * what stands over the edge of a page.
     */
    private record Printed(List<List<String>> pages, List<Float> starts, List<String> outside) {
        String text() {
            return pages.stream().flatMap(List::stream).collect(Collectors.joining());
        }
    }

    private static Printed printed(
            Newsstand newsstand, Publication publication, String address, String paper)
            throws IOException {
        byte[] pdf;
        try (Reader reader = newsstand.reader(publication, Screen.DESKTOP)) {
            pdf =
                    reader.open(address)
                            .page()
                            .pdf(
                                    new Page.PdfOptions()
                                            .setFormat(paper)
                                            .setPreferCSSPageSize(false));
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<List<String>>();
            var starts = new ArrayList<Float>();
            var reading = new Reading();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                reading.start = 1;
                reading.setStartPage(number);
                reading.setEndPage(number);
                List<String> lines =
                        reading.getText(document)
                                .lines()
                                .map(PrintIT::letters)
                                .filter(line -> !line.isEmpty())
                                .toList();
                if (!lines.isEmpty()) {
                    pages.add(lines);
                    starts.add(reading.start);
                }
            }
            return new Printed(pages, starts, reading.outside);
        }
    }

    private static final class Reading extends PDFTextStripper {
        private final List<String> outside = new ArrayList<>();
        private float start = 1;

        @Override
        protected void processTextPosition(TextPosition text) {
            float right = text.getXDirAdj() + text.getWidthDirAdj();
            boolean blank = text.getUnicode().isBlank();
            if (!blank && (text.getXDirAdj() < MARGIN || right > text.getPageWidth() - MARGIN)) {
                outside.add(
                        "%s at %.0f to %.0f of %.0f"
                                .formatted(
                                        text.getUnicode(),
                                        text.getXDirAdj(),
                                        right,
                                        text.getPageWidth()));
            }
            if (!blank) {
                start = Math.min(start, text.getXDirAdj() / text.getPageWidth());
            }
            super.processTextPosition(text);
        }
    }

    /**
     * Without blanks and hyphens, which a line may end with, and without ligatures and capitals.
     */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00ad\\u2010-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
