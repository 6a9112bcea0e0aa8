package vietqr.image;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.OptionalInt;

import static org.assertj.core.api.Assertions.assertThat;

/** What it says saves ZXing work and changes nothing: the symbol is the one ZXing comes to by trying all sizes. */
class LeastVersionTest {
    /** Rarely a smaller one, for ZXing does not always find the densest packing. */
    @Property(tries = 500)
    void isTheVersionZxingFinds(@ForAll("texts") String text, @ForAll ErrorCorrectionLevel level)
            throws WriterException {
        int found = Encoder.encode(text, level, Map.of(EncodeHintType.QR_COMPACT, true))
                .getVersion()
                .getVersionNumber();

        OptionalInt least = LeastVersion.of(text, level);
        if (found <= 9) assertThat(least).isPresent();
        if (least.isPresent()) assertThat(least.getAsInt()).isBetween(found - 1, found);
    }

    @Property(tries = 200)
    void theSymbolIsTheSame(@ForAll("texts") String text, @ForAll Correction correction) throws WriterException {
        String modules = Encoder.encode(text, correction.level(), Map.of(EncodeHintType.QR_COMPACT, true))
                .getMatrix()
                .toString();

        assertThat(Symbol.of(text, correction).toString()).isEqualTo(modules);
    }

    @Test
    void whatIsNotAsciiIsLeftToZxing() {
        assertThat(LeastVersion.of("caf\u00e9", ErrorCorrectionLevel.L)).isEmpty();
    }

    /** Runs of digits, of capitals and of anything, as payment codes have them. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(24);
        Arbitrary<String> capitals = Arbitraries.strings()
                .withChars("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
                .ofMinLength(1)
                .ofMaxLength(20);
        Arbitrary<String> anything =
                Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(12);
        return Arbitraries.oneOf(digits, capitals, anything)
                .list()
                .ofMinSize(1)
                .ofMaxSize(16)
                .map(parts -> String.join("", parts));
    }
}
