package vietqr.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:0db8:0001:0002::9, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "[2001:db8:1:2::9], 2001:db8:1:2::/64",
        "::ffff:203.0.113.7, 203.0.113.7",
        "unknown, unknown"
    })
    void keepsWhatAnAttackerCannotChange(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }

    @Test
    void emptyStaysEmpty() {
        assertThat(Network.of("")).isEmpty();
    }
}
