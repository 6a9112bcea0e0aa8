package vietqr.web.look;

import org.junit.jupiter.api.Test;
import vietqr.identity.Language;
import vietqr.kernel.Vnd;

import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class FormatTest {
    private static final Instant NEAR_MIDNIGHT = Instant.parse("2026-11-23T17:05:09.123456Z");

    private final Format vi = new Format(Language.VI);
    private final Format en = new Format(Language.EN);

    @Test
    void moneyIsWrittenAsEachLanguageWritesIt() {
        assertThat(vi.money(Vnd.of(150_000))).isEqualTo("150.000\u00a0₫");
        assertThat(en.money(Vnd.of(150_000))).isEqualTo("₫150,000");
        assertThat(vi.money(Vnd.of(499_999_999))).isEqualTo("499.999.999\u00a0₫");
        assertThat(en.money(Vnd.ZERO)).isEqualTo("₫0");
        assertThat(vi.money(null)).isEmpty();
    }

    @Test
    void timesAreThoseOfVietnam() {
        assertThat(vi.when(NEAR_MIDNIGHT)).isEqualTo("24/11/2026 00:05");
        assertThat(en.when(NEAR_MIDNIGHT)).isEqualTo("24 Nov 2026, 00:05");
        assertThat(vi.exactly(NEAR_MIDNIGHT)).isEqualTo("24/11/2026 00:05:09");
        assertThat(en.exactly(NEAR_MIDNIGHT)).isEqualTo("24 Nov 2026, 00:05:09");
        assertThat(vi.machine(NEAR_MIDNIGHT)).isEqualTo("2026-11-23T17:05:09.123456Z");
    }

    @Test
    void daysAreWritten() {
        LocalDate day = LocalDate.of(2026, 2, 3);
        assertThat(vi.day(day)).isEqualTo("03/02/2026");
        assertThat(en.day(day)).isEqualTo("3 Feb 2026");
    }

    @Test
    void nothingIsWrittenForNothing() {
        assertThat(vi.when(null)).isEmpty();
        assertThat(vi.exactly(null)).isEmpty();
        assertThat(vi.day(null)).isEmpty();
        assertThat(vi.machine(null)).isEmpty();
    }
}
