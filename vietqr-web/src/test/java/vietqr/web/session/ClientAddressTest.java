package vietqr.web.session;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.reflect.Proxy;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,                , 203.0.113.7",
        "203.0.113.7, '198.51.100.9' , 203.0.113.7",
        "127.0.0.1, '1.2.3.4, 5.6.7.8, 198.51.100.9' , 198.51.100.9",
        "::1, '2001:db8::9' , 2001:db8::9",
        "0:0:0:0:0:0:0:1, '198.51.100.9' , 198.51.100.9",
        "127.0.0.1,                  , 127.0.0.1",
        "127.0.0.1, '1.2.3.4, ' , 127.0.0.1"
    })
    void onlyAProxyOnThisMachineIsBelieved(String peer, String forwarded, String client) {
        assertThat(ClientAddress.of(request(peer, forwarded))).isEqualTo(client);
    }

    private static HttpServletRequest request(String peer, String forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getHeader" -> "X-Forwarded-For".equals(arguments[0]) ? forwarded : null;
                    default -> throw new AssertionError(method);
                });
    }
}
