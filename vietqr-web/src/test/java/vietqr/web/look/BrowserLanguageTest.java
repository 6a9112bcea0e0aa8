package vietqr.web.look;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.identity.Language;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserLanguageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "en-US,en;q=0.9",
                "EN-gb",
                "fr,en;q=0.3",
                "en;q=0.9,vi;q=0.8",
                "vi;q=0.1, en-US;q=0.2",
                "vi;q=0,en"
            })
    void whoeverWantsEnglishMoreThanVietnameseGetsIt(String header) {
        assertThat(BrowserLanguage.of(header)).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "vi",
                "vi-VN,vi;q=0.9,en;q=0.8",
                "en;q=0.5,vi",
                "en,vi",
                "en;q=0",
                "fr",
                "*",
                "eng",
                "e",
                "en;q=x",
                ";",
                ",,",
                "\u0000"
            })
    void everybodyElseGetsVietnamese(String header) {
        assertThat(BrowserLanguage.of(header)).isEqualTo(Language.VI);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void anEndlessListIsNoWish(int times) {
        assertThat(BrowserLanguage.of("en,".repeat(times))).isEqualTo(Language.VI);
    }
}
