package dateline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlmanacTest {

    private static final LocalDate DAY = LocalDate.of(2016, 10, 3);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en          | October 3, 2016        | October 2016",
                "en-GB       | 3 October 2016         | October 2016",
                "en-AU       | 3 October 2016         | October 2016",
                "en_US       | October 3, 2016        | October 2016",
                "ko          | 2016년 10월 3일         | 2016년 10월",
                "ja          | 2016年10月3日           | 2016年10月",
                "zh-Hant-TW  | 2016年10月3日           | 2016年10月",
                "de          | 3. Oktober 2016        | Oktober 2016",
                "fr          | 3 octobre 2016         | octobre 2016",
                "es          | 3 de octubre de 2016   | octubre de 2016",
                "es-419      | 3 de octubre de 2016   | octubre de 2016",
                "pt-PT       | 3 de outubro de 2016   | outubro de 2016",
                "ru          | 3 октября 2016 г.      | октябрь 2016 г.",
                "pl          | 3 października 2016    | październik 2016",
                "cs          | 3. října 2016          | říjen 2016",
                "fi          | 3. lokakuuta 2016      | lokakuu 2016",
                "ar          | 3 أكتوبر 2016          | أكتوبر 2016",
                "ar-SY       | 3 تشرين الأول 2016     | تشرين الأول 2016",
                "fa          | 3 اکتبر 2016           | اکتبر 2016",
                "th          | 3 ตุลาคม ค.ศ. 2016      | ตุลาคม 2016",
                "hu          | 2016. október 3.       | 2016. október",
                "eu          | 2016(e)ko urriaren 3(a) | 2016(e)ko urria",
                "no          | 3. oktober 2016        | oktober 2016",
                "tlh         | October 3, 2016        | October 2016",
                "''          | October 3, 2016        | October 2016",
            })
    void writesDaysAndMonthsAsTheLanguageDoes(String tag, String day, String month) {
        Almanac almanac = Almanac.of(tag);
        assertThat(plain(almanac.day(DAY))).isEqualTo(day);
        assertThat(plain(almanac.month(YearMonth.of(2016, 10)))).isEqualTo(month);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void writesMomentsAndTimes() {
        LocalTime time = LocalTime.of(9, 5);
        assertThat(Almanac.of("en").time(time)).isEqualTo("09:05");
        assertThat(Almanac.of("en-GB").moment(DAY, time)).isEqualTo("3 October 2016 at 09:05");
        assertThat(Almanac.of("de").moment(DAY, time)).isEqualTo("3. Oktober 2016 um 09:05");
        assertThat(Almanac.of("ko").moment(DAY, time)).isEqualTo("2016년 10월 3일 09:05");
        assertThat(Almanac.of("en").year(2016)).isEqualTo("2016");
        assertThat(Almanac.of("pl").monthName(10)).isEqualTo("październik");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | Ada, Ben, and Carla",
                "en-GB | Ada, Ben and Carla",
                "de    | Ada, Ben und Carla",
                "ko    | Ada, Ben 및 Carla",
                "ja    | Ada、Ben、Carla",
                "ar    | Ada وBen وCarla",
            })
    void joinsNames(String tag, String list) {
        assertThat(Almanac.of(tag).list(List.of("Ada", "Ben", "Carla"))).isEqualTo(list);
        assertThat(Almanac.of(tag).list(List.of("Ada"))).isEqualTo("Ada");
        assertThat(Almanac.of(tag).list(List.of())).isEmpty();
    }

    @Test
    void changesTheSpanishConjunction() {
        Almanac spanish = Almanac.of("es-MX");
        assertThat(spanish.list(List.of("Juan", "Isabel"))).isEqualTo("Juan e Isabel");
        assertThat(spanish.list(List.of("Juan", "Hierro"))).isEqualTo("Juan y Hierro");
        assertThat(spanish.list(List.of("Juan", "Ana"))).isEqualTo("Juan y Ana");
    }

    @ParameterizedTest
    @CsvSource({
        "ar,true",
        "fa-IR,true",
        "he,true",
        "iw,true",
        "ur,true",
        "az-Arab,true",
        "ckb,true",
        "en,false",
        "ar-Latn,false",
        "ko,false",
    })
    void knowsTheDirectionOfWriting(String tag, boolean rightToLeft) {
        assertThat(Almanac.of(tag).rightToLeft()).isEqualTo(rightToLeft);
    }

    @ParameterizedTest
    @CsvSource({
        "en,ko,Korean",
        "ko,ko,한국어",
        "en,zh-Hant,Traditional Chinese",
        "en,zh-TW,Traditional Chinese",
        "en,pt-BR,Brazilian Portuguese",
        "en,de-DE,German",
        "de,fr,Französisch",
        "en,tlh,tlh",
    })
    void namesLanguages(String tag, String other, String name) {
        assertThat(Almanac.of(tag).languageName(other)).isEqualTo(name);
    }

    @Test
    void isTheSameUnderAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Almanac.of("en-GB").day(DAY)).isEqualTo("3 October 2016");
            assertThat(Almanac.of("ar").day(DAY)).isEqualTo("3 أكتوبر 2016");
        } finally {
            Locale.setDefault(before);
        }
    }
}
