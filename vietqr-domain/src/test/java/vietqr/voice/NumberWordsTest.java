package vietqr.voice;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.kernel.Vnd;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NumberWordsTest {
    private static final int MILLION = 1_000_000;
    private static final Map<String, Long> VALUES = Map.ofEntries(
            Map.entry("không", 0L),
            Map.entry("một", 1L),
            Map.entry("mốt", 1L),
            Map.entry("hai", 2L),
            Map.entry("ba", 3L),
            Map.entry("bốn", 4L),
            Map.entry("tư", 4L),
            Map.entry("năm", 5L),
            Map.entry("lăm", 5L),
            Map.entry("sáu", 6L),
            Map.entry("bảy", 7L),
            Map.entry("tám", 8L),
            Map.entry("chín", 9L));

    @ParameterizedTest
    @CsvSource({
        "1, một",
        "10, mười",
        "11, mười một",
        "14, mười bốn",
        "15, mười lăm",
        "20, hai mươi",
        "21, hai mươi mốt",
        "24, hai mươi tư",
        "25, hai mươi lăm",
        "100, một trăm",
        "101, một trăm linh một",
        "105, một trăm linh năm",
        "110, một trăm mười",
        "1000, một nghìn",
        "1005, một nghìn không trăm linh năm",
        "1015, một nghìn không trăm mười lăm",
        "150000, một trăm năm mươi nghìn",
        "1000005, một triệu không trăm linh năm",
        "1005000, một triệu không trăm linh năm nghìn",
        "2024000, hai triệu không trăm hai mươi tư nghìn",
        "1000000000, một tỷ",
        "999999999999, chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm"
                + " chín mươi chín"
    })
    void vietnamese(long amount, String words) {
        assertThat(said(Voice.NORTHERN, amount)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2105, hai ngàn một trăm lẻ năm", "3004000, ba triệu không trăm lẻ bốn ngàn"})
    void southern(long amount, String words) {
        assertThat(said(Voice.SOUTHERN, amount)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "21, twenty one",
        "100, one hundred",
        "1015, one thousand fifteen",
        "2500000, two million five hundred thousand"
    })
    void english(long amount, String words) {
        assertThat(said(Voice.ENGLISH, amount)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_000_000L, Long.MAX_VALUE})
    void nothingElseIsSaid(long amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Voice.NORTHERN.words(Vnd.of(amount)));
    }

    /** The rules of the Unicode CLDR say lẻ and nghìn. */
    @Test
    void allToAMillionAreAsTheUnicodeRulesHaveThem() {
        RuleBasedNumberFormat vietnamese = oracle("vi");
        RuleBasedNumberFormat english = oracle("en");
        for (int number = 1; number <= MILLION; number++) {
            String expected = vietnamese.format(number);
            String found = said(Voice.NORTHERN, number).replace("linh", "lẻ");
            if (!found.equals(expected)) assertThat(found).as("%d", number).isEqualTo(expected);
            String englishExpected = english.format(number).replace('-', ' ');
            String englishFound = said(Voice.ENGLISH, number);
            if (!englishFound.equals(englishExpected)) assertThat(englishFound).isEqualTo(englishExpected);
        }
    }

    private static RuleBasedNumberFormat oracle(String language) {
        RuleBasedNumberFormat format =
                new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        format.setDefaultRuleSet("%spellout-cardinal");
        return format;
    }

    @Property
    void whatIsSaidIsTheNumber(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long number) {
        assertThat(heard(Voice.NORTHERN.words(Vnd.of(number)))).isEqualTo(number);
        assertThat(heard(Voice.SOUTHERN.words(Vnd.of(number)))).isEqualTo(number);
        String expected = oracle("en").format(number).replace('-', ' ');
        assertThat(said(Voice.ENGLISH, number)).isEqualTo(expected);
    }

    /** As somebody listens who knows the words and nothing of how they were found. */
    private static long heard(List<String> words) {
        long total = 0;
        long group = 0;
        long digit = 0;
        for (String word : words) {
            switch (word) {
                case "trăm" -> group += digit * 100;
                case "mươi" -> group += digit * 10;
                case "mười" -> group += 10;
                case "linh", "lẻ" -> assertThat(group % 100).isZero();
                case "nghìn", "ngàn" -> total += (group + digit) * 1_000;
                case "triệu" -> total += (group + digit) * MILLION;
                case "tỷ" -> total += (group + digit) * 1_000L * MILLION;
                default -> {
                    digit = VALUES.get(word);
                    continue;
                }
            }
            digit = 0;
            if (List.of("nghìn", "ngàn", "triệu", "tỷ").contains(word)) group = 0;
        }
        return total + group + digit;
    }

    private static String said(Voice voice, long amount) {
        return String.join(" ", voice.words(Vnd.of(amount)));
    }
}
