package vietqr.qr;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Outside input of any kind is answered with a value, never with an exception, and in time that grows with its length. */
class AnyInputTest {
    @Property(tries = 5000)
    void anyTextIsAnswered(@ForAll String text) {
        assertAnswered(text);
    }

    @Property(tries = 2000)
    void anyBytesAreAnswered(@ForAll byte[] bytes) {
        assertAnswered(new String(bytes, StandardCharsets.ISO_8859_1));
        assertAnswered(new String(bytes, StandardCharsets.UTF_8));
    }

    @Property(tries = 5000)
    void anythingThatLooksLikeObjectsIsAnswered(@ForAll("objects") String objects) {
        assertAnswered(objects);
        String closed = "000201" + objects + "6304";
        assertAnswered(closed + Crc16.of(closed));
    }

    @Provide
    Arbitrary<String> objects() {
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.of("A000000727", "QRIBFTTA", "704", "VN", "1000", "01", "02", "03", "970422"));
        Arbitrary<String> object = Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        values,
                        Arbitraries.integers().between(-1, 1))
                .as((id, value, slip) ->
                        "%02d%02d%s".formatted(id, Math.max(0, value.codePointCount(0, value.length()) + slip), value));
        return object.list().ofMaxSize(12).map(list -> String.join("", list));
    }

    @Test
    void halfCharactersAreRefused() {
        assertThat(Payload.decode("000201\uD83C")).isInstanceOfSatisfying(Decoding.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.STRUCTURE);
            assertThat(refused.position()).isEqualTo(6);
        });
    }

    /** A level has at most a hundred IDs, so that reading stops soon; only the look for half characters goes to the end. */
    @Test
    void megabytesAreAnsweredAtOnce() {
        String[] large = {
            "0".repeat(5_000_000),
            "9999".repeat(1_000_000),
            "ế".repeat(3_000_000),
            "🎁".repeat(2_000_000),
            distinctObjects()
        };
        for (String text : large) {
            Assertions.assertTimeout(Duration.ofSeconds(2), () -> assertAnswered(text));
        }
    }

    private static String distinctObjects() {
        StringBuilder text = new StringBuilder();
        for (int id = 0; id < 100; id++) text.append("%02d99".formatted(id)).append("ế".repeat(99));
        return text.append("0".repeat(3_000_000)).toString();
    }

    private static void assertAnswered(String text) {
        assertThatCode(() -> {
                    Anatomy.of(text);
                    Decoding decoding = Payload.decode(text);
                    if (decoding instanceof Decoding.Refused refused) {
                        assertThat(refused.position()).isBetween(0, text.length());
                    } else {
                        Payload payload = ((Decoding.Decoded) decoding).payload();
                        payload.napasAccount();
                        payload.otherNetworks();
                        payload.additionalData();
                        payload.language();
                        payload.tip();
                        payload.amount();
                    }
                })
                .doesNotThrowAnyException();
    }
}
