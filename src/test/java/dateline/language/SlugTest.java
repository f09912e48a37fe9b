package dateline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    Korea's new harbour          | koreas-new-harbour
                    Korea’s “new” harbour!       | koreas-new-harbour
                    Straße, Æsir & Łódź          | strasse-aesir-lodz
                    Ørsted  --  São Tomé         | orsted-sao-tome
                    Đà Nẵng                      | da-nang
                    İstanbul'da ışık             | istanbulda-isik
                    Þórr, Œuvre, ŋ               | thorr-oeuvre-ng
                    ﬁrst ２０１６ x²             | first-2016-x2
                    3.5 % of 1/2                 | 3-5-of-1-2
                    ...                          | ""
                    C++ & C#                     | c-c
                    """)
    void spellsLatinLettersPlainly(String text, String slug) {
        assertThat(Slug.of(text, Slug.Letters.LATIN, "en")).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "Новости,ru,novosti",
        "Щёлково,ru,shchelkovo",
        "Горбачёв,,gorbachev",
        "Объект съел,ru,obekt-sel",
        "Хрущёв и Чехов,ru,khrushchev-i-chekhov",
        "Київ,uk,kyiv",
        "Запоріжжя,uk,zaporizhzhia",
        "Згурський,uk,zghurskyi",
        "Їжакевич Юрій,uk,yizhakevych-yurii",
        "Знам'янка,uk,znamianka",
        "София,bg,sofia",
        "Търговище,bg,targovishte",
        "Ђоковић Чачак Џеп,sr,djokovic-cacak-dzep",
        "Скопје Ѓорѓи,mk,skopje-gjorgji",
        "Мінск,be,minsk",
    })
    void spellsCyrillicByItsLanguage(String text, String language, String slug) {
        String tag = language == null ? "" : language;
        assertThat(Slug.of(text, Slug.Letters.LATIN, tag)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "Αθήνα,athina",
        "Ελλάδα,ellada",
        "ΕΛΛΑΔΑ,ellada",
        "Ευρώπη,evropi",
        "Ναύπλιο,nafplio",
        "Μπάμπης,bampis",
        "Άγγελος,angelos",
        "Ουρανός,ouranos",
        "Ταΰγετος,taygetos",
        "Ψυχή,psychi",
        "Ευθύμης,efthymis",
    })
    void spellsGreekWithItsPairs(String text, String slug) {
        assertThat(Slug.of(text, Slug.Letters.LATIN, "el")).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "대한민국,daehanminguk",
        "북한,bukhan",
        "서울,seoul",
        "부산,busan",
        "평양,pyeongyang",
        "신라,silla",
        "백마,baengma",
        "종로,jongno",
        "왕십리,wangsimni",
        "별내,byeollae",
        "압구정,apgujeong",
        "낙동강,nakdonggang",
        "한라산,hallasan",
        "설악산,seoraksan",
        "독립문,dongnimmun",
        "해돋이,haedoji",
        "같이,gachi",
        "전라북도,jeollabukdo",
        "옥천,okcheon",
        "합덕,hapdeok",
        "월곶,wolgot",
        "벚꽃,beotkkot",
        "대관령,daegwallyeong",
        "묵호,mukho",
        "집현전,jiphyeonjeon",
        "좋고,joko",
        "놓다,nota",
        "낳지,nachi",
        "속리산,songnisan",
        "극락전,geungnakjeon",
        "촉석루,chokseongnu",
        "좋아,joa",
        "많이,mani",
        "서울 뉴스,seoul-nyuseu",
    })
    void spellsHangulAsItSounds(String text, String slug) {
        assertThat(Slug.of(text, Slug.Letters.LATIN, "ko")).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "ひらがな,hiragana",
        "ニュース,nyusu",
        "きって,kitte",
        "マッチ,matchi",
        "しんぶん,shinbun",
        "ちゃんと,chanto",
        "ファイル,fairu",
        "パーティー,pati",
        "ウィキ,wiki",
        "ヴェネツィア,venetsia",
        "シェア,shea",
        "ｶﾞｲﾄﾞ,gaido",
        "東京タワー,東京tawa",
    })
    void spellsKanaInHepburn(String text, String slug) {
        assertThat(Slug.of(text, Slug.Letters.LATIN, "ja")).isEqualTo(slug);
    }

    @Test
    void aLetterUnderAHeapOfMarksIsALetter() {
        String heap = "\u0e01" + "\u0301\u0323\u0331".repeat(100_000);
        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThat(Slug.of(heap, Slug.Letters.LATIN, "th")).startsWith("\u0e01"));
    }

    @Test
    void keepsTheLettersOfOtherScripts() {
        assertThat(Slug.of("新闻 2016", Slug.Letters.LATIN, "zh")).isEqualTo("新闻-2016");
        assertThat(Slug.of("القاهرة اليوم", Slug.Letters.LATIN, "ar")).isEqualTo("القاهرة-اليوم");
        assertThat(Slug.of("हिन्दी समाचार", Slug.Letters.LATIN, "hi")).isEqualTo("हिन्दी-समाचार");
    }

    @Test
    void keepsAllLettersWhenTheHouseWantsThem() {
        assertThat(Slug.of("Łódź’s Новости", Slug.Letters.UNICODE, "pl"))
                .isEqualTo("łódźs-новости");
        assertThat(Slug.of("남북한 뉴스", Slug.Letters.UNICODE, "ko")).isEqualTo("남북한-뉴스");
    }

    @Test
    void writesUmlautsOutForGermanReadersOnly() {
        assertThat(Slug.of("München", Slug.Letters.LATIN, "de-AT")).isEqualTo("muenchen");
        assertThat(Slug.of("Zoë Müller", Slug.Letters.LATIN, "nl")).isEqualTo("zoe-muller");
    }

    @Test
    void cutsAtAWord() {
        String slug = Slug.of("word ".repeat(30), Slug.Letters.LATIN, "en");
        assertThat(slug).hasSize(79).endsWith("-word").doesNotContain("--");
    }

    @Test
    void cutsAWordThatIsTooLongByItself() {
        assertThat(Slug.of("x".repeat(300), Slug.Letters.LATIN, "en")).hasSize(80);
        String han = Slug.of("\ud840\udc00".repeat(90), Slug.Letters.UNICODE, "zh");
        assertThat(han.getBytes(StandardCharsets.UTF_8)).hasSize(200);
    }

    @Test
    void invisibleCharactersPartNothingButPersianWords() {
        assertThat(Slug.of("co\u00adop\u200b\ufeff era", Slug.Letters.LATIN, "en"))
                .isEqualTo("coop-era");
        assertThat(Slug.of("می\u200cخواهم", Slug.Letters.LATIN, "fa")).isEqualTo("می-خواهم");
    }

    @Test
    void isTheSameUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Slug.of("TITLE IN ISTANBUL", Slug.Letters.LATIN, "en"))
                    .isEqualTo("title-in-istanbul");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String hex(String text) {
        return text.chars().mapToObj(Integer::toHexString).toList().toString();
    }

    @Test
    void survivesWhateverIsThrownAtIt() {
        var random = new java.util.Random(7);
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int j = 0; j < 12; j++) {
                int range = j % 3 == 0 ? 0x11000 : 0x3400;
                text.append((char) random.nextInt(Math.min(range, 0x10000)));
            }
            for (Slug.Letters letters : Slug.Letters.values()) {
                String slug = Slug.of(text.toString(), letters, "");
                assertThat(slug).doesNotStartWith("-").doesNotEndWith("-").doesNotContain("--");
                assertThat(Slug.of(slug, letters, ""))
                        .as(hex(text.toString()) + " " + hex(slug))
                        .isEqualTo(slug);
            }
        }
    }

    @Test
    void takesMarksUponMarksInOnePass() {
        assertThat(Slug.of("b e" + "\u0301".repeat(300_000), Slug.Letters.LATIN, "en"))
                .isEqualTo("b-e");
    }
}
