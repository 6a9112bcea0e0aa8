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
        "127.0.0.1, 2001:db8::7, 2001:db8::7, IPv6",
        "127.0.0.1, 203.0.113.5:4444, 203.0.113.5, an address with its port",
        "127.0.0.1, [2001:db8::5]:1234, 2001:db8::5, IPv6 with its port",
        "127.0.0.1, [2001:db8::5], 2001:db8::5, IPv6 in brackets",
        "127.0.0.1, '203.0.113.5:4444, 10.1.2.3:80', 203.0.113.5, a trusted proxy with its port",
        "127.0.0.1, [203.0.113.5]:80, 127.0.0.1, no IPv6 in brackets",
        "127.0.0.1, 203.0.113.5:http, 127.0.0.1, no number for a port"
    })
    void onlyTrustedProxiesAreBelieved(String peer, String forwarded, String client, String what) {
        assertThat(address.of(peer, forwarded)).as(what).isEqualTo(client);
    }
}
