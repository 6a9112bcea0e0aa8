package vietqr.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.settings.Settings;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTest {
    private final ClientAddress address = new ClientAddress(
            Settings.read(property -> property.equals("vietqr.trusted.proxies") ? "127.0.0.1,10.0.0.0/8" : null));

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 198.51.100.1, 203.0.113.9, a stranger's claim",
        "127.0.0.1, 198.51.100.1, 198.51.100.1, the proxy's word",
        "127.0.0.1, '192.0.2.1, 198.51.100.1', 198.51.100.1, a claim before the proxy's word",
        "127.0.0.1, '198.51.100.1, 10.1.2.3', 198.51.100.1, two proxies",
        "127.0.0.1, '198.51.100.1, unknown', 127.0.0.1, not an address",
        "127.0.0.1, '', 127.0.0.1, nothing",
        "127.0.0.1, '10.0.0.1, 10.0.0.2', 10.0.0.1, only proxies",
        "127.0.0.1, 2001:db8::7, 2001:db8::7, IPv6"
    })
    void onlyTrustedProxiesAreBelieved(String peer, String forwarded, String client, String what) {
        assertThat(address.of(peer, forwarded)).as(what).isEqualTo(client);
    }
}
