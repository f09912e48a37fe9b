package dateline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.language.Almanac;
import dateline.language.Fold;
import dateline.language.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the program relies on in the tables that are made by src/tools/java/Tables.java. */
class TablesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/dateline");

    private static List<String> languages(String folder) throws IOException {
        try (var files = Files.list(RESOURCES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void otherNamesAreFoldedAndSorted() {
        List<String> rows = Table.text("edition/others").orElseThrow().lines().toList();
        List<String> keys = rows.stream().map(row -> row.substring(0, row.indexOf('\t'))).toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates();
        assertThat(keys).allSatisfy(key -> assertThat(Fold.key(key)).isEqualTo(key));
        for (int i = 0; i < rows.size(); i += 97) {
            assertThat(OtherNames.code(keys.get(i))).isEqualTo(Table.cells(rows.get(i)).get(1));
        }
        assertThat(OtherNames.code(keys.get(0))).isNotNull();
        assertThat(OtherNames.code(keys.get(keys.size() - 1))).isNotNull();
        assertThat(OtherNames.code("")).isNull();
        assertThat(OtherNames.code("\uffff")).isNull();
    }

    @Test
    void everyLanguageHasAllTables() throws IOException {
        List<String> languages = languages("edition/names");
        assertThat(languages).hasSizeGreaterThan(50);
        assertThat(languages("language/almanac")).isEqualTo(languages);
        assertThat(languages("language/names")).isEqualTo(languages);
    }

    @Test
    void everyLanguageDrawsAnAtlasAndWritesADay() throws IOException {
        for (String tag : languages("edition/names")) {
            Atlas atlas = Atlas.builtIn(tag);
            assertThat(atlas.region("south-korea").name()).isNotBlank();
            assertThat(atlas.find("KR")).map(Region::id).contains("south-korea");
            assertThat(atlas.find(atlas.region("south-korea").name()))
                    .as(tag)
                    .map(Region::id)
                    .contains("south-korea");
            Almanac almanac = Almanac.of(tag);
            assertThat(almanac.day(LocalDate.of(2016, 10, 3))).contains("2016", "3");
            assertThat(almanac.monthName(12)).isNotBlank();
            assertThat(almanac.list(List.of("A", "B", "C"))).contains("A", "B", "C");
            assertThat(almanac.languageName(tag)).isNotBlank();
        }
    }
}
