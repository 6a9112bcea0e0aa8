package vietqr.dialect;

import org.junit.jupiter.api.Test;
import vietqr.bank.Proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Vectors from the documentation of those who sign, and what is left of them when somebody tampers. */
class SealTest {
    private static final Instant SEPAY_SIGNED = Instant.ofEpochSecond(1_763_900_000);
    private static final String SEPAY_SIGNATURE = "70fd25149c5cc5effbfc44d96c39e69e94a264d5caba1abbcedc5db5ccd5cd6c";
    private static final Instant CASSO_SIGNED = Instant.ofEpochMilli(1_727_948_258_788L);
    private static final String CASSO_KEY = "mgExMrjj4i7a1p8Cs6LmFbpCd8lbw4sSX4LZXPag7TKazeIogtR90tvWYTkwQbvs";
    private static final String CASSO_SIGNATURE =
            "t=1727948258788,v1=ed0a4bd2e826d5cb69988cdb141e6c1a080e21f3b57eb72cd78192220042b9e7"
                    + "dde0868fc667faea8e224900fa7904e7c88dfa098032fb2d6b6996856e8b7ff3";
    private static final String PAYOS_KEY = "1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675";

    @Test
    void payOsSignsThePairsOfItsData() {
        assertThat(holds("PAYOS", Proof.BODY, Fixture.of("payos").plain(), PAYOS_KEY))
                .isTrue();
        assertThat(holds(
                        "PAYOS",
                        Proof.BODY,
                        Fixture.of("payos").with("3000", "4000").plain(),
                        PAYOS_KEY))
                .isFalse();
        assertThat(holds("PAYOS", Proof.BODY, Fixture.of("payos").plain(), "other"))
                .isFalse();
    }

    @Test
    void cassoSignsTheMomentAndItsBodyWithSortedKeys() {
        assertThat(casso(Fixture.of("casso-v2"), Duration.ZERO)).isTrue();
        assertThat(casso(Fixture.of("casso-v2").with("599000", "699000"), Duration.ZERO))
                .isFalse();
    }

    @Test
    void aSignatureIsGoodForFiveMinutes() {
        assertThat(casso(Fixture.of("casso-v2"), Duration.ofMinutes(5))).isTrue();
        assertThat(casso(Fixture.of("casso-v2"), Duration.ofMinutes(5).plusMillis(1)))
                .isFalse();
        assertThat(casso(Fixture.of("casso-v2"), Duration.ofMinutes(-6))).isFalse();
    }

    private static boolean casso(Fixture fixture, Duration late) {
        Map<String, String> headers = Map.of("X-Casso-Signature", CASSO_SIGNATURE);
        return holds("CASSO_V2", Proof.HMAC, fixture.at(CASSO_SIGNED.plus(late), headers), CASSO_KEY);
    }

    @Test
    void sePaySignsTheMomentAndItsBytes() {
        assertThat(sePay(Fixture.of("sepay"), "1763900000")).isTrue();
        assertThat(sePay(Fixture.of("sepay").with("92704", "92705"), "1763900000"))
                .isFalse();
        assertThat(sePay(Fixture.of("sepay"), "1763900001")).isFalse();
        assertThat(sePay(Fixture.of("sepay"), "99999999999999")).isFalse();
    }

    private static boolean sePay(Fixture fixture, String moment) {
        Map<String, String> headers =
                Map.of("X-SePay-Timestamp", moment, "X-SePay-Signature", "sha256=" + SEPAY_SIGNATURE);
        return holds("SEPAY", Proof.HMAC, fixture.at(SEPAY_SIGNED, headers), "sepay-secret");
    }

    @Test
    void aShownKeyIsKnownByItsMarkOnly() {
        Arrival arrival = Fixture.of("sepay").at(SEPAY_SIGNED, Map.of("Authorization", "Apikey the-key"));

        assertThat(holds("SEPAY", Proof.STATIC_KEY, arrival, "the-key")).isTrue();
        assertThat(holds("SEPAY", Proof.STATIC_KEY, arrival, "another")).isFalse();
        assertThat(arrival.headers()).containsOnly(Map.entry("x-api-key", "mark of the-key"));
    }

    @Test
    void whoeverSendsAMarkHasNotShownTheKey() {
        Arrival arrival = Fixture.of("casso-v1").at(SEPAY_SIGNED, Map.of("secure-token", "mark of the-key"));

        assertThat(holds("CASSO_V1", Proof.STATIC_KEY, arrival, "the-key")).isFalse();
    }

    @Test
    void tokensAndPasswordsAreNotKept() {
        Arrival bearer = Fixture.of("sepay").at(SEPAY_SIGNED, Map.of("Authorization", "Bearer x", "Cookie", "y"));

        assertThat(bearer.headers()).isEmpty();
    }

    @Test
    void mbsChecksumIsOverFourFieldsAndTheAccessKey() {
        Fixture posting = Fixture.of("mb-merchant-qr");

        assertThat(holds("MB_MERCHANT_QR", Proof.BODY, posting.plain(), "access-key"))
                .isTrue();
        assertThat(holds(
                        "MB_MERCHANT_QR",
                        Proof.BODY,
                        posting.with("\"debitAmount\":\"150000\"", "\"debitAmount\":\"1\"")
                                .plain(),
                        "access-key"))
                .isFalse();
    }

    @Test
    void bidvMaySignInEitherWay() {
        Fixture md5 = Fixture.of("bidv-paybill");
        Fixture hmac = md5.with("3ad01d2b19cbe3024f5759487836720d", "j+Y7qnPcMtvnX4/PU49qvSanhCp6jmR5TsnY6VXPg+U=");

        assertThat(holds("BIDV_BILL", Proof.BODY, md5.plain(), "bidv-secret")).isTrue();
        assertThat(holds("BIDV_BILL", Proof.BODY, hmac.plain(), "bidv-secret")).isTrue();
        assertThat(holds("BIDV_BILL", Proof.BODY, hmac.with("150000", "150001").plain(), "bidv-secret"))
                .isFalse();
    }

    @Test
    void whatShowsNothingOpensNothing() {
        assertThat(holds(
                        "GENERIC_FEED",
                        Proof.STATIC_KEY,
                        Fixture.of("generic-feed").plain(),
                        "a-key"))
                .isFalse();
        assertThat(holds("GENERIC_FEED", Proof.HMAC, Fixture.of("generic-feed").plain(), "a-key"))
                .isFalse();
    }

    private static boolean holds(String format, Proof proof, Arrival arrival, String secret) {
        return Formats.all().get(format).seals().get(proof).holds(arrival, secret);
    }
}
