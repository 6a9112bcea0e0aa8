package vietqr.api.partner;

import org.junit.jupiter.api.Test;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class CheckSumTest {
    /** The vector of the wire reference, section 5. */
    private static final String VECTOR = "9d2d935818794998c244c6e9703e72eb";

    @Test
    void isMd5OverThePartsJoined() {
        assertThat(CheckSum.matches(VECTOR, "0123456789", "customer-demo-user10001"))
                .isTrue();
    }

    @Test
    void anythingElseDoesNotMatch() {
        assertThat(CheckSum.matches(VECTOR, "0123456780", "customer-demo-user10001"))
                .isFalse();
        assertThat(CheckSum.matches(VECTOR.toUpperCase(Locale.ROOT), "0123456789", "customer-demo-user10001"))
                .isFalse();
        assertThat(CheckSum.matches("", "0123456789", "customer-demo-user10001"))
                .isFalse();
        assertThat(CheckSum.matches(null, "0123456789", "customer-demo-user10001"))
                .isFalse();
    }
}
