package vietqr.qr;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vietqr.kernel.Vnd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Every code of {@code vectors.tsv} is read, noted or refused as the line says. */
class VectorsTest {
    record Vector(String verdict, String notes, String code, String says, String shows) {
        static Vector of(String line) {
            String[] columns = line.split("\t", -1);
            return new Vector(columns[0], columns[1], columns[2].replace("\\n", "\n"), columns[3], columns[4]);
        }

        @Override
        public String toString() {
            return verdict + ": " + shows;
        }
    }

    static Stream<Vector> vectors() throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(VectorsTest.class.getResourceAsStream("vectors.tsv"), UTF_8))) {
            List<Vector> vectors = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Vector::of)
                    .toList();
            return vectors.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isReadAsItSays(Vector vector) {
        Decoding decoding = Payload.decode(vector.code);
        if (decoding instanceof Decoding.Refused refused) {
            assertThat(refused.reason() + "@" + refused.position())
                    .as(refused.explanation())
                    .isEqualTo(vector.notes);
            assertThat(vector.verdict).isEqualTo("refused");
        } else {
            Decoding.Decoded decoded = (Decoding.Decoded) decoding;
            assertThat(notes(decoded)).isEqualTo(vector.notes);
            assertThat(says(decoded.payload())).isEqualTo(vector.says);
            assertThat(vector.verdict).isEqualTo(decoded.warnings().isEmpty() ? "valid" : "lenient");
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whatWeWriteAgainIsReadTheSame(Vector vector) {
        if (!vector.verdict.equals("valid")) return;
        Payload payload = ((Decoding.Decoded) Payload.decode(vector.code)).payload();
        assertThat(Payload.decode(payload.text())).isEqualTo(new Decoding.Decoded(payload, List.of()));
    }

    @Test
    void thereAreEnoughOfEachKind() throws IOException {
        assertThat(vectors().collect(Collectors.groupingBy(Vector::verdict, Collectors.counting())))
                .allSatisfy((verdict, count) -> assertThat(count).isGreaterThan(20));
    }

    private static String notes(Decoding.Decoded decoded) {
        return decoded.warnings().stream()
                .map(warning -> warning.kind() + "@" + warning.where())
                .collect(Collectors.joining(" "));
    }

    private static String says(Payload payload) {
        String account = payload.napasAccount()
                .map(napas -> napas.bin() + "/" + napas.number() + "/" + napas.service())
                .orElse("none");
        String amount =
                payload.amount().map(Vnd::toString).map(" amount="::concat).orElse("");
        String purpose = payload.purpose().map(" purpose="::concat).orElse("");
        return account
                + amount
                + purpose.replaceFirst("^ ", "\t").replace(' ', '_').replace('\t', ' ');
    }
}
