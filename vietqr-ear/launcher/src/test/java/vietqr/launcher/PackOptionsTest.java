package vietqr.launcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vietqr.evidence.Verdict;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be asked of the check of a pack, and that it can answer in both languages. */
class PackOptionsTest {
    @Test
    void optionsAreUnderstoodInAnyOrder() {
        assertThat(parsed("day.zip"))
                .contains(new PackOptions(VerifyOptions.VIETNAMESE, Optional.of("day.zip"), Optional.empty()));
        assertThat(parsed("--lang", "en", "day.zip", "--key", "MCow"))
                .contains(new PackOptions(Locale.ENGLISH, Optional.of("day.zip"), Optional.of("MCow")));
    }

    @ParameterizedTest
    @CsvSource({"--key MCow", "day.zip --key", "day.zip --lang fr", "one.zip two.zip", "day.zip --head x"})
    void whatIsNotUnderstoodIsRefused(String arguments) {
        assertThat(parsed(arguments.split(" "))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyDifferenceCanBeToldInBothLanguages(Verdict.Kind kind) {
        String vietnamese = new Texts("pack", VerifyOptions.VIETNAMESE).of("differs." + kind, "entries.txt");
        String english = new Texts("pack", Locale.ENGLISH).of("differs." + kind, "entries.txt");

        assertThat(vietnamese).contains("entries.txt").isNotEqualTo(english);
        assertThat(english).contains("entries.txt");
    }

    private static Optional<PackOptions> parsed(String... arguments) {
        return PackOptions.parse(arguments, Map.of());
    }
}
