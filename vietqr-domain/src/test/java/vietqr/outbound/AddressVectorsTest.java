package vietqr.outbound;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vietqr.settings.Settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The committed list of addresses, and what the operator's settings change about it. */
class AddressVectorsTest {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    record Vector(String address, String verdict) {}

    static List<Vector> vectors() throws IOException {
        try (InputStream file = AddressVectorsTest.class.getResourceAsStream("addresses.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> new Vector(unescaped(parts[0]), parts[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void eachAddressMeetsItsVerdict(Vector vector) {
        String verdict = Outside.production(Map.of())
                .objection(vector.address())
                .map(Enum::name)
                .orElse("-");
        assertThat(verdict).isEqualTo(vector.verdict());
    }

    @Test
    void thereAreAtLeastTwoHundred() throws IOException {
        assertThat(vectors().stream().distinct().count()).isGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("forbiddenLiterals")
    void aNameThatHasAForbiddenAddressAmongGoodOnesIsRefused(String literal) throws IOException {
        OutboundPolicy policy = Outside.production(Map.of());
        InetAddress good = InetAddress.getByName("8.8.8.8");
        assertThat(policy.objection("shop.example", List.of(good, InetAddress.getByName(literal)), 443))
                .contains(Refusal.FORBIDDEN_ADDRESS);
        assertThat(policy.objection("shop.example", List.of(good), 443)).isEmpty();
        assertThat(policy.objection("shop.example", List.of(good), 25)).contains(Refusal.PORT);
    }

    static Stream<String> forbiddenLiterals() throws IOException {
        return vectors().stream()
                .filter(vector -> vector.verdict().equals(Refusal.FORBIDDEN_ADDRESS.name()))
                .map(vector -> WebAddress.read(vector.address()).destination())
                .filter(Destination::isAddress)
                .map(Destination::host);
    }

    @Test
    void whatTheOperatorListsMayBeCalledAtAnyPort() {
        OutboundPolicy policy =
                Outside.production(Map.of("vietqr.outbound.allow", "10.1.0.0/16,fd00::/8,crm.internal"));
        assertThat(policy.objection("https://10.1.2.3:9000/")).isEmpty();
        assertThat(policy.objection("https://[fd00::1]:9000/")).isEmpty();
        assertThat(policy.objection("https://crm.internal:9000/")).isEmpty();
        assertThat(policy.objection("https://CRM.internal/")).isEmpty();
        assertThat(policy.objection("https://10.2.0.1/")).contains(Refusal.FORBIDDEN_ADDRESS);
        assertThat(policy.objection("http://10.1.2.3/")).contains(Refusal.SCHEME);
    }

    @Test
    void aListedNetworkOpensNoPortsForNamesThatCouldBeAnywhere() {
        OutboundPolicy policy = Outside.production(Map.of("vietqr.outbound.allow", "10.1.0.0/16"));
        assertThat(policy.objection("https://mail.example:25/")).contains(Refusal.PORT);
        assertThat(policy.objection("https://mail.example:8443/")).isEmpty();
    }

    @Test
    void whoMayChooseIsNotToldThatHttpsIsTheOnlyScheme() {
        OutboundPolicy policy = Outside.production(Map.of("vietqr.outbound.http", "true"));
        assertThat(policy.objection("ftp://example.com/")).contains(Refusal.WEB_SCHEME);
        assertThat(Outside.production(Map.of()).objection("ftp://example.com/")).contains(Refusal.SCHEME);
    }

    @Test
    void plainHttpIsTheOperatorsChoice() {
        OutboundPolicy policy = Outside.production(Map.of("vietqr.outbound.http", "true"));
        assertThat(policy.objection("http://example.com/")).isEmpty();
        assertThat(policy.objection("http://127.0.0.1/")).contains(Refusal.FORBIDDEN_ADDRESS);
    }

    @Test
    void portsAreTheOperatorsChoice() {
        OutboundPolicy policy = Outside.production(Map.of("vietqr.outbound.ports", "443,9443"));
        assertThat(policy.objection("https://example.com:9443/")).isEmpty();
        assertThat(policy.objection("https://example.com:8443/")).contains(Refusal.PORT);
    }

    @Test
    void theSandboxMayCallTheMachineItRunsOn() {
        OutboundPolicy policy = new OutboundPolicy(Settings.read(name -> null));
        assertThat(policy.objection("http://127.0.0.1:39999/vqr")).isEmpty();
        assertThat(policy.objection("http://localhost:39999/vqr")).isEmpty();
        assertThat(policy.objection("http://[::1]:39999/vqr")).isEmpty();
        assertThat(policy.objection("http://169.254.169.254/")).contains(Refusal.FORBIDDEN_ADDRESS);
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16))
                .replace("\\", "\\\\"));
    }
}
