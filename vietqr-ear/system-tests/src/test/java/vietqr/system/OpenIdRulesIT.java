package vietqr.system;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vietqr.kernel.Now;
import vietqr.openid.Arrival;
import vietqr.openid.Arrival.Refused;
import vietqr.openid.Arrival.Vouched;
import vietqr.openid.Arrival.Why;
import vietqr.openid.Attempt;
import vietqr.openid.Departure;
import vietqr.openid.OpenId;
import vietqr.settings.InvalidSettings;
import vietqr.settings.Settings;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Which words of a provider are taken, and which are not, against a provider that really answers; without a gateway. */
class OpenIdRulesIT {
    private final OpenIdServer server = new OpenIdServer(0);
    private final OpenId openId = of(new Now(Clock.systemUTC()));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whomTheProviderVouchesForIsKnownByTheirAddress() throws Exception {
        server.email = "Owner@Demo.example";
        Departure departure = openId.begin(false).orElseThrow();
        Map<String, String> back = there(departure);

        assertThat(server.lastAsked)
                .containsEntry("scope", "openid email profile")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "https://pay.example.vn/openid/back")
                .doesNotContainKey("prompt");
        assertThat(openId.finish(departure.attempt(), back.get("state"), back.get("code"), server.issuer()))
                .isEqualTo(new Vouched("Owner@Demo.example"));
        assertThat(refusal(openId.finish(departure.attempt(), back.get("state"), back.get("code"), null)))
                .as("a code is good once")
                .isEqualTo(Why.DENIED);
    }

    @Test
    void anAttemptOfSomebodyElseOrOfLongAgoIsNotTaken() throws Exception {
        server.email = "owner@demo.example";
        Departure mine = openId.begin(false).orElseThrow();
        Departure theirs = openId.begin(false).orElseThrow();
        Map<String, String> back = there(theirs);

        assertThat(refusal(openId.finish(mine.attempt(), back.get("state"), back.get("code"), null)))
                .isEqualTo(Why.NOT_BEGUN);
        assertThat(refusal(openId.finish(null, back.get("state"), back.get("code"), null)))
                .isEqualTo(Why.NOT_BEGUN);
        Attempt swapped = new Attempt(
                theirs.attempt().state(),
                theirs.attempt().nonce(),
                mine.attempt().verifier(),
                false,
                Instant.now());
        assertThat(refusal(openId.finish(swapped, back.get("state"), back.get("code"), null)))
                .as("PKCE")
                .isEqualTo(Why.DENIED);
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofMinutes(11)), ZoneOffset.UTC);
        Map<String, String> again = there(mine);
        assertThat(refusal(of(new Now(later)).finish(mine.attempt(), again.get("state"), again.get("code"), null)))
                .isEqualTo(Why.NOT_BEGUN);
    }

    static Stream<Arguments> forgeries() {
        Instant now = Instant.now();
        return Stream.of(
                forgery("another issuer", claims -> claims.issuer("https://evil.example"), Why.NOT_GENUINE),
                forgery("for somebody else", claims -> claims.audience("other"), Why.NOT_GENUINE),
                forgery(
                        "for us and others, by others",
                        claims -> claims.audience(List.of(OpenIdServer.CLIENT, "other"))
                                .claim("azp", "other"),
                        Why.NOT_GENUINE),
                forgery(
                        "for us and others, unnamed",
                        claims -> claims.audience(List.of(OpenIdServer.CLIENT, "other")),
                        Why.NOT_GENUINE),
                forgery("another nonce", claims -> claims.claim("nonce", "x"), Why.NOT_GENUINE),
                forgery("no nonce", claims -> claims.claim("nonce", null), Why.NOT_GENUINE),
                forgery(
                        "expired",
                        claims -> claims.expirationTime(Date.from(now.minus(Duration.ofMinutes(2)))),
                        Why.NOT_GENUINE),
                forgery("without end", claims -> claims.expirationTime(null), Why.NOT_GENUINE),
                forgery(
                        "of tomorrow",
                        claims -> claims.issueTime(Date.from(now.plus(Duration.ofDays(1)))),
                        Why.NOT_GENUINE),
                forgery(
                        "of long ago",
                        claims -> claims.issueTime(Date.from(now.minus(Duration.ofDays(1)))),
                        Why.NOT_GENUINE),
                forgery("of nobody", claims -> claims.subject(null), Why.NOT_GENUINE),
                forgery("not verified", claims -> claims.claim("email_verified", false), Why.NOT_VERIFIED),
                forgery("not said to be verified", claims -> claims.claim("email_verified", null), Why.NOT_VERIFIED),
                forgery("without an address", claims -> claims.claim("email", null), Why.NOT_VERIFIED));
    }

    private static Arguments forgery(String name, Consumer<JWTClaimsSet.Builder> twist, Why why) {
        return arguments(name, twist, why);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void whatIsNotMeantForThisAttemptIsNotTaken(String name, Consumer<JWTClaimsSet.Builder> twist, Why why)
            throws Exception {
        server.email = "owner@demo.example";
        server.twist = twist;
        Departure departure = openId.begin(false).orElseThrow();
        Map<String, String> back = there(departure);

        assertThat(refusal(openId.finish(departure.attempt(), back.get("state"), back.get("code"), null)))
                .isEqualTo(why);
    }

    @Test
    void whatAnotherKeyHasSignedIsNotTaken() throws Exception {
        server.signing = OpenIdServer.key();
        Departure departure = openId.begin(false).orElseThrow();
        Map<String, String> back = there(departure);
        assertThat(refusal(openId.finish(departure.attempt(), back.get("state"), back.get("code"), null)))
                .isEqualTo(Why.NOT_GENUINE);
        assertThat(refusal(openId.finish(
                        departure.attempt(), back.get("state"), back.get("code"), "https://evil.example")))
                .as("another issuer in the answer")
                .isEqualTo(Why.NOT_GENUINE);
    }

    @Test
    void whoeverMustShowAnewWhoTheyAreHasDoneSoJustNow() throws Exception {
        server.email = "owner@demo.example";
        Departure departure = openId.begin(true).orElseThrow();
        Map<String, String> back = there(departure);
        assertThat(server.lastAsked).containsEntry("prompt", "login").containsEntry("max_age", "0");
        assertThat(openId.finish(departure.attempt(), back.get("state"), back.get("code"), null))
                .isInstanceOf(Vouched.class);

        for (Object longAgo :
                new Object[] {Instant.now().minus(Duration.ofHours(1)).getEpochSecond(), null}) {
            server.twist = claims -> claims.claim("auth_time", longAgo);
            Departure other = openId.begin(true).orElseThrow();
            Map<String, String> home = there(other);
            assertThat(refusal(openId.finish(other.attempt(), home.get("state"), home.get("code"), null)))
                    .isEqualTo(Why.NOT_GENUINE);
        }
    }

    @Test
    void aProviderThatIsNotThereIsNoWayIn() {
        Departure departure = openId.begin(false).orElseThrow();
        server.close();

        assertThat(of(new Now(Clock.systemUTC())).begin(false)).isEmpty();
        assertThat(refusal(
                        openId.finish(departure.attempt(), departure.attempt().state(), "code", null)))
                .isEqualTo(Why.UNREACHABLE);
    }

    @Test
    void settingsThatDoNotFitAreNamed() {
        Map<String, String> half = new TreeMap<>(Map.of("vietqr.oidc.issuer", "https://login.example.vn"));
        assertThatThrownBy(() -> Settings.read(half::get))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("VIETQR_OIDC_CLIENT_ID");
        assertThat(Settings.read(name -> null).openId()).isEmpty();
    }

    private OpenId of(Now now) {
        Map<String, String> settings = Map.of(
                "vietqr.public.url",
                "https://pay.example.vn",
                "vietqr.oidc.issuer",
                server.issuer(),
                "vietqr.oidc.client.id",
                OpenIdServer.CLIENT,
                "vietqr.oidc.client.secret",
                OpenIdServer.SECRET);
        return new OpenId(Settings.read(settings::get), now);
    }

    /** To the provider and back. */
    private static Map<String, String> there(Departure departure) throws IOException, InterruptedException {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(departure.address()).build(), HttpResponse.BodyHandlers.discarding());
        return OpenIdServer.query(answer.headers().firstValue("Location").orElseThrow());
    }

    private static Why refusal(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Refused.class);
        return ((Refused) arrival).why();
    }
}
