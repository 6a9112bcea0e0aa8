package vietqr.settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class TrustedProxiesTest {
    private static final TrustedProxies PROXIES =
            TrustedProxies.parse("127.0.0.1, ::1, 10.0.0.0/9, 2001:db8::/33").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.0.0.2, false",
        "::1, true",
        "0:0:0:0:0:0:0:1, true",
        "::2, false",
        "10.127.255.255, true",
        "10.128.0.0, false",
        "2001:db8:7fff::9, true",
        "2001:db8:8000::9, false",
        "10.0.0, false",
        "localhost, false",
        "'', false"
    })
    void onlyTheNamedMachinesAreBelieved(String address, boolean believed) {
        assertThat(PROXIES.contains(address)).isEqualTo(believed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "10.0.0.0/33", "10.0.0.0/", "1.2.3.4,,5.6.7.8", "300.0.0.1", "::1/x", "1.2.3"})
    void whatIsNeitherAddressNorNetworkIsRefused(String text) {
        assertThat(TrustedProxies.parse(text)).isEmpty();
    }

    @Test
    void nobodyIsBelievedUnlessNamed() {
        assertThat(new TrustedProxies(List.of()).contains("127.0.0.1")).isFalse();
    }
}
