package dateline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Côte d’Ivoire  | COTE D'IVOIRE",
                "U.S.           | us",
                "The Koreas     | the-koreas",
                "Türkiye        | TURKIYE",
                "İstanbul       | istanbul",
                "ısparta        | Isparta",
                "Großbritannien | GROSSBRITANNIEN",
                "Κύπρος         | ΚΥΠΡΟΣ",
                "대한민국        | 대한 민국",
                "ＫＯＲＥＡ      | Korea",
                "Timor-Leste    | Timor\u2013Leste",
                "إيران          | ايران",
                "ישראל          | יִשְׂרָאֵל",
            })
    void takesTwoSpellingsForOneName(String one, String other) {
        assertThat(Fold.key(one)).isEqualTo(Fold.key(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ガーナ | カーナ", "हिन्द | हन्द", "Arts | Arts & Books", "Niger | Nigeria"})
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(Fold.key(one)).isNotEqualTo(Fold.key(other));
    }

    @Test
    void sortsByLetterBeforeCaseAndAccent() {
        List<String> names = List.of("zebra", "Égypte", "Eire", "egypte", "Åland", "아시아", "Zoo");
        assertThat(names.stream().sorted(Alphabet.order()))
                .containsExactly("Åland", "egypte", "Égypte", "Eire", "zebra", "Zoo", "아시아");
        assertThat(Alphabet.sorted(names, name -> name))
                .isEqualTo(names.stream().sorted(Alphabet.order()).toList());
    }

    @Test
    void sortsLettersBeyondTheFirstPlaneLast() {
        assertThat(
                        List.of("\ud840\udc00", "\ufb00z", "\uffed", "一").stream()
                                .sorted(Alphabet.order()))
                .last()
                .isEqualTo("\ud840\udc00");
    }
}
