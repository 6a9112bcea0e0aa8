package vietqr.symbol;

import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Our symbols beside those of another encoder: where both use one mode, module by module the same. */
class SymbolTest {
    @ParameterizedTest
    @EnumSource(Correction.class)
    void everyVersionEqualsThatOfAnotherEncoder(Correction correction) throws WriterException {
        int version = 0;
        for (int length = 1; version < 40; length += 5) {
            String text = "vietqr~".repeat(length / 7 + 1).substring(0, length);
            Symbol symbol = Symbol.of(text, correction);
            if ((symbol.size() - 17) / 4 == version) continue;
            version = (symbol.size() - 17) / 4;
            assertSame(symbol, text, correction);
        }
    }

    @Test
    void digitsAndCapitalsAloneEqualThoseOfAnotherEncoder() throws WriterException {
        for (int length = 1; length < 200; length++) {
            String digits = "3141592653".repeat(20).substring(0, length);
            String capitals = "VIETQR $%*+-./:".repeat(20).substring(0, length);
            assertSame(Symbol.of(digits, Correction.QUARTILE), digits, Correction.QUARTILE);
            assertSame(Symbol.of(capitals, Correction.LOW), capitals, Correction.LOW);
        }
    }

    @Property(tries = 500)
    void mixedTextsAreDecoded(@ForAll("mixed") String text, @ForAll Correction correction) throws Exception {
        Symbol symbol = Symbol.of(text, correction);
        BitMatrix modules = new BitMatrix(symbol.size());
        for (int y = 0; y < symbol.size(); y++) {
            for (int x = 0; x < symbol.size(); x++) if (symbol.dark(x, y)) modules.set(x, y);
        }
        assertThat(new Decoder().decode(modules).getText()).isEqualTo(text);
    }

    @Property(tries = 300)
    void mixedTextsNeverTakeMoreThanTheOtherEncoder(@ForAll("mixed") String text, @ForAll Correction correction)
            throws WriterException {
        ByteMatrix other = Encoder.encode(text, correction.level()).getMatrix();
        assertThat(Symbol.of(text, correction).size()).isLessThanOrEqualTo(other.getWidth());
    }

    @Provide
    Arbitrary<String> mixed() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(24);
        Arbitrary<String> capitals =
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(20);
        Arbitrary<String> letters =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(20);
        return Arbitraries.oneOf(digits, capitals, letters)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(list -> String.join("", list));
    }

    private static void assertSame(Symbol symbol, String text, Correction correction) throws WriterException {
        ByteMatrix other = Encoder.encode(text, correction.level()).getMatrix();
        assertThat(drawn(symbol)).as("%s at %s", text, correction).isEqualTo(other.toString());
    }

    private static String drawn(Symbol symbol) {
        StringBuilder modules = new StringBuilder();
        for (int y = 0; y < symbol.size(); y++) {
            for (int x = 0; x < symbol.size(); x++) modules.append(symbol.dark(x, y) ? " 1" : " 0");
            modules.append('\n');
        }
        return modules.toString();
    }
}
