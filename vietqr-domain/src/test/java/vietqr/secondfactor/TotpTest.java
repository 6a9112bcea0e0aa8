package vietqr.secondfactor;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, of which the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void aNeighbourOfThePresentStepIsGoodAndNoOther() {
        Instant at = Instant.ofEpochSecond(1_000_000_000);
        long step = Totp.step(at);
        for (long other = step - 3; other <= step + 3; other++)
            assertThat(Totp.matching(SECRET, Totp.code(SECRET, other), at, 0).isPresent())
                    .as("%d steps off", other - step)
                    .isEqualTo(Math.abs(other - step) <= 1);
    }

    @Test
    void noCodeIsGoodTwiceNorOneBeforeIt() {
        Instant at = Instant.ofEpochSecond(1_000_000_000);
        long step = Totp.step(at);
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step), at, step)).isEmpty();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step - 1), at, step)).isEmpty();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step + 1), at, step)).hasValue(step + 1);
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfTheStandard(String text, String written) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    @Property(tries = 200)
    void base32ReadsWhatItWrites(@ForAll @Size(max = 40) byte[] bytes) {
        assertThat(Base32.read(Base32.of(bytes))).isEqualTo(bytes);
    }

    @Test
    void whatIsNoBase32IsRefused() {
        assertThatThrownBy(() -> Base32.read("abc1")).isInstanceOf(IllegalArgumentException.class);
    }
}
