package vietqr.launcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vietqr.journal.Anchor;
import vietqr.journal.Finding;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be asked of the check of the journal, and that it can answer in both languages. */
class VerifyOptionsTest {
    private static final String HASH = "0f".repeat(32);

    @Test
    void optionsAreUnderstoodInAnyOrder() {
        assertThat(parsed()).contains(new VerifyOptions(VerifyOptions.VIETNAMESE, false, Optional.empty()));
        assertThat(parsed("--lang", "en", "--head"))
                .contains(new VerifyOptions(Locale.ENGLISH, true, Optional.empty()));
        assertThat(parsed("--expect", "7:" + HASH, "--lang", "vi"))
                .contains(new VerifyOptions(VerifyOptions.VIETNAMESE, false, Optional.of(new Anchor(7, HASH))));
    }

    @ParameterizedTest
    @CsvSource({"--expect", "--lang", "--expect 7", "--lang fr", "--help me", "head"})
    void whatIsNotUnderstoodIsRefused(String arguments) {
        assertThat(parsed(arguments.split(" "))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en_GB.UTF-8, en", "vi_VN.UTF-8, vi", "C.UTF-8, vi", "'', vi"})
    void languageIsTheTerminals(String value, String language) {
        assertThat(VerifyOptions.language(Map.of("LANG", value)).getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingCanBeToldInBothLanguages(Finding.Kind kind) {
        Finding finding = new Finding(kind, "movement", 1234567);

        String vietnamese = new Texts(VerifyOptions.VIETNAMESE).of(finding);
        String english = new Texts(Locale.ENGLISH).of(finding);

        assertThat(vietnamese).contains("1234567").isNotEqualTo(english);
        assertThat(english).contains("1234567");
    }

    private static Optional<VerifyOptions> parsed(String... arguments) {
        return VerifyOptions.parse(arguments, Map.of());
    }
}
