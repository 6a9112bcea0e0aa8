package vietqr.launcher;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LiteralPercentTest {

    @ParameterizedTest
    @CsvSource({
        "/a, /a",
        "/a%20b%C3%A1, /a%20b%C3%A1",
        "/a%zz, /a%25zz",
        "/%, /%25",
        "/%4, /%254",
        "/%%41, /%25%41",
        "/%%%, /%25%25%25",
        "/%4g%g4, /%254g%25g4",
    })
    void onlyWhatBeginsNoEscapeIsTakenLiterally(String sent, String read) {
        assertThat(LiteralPercent.escaped(sent)).isEqualTo(read);
    }
}
