package vietqr.image;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The mask is the one ZXing chooses by drawing all of them, down to the last module. */
class MaskingTest {
    @Property(tries = 500)
    void choosesWhatZxingChooses(
            @ForAll("texts") String text, @ForAll ErrorCorrectionLevel level, @ForAll("masks") int mask)
            throws WriterException {
        QRCode drawn = Encoder.encode(text, level, Map.of(EncodeHintType.QR_MASK_PATTERN, mask));
        if (!Masking.fits(drawn)) return;
        assertThat(Masking.best(drawn).toString())
                .isEqualTo(Encoder.encode(text, level, null).getMatrix().toString());
    }

    /** From the smallest symbol to those that no longer fit. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(260);
    }

    @Provide
    Arbitrary<Integer> masks() {
        return Arbitraries.integers().between(0, 7);
    }
}
