package vietqr.qr;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @ParameterizedTest
    @EnumSource
    void everyReasonHasWordsInBothLanguages(Reason reason) {
        assertThat(reason.words(VIETNAMESE)).isNotBlank().isNotEqualTo(reason.words(Locale.ENGLISH));
        assertThat(reason.words(Locale.FRENCH)).isEqualTo(reason.words(VIETNAMESE));
    }

    @ParameterizedTest
    @EnumSource
    void everyWarningHasWordsInBothLanguages(Warning.Kind kind) {
        assertThat(kind.words(VIETNAMESE)).isNotBlank().isNotEqualTo(kind.words(Locale.ENGLISH));
        assertThat(kind.words(Locale.FRENCH)).isEqualTo(kind.words(VIETNAMESE));
    }
}
