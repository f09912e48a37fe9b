package dateline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtlasTest {

    private static final Atlas ATLAS = Atlas.builtIn("en");

    private static List<String> ids(List<Region> regions) {
        return regions.stream().map(Region::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "the-koreas,the-koreas",
        "The Koreas,the-koreas",
        "THE  KOREAS,the-koreas",
        "Korean Peninsula,the-koreas",
        "남북한,the-koreas",
        "Korea,the-koreas",
        "KR,south-korea",
        "kr,south-korea",
        "KOR,south-korea",
        "410,south-korea",
        "South Korea,south-korea",
        "Republic of Korea,south-korea",
        "대한민국,south-korea",
        "Südkorea,south-korea",
        "North Korea,north-korea",
        "DPRK,north-korea",
        "US,united-states",
        "U.S.,united-states",
        "USA,united-states",
        "the United States,united-states",
        "UK,united-kingdom",
        "U.K.,united-kingdom",
        "Britain,united-kingdom",
        "GREAT BRITAIN,united-kingdom",
        "Russia,russia",
        "Russian Federation,russia",
        "Burma,myanmar",
        "Myanmar,myanmar",
        "Myanmar (Burma),myanmar",
        "Ivory Coast,cote-divoire",
        "Cote d'Ivoire,cote-divoire",
        "CÔTE D’IVOIRE,cote-divoire",
        "Cape Verde,cape-verde",
        "Cabo Verde,cape-verde",
        "Czech Republic,czechia",
        "Czechia,czechia",
        "Turkey,turkiye",
        "Türkiye,turkiye",
        "Turkiye,turkiye",
        "Swaziland,eswatini",
        "Eswatini,eswatini",
        "Holland,netherlands",
        "The Netherlands,netherlands",
        "Vatican,vatican-city",
        "Holy See,vatican-city",
        "Congo-Kinshasa,congo-kinshasa",
        "Democratic Republic of the Congo,congo-kinshasa",
        "DR Congo,congo-kinshasa",
        "Republic of the Congo,congo-brazzaville",
        "Hong Kong,hong-kong",
        "Macau,macao",
        "Macao,macao",
        "Palestine,palestinian-territories",
        "Taiwan,taiwan",
        "Kosovo,kosovo",
        "XK,kosovo",
        "XKX,kosovo",
        "Bosnia and Herzegovina,bosnia-herzegovina",
        "Bosnia,bosnia-herzegovina",
        "Saint Lucia,st-lucia",
        "Viet Nam,vietnam",
        "EU,european-union",
        "Europäische Union,european-union",
        "GCC,the-gulf",
        "Gulf states,the-gulf",
        "Nordics,nordic-countries",
        "The Baltics,baltic-states",
        "Middle East,middle-east",
        "Latin America and the Caribbean,latin-america",
        "419,latin-america",
        "019,americas",
        "003,north-america",
        "005,south-america",
        "International,world",
        "Georgia,georgia",
        "Guinea,guinea",
    })
    void findsWhatNewsroomsWrite(String text, String id) {
        assertThat(ATLAS.find(text)).map(Region::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"Congo", "Narnia", "Gaza", "England", "Island", "No", "It", "''", "'  '", "-", "Q"})
    void knowsNoRegionOfThatName(String text) {
        assertThat(ATLAS.find(text)).isEmpty();
    }

    @Test
    void findsByNameButNeverByCode() {
        assertThat(ATLAS.findByName("IT")).isEmpty();
        assertThat(ATLAS.findByName("TV")).isEmpty();
        assertThat(ATLAS.findByName("AI")).isEmpty();
        assertThat(ATLAS.findByName("410")).isEmpty();
        assertThat(ATLAS.findByName("대한민국")).map(Region::id).contains("south-korea");
        assertThat(ATLAS.findByName("US")).map(Region::id).contains("united-states");
    }

    @Test
    void readsAPublicationsOwnLanguageFirst() {
        Atlas german = Atlas.builtIn("de");
        assertThat(german.find("Island")).map(Region::id).contains("iceland");
        assertThat(german.find("Ivory Coast")).map(Region::id).contains("cote-divoire");
        assertThat(german.region("south-korea").name()).isEqualTo("Südkorea");
        assertThat(Atlas.builtIn("ko").region("the-koreas").name()).isEqualTo("남북한");
        assertThat(Atlas.builtIn("zh-TW").region("south-korea").name()).isEqualTo("南韓");
        assertThat(Atlas.builtIn("x-none").region("south-korea").name()).isEqualTo("South Korea");
    }

    @ParameterizedTest
    @CsvSource({
        "south-korea,world asia eastern-asia south-korea",
        "the-koreas,world asia eastern-asia the-koreas",
        "taiwan,world asia eastern-asia taiwan",
        "kosovo,world europe southern-europe kosovo",
        "mexico,world americas central-america mexico",
        "brazil,world americas south-america brazil",
        "united-states,world americas northern-america united-states",
        "latin-america,world americas latin-america",
        "north-america,world americas north-america",
        "nigeria,world africa western-africa nigeria",
        "antarctica,world antarctica",
        "european-union,world european-union",
        "nordic-countries,world europe northern-europe nordic-countries",
        "benelux,world europe western-europe benelux",
        "baltic-states,world europe northern-europe baltic-states",
        "the-gulf,world asia western-asia the-gulf",
        "the-caucasus,world asia western-asia the-caucasus",
        "the-balkans,world europe the-balkans",
        "the-sahel,world africa the-sahel",
        "the-maghreb,world africa the-maghreb",
        "asean,world asia southeast-asia asean",
        "world,world",
    })
    void leadsDownFromTheWorldTheGeographicWay(String id, String path) {
        assertThat(ids(ATLAS.path(id))).containsExactly(path.split(" "));
    }

    @Test
    void rollsUpToGroupsAndTheirParents() {
        assertThat(ATLAS.region("south-korea").parents())
                .containsExactly("eastern-asia", "the-koreas");
        assertThat(ATLAS.above("south-korea"))
                .containsExactly("asia", "eastern-asia", "the-koreas", "world");
        assertThat(ATLAS.above("germany")).contains("european-union", "western-europe");
        assertThat(ATLAS.below("the-koreas")).containsExactly("north-korea", "south-korea");
        assertThat(ATLAS.below("world")).hasSize(ATLAS.all().size() - 1);
        assertThat(ATLAS.above("world")).isEmpty();
    }

    @Test
    void listsMembersByName() {
        assertThat(ATLAS.region("nordic-countries").members())
                .containsExactly(
                        "aland-islands",
                        "denmark",
                        "faroe-islands",
                        "finland",
                        "iceland",
                        "norway",
                        "sweden");
        assertThat(ATLAS.region("the-koreas").members())
                .containsExactly("north-korea", "south-korea");
    }

    @Test
    void everyRegionLeadsToTheWorld() {
        for (Region region : ATLAS.all()) {
            assertThat(ATLAS.path(region.id()).get(0).id()).isEqualTo("world");
            assertThat(region.slug()).matches("[a-z]+(-[a-z]+)*");
            assertThat(ATLAS.find(region.name())).contains(region);
            region.members()
                    .forEach(m -> assertThat(ATLAS.region(m).parents()).contains(region.id()));
        }
    }

    @Test
    void refusesAnIdThatNobodyHas() {
        assertThatThrownBy(() -> ATLAS.region("narnia")).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Sout Korea,South Korea",
        "Fance,France",
        "Untied States,United States",
        "Kazachstan,Kazakhstan",
        "Congo,Congo - Brazzaville|Congo - Kinshasa",
        "Kingdom of Spain,Spain",
    })
    void proposesWhatWasProbablyMeant(String text, String names) {
        List<String> expected = List.of(names.split("\\|"));
        assertThat(ATLAS.closest(text, 3).subList(0, expected.size())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Narnia", "Weather", "Sport", "xyz", "''", "United Nations", "Harbour news"})
    void proposesNothingRatherThanNonsense(String text) {
        assertThat(ATLAS.closest(text, 3)).isEmpty();
    }

    @Test
    void addsUnknownNamesBelowTheWorld() {
        Atlas atlas = ATLAS.plus(List.of("Harbour  District", "HARBOUR DISTRICT", "France"), true);
        Region harbour = atlas.region("harbour-district");
        assertThat(harbour.name()).isEqualTo("Harbour District");
        assertThat(harbour.parents()).containsExactly("world");
        assertThat(atlas.find("harbour-DISTRICT")).contains(harbour);
        assertThat(atlas.all()).hasSize(ATLAS.all().size() + 1);
        assertThat(ATLAS.find("Harbour District")).isEmpty();
    }

    @Test
    void takesANameWithItsArticleForTheSame() {
        assertThat(ATLAS.plus(List.of("The Shire", "Shire"), true).all())
                .hasSize(ATLAS.all().size() + 1);
        assertThat(ATLAS.plus(List.of("Shire", "The Shire"), true).find("the shire"))
                .map(Region::id)
                .contains("shire");
    }

    @Test
    void givesUnknownNamesSlugsOfTheirOwn() {
        Atlas atlas = ATLAS.plus(List.of("Regions", "2016", "★", "A & B", "A / B", "Řeka"), true);
        assertThat(atlas.find("Regions").orElseThrow().slug()).matches("regions-[0-9a-f]{6}");
        assertThat(atlas.find("2016").orElseThrow().slug()).matches("2016-[0-9a-f]{6}");
        assertThat(atlas.find("★").orElseThrow().slug()).matches("region-[0-9a-f]{6}");
        assertThat(atlas.find("A & B").orElseThrow().slug()).isEqualTo("a-b");
        assertThat(atlas.find("A / B").orElseThrow().slug()).matches("a-b-[0-9a-f]{6}");
        assertThat(atlas.find("reka").orElseThrow().slug()).isEqualTo("reka");
        assertThat(ATLAS.plus(List.of("Řeka"), false).find("reka").orElseThrow().slug())
                .isEqualTo("řeka");
    }

    @Test
    void isTheSameUnderAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Atlas atlas = Atlas.builtIn("en");
            assertThat(List.copyOf(atlas.all())).isEqualTo(List.copyOf(ATLAS.all()));
            assertThat(atlas.find("INDIA")).isEqualTo(ATLAS.find("INDIA"));
            assertThat(atlas.find("in")).isEqualTo(ATLAS.find("IN"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
