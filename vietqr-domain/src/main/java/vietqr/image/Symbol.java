package vietqr.image;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The square of dark and light modules that stands for a text, without its quiet zone. Digits and capitals are packed
 * more densely than the rest, which saves about two versions for a payment code.
 */
final class Symbol {
    private static final Map<EncodeHintType, ?> MIXED_MODES = Map.of(EncodeHintType.QR_COMPACT, true);
    private static final Map<EncodeHintType, ?> UNCHOSEN_MASK =
            Map.of(EncodeHintType.QR_COMPACT, true, EncodeHintType.QR_MASK_PATTERN, 0);

    private final ByteMatrix modules;

    private Symbol(ByteMatrix modules) {
        this.modules = modules;
    }

    /** @throws IllegalArgumentException if the text is empty or does not fit the largest symbol */
    static Symbol of(String text, Correction correction) {
        if (text.isEmpty()) throw new IllegalArgumentException("no symbol for an empty text");
        try {
            String characters = bytesAsCharacters(text);
            QRCode unmasked = Encoder.encode(characters, correction.level(), UNCHOSEN_MASK);
            if (Masking.fits(unmasked)) return new Symbol(Masking.best(unmasked));
            return new Symbol(
                    Encoder.encode(characters, correction.level(), MIXED_MODES).getMatrix());
        } catch (WriterException unfit) {
            throw new IllegalArgumentException("no symbol for a text of " + text.length() + " characters", unfit);
        }
    }

    /** UTF-8 passed through as if it were ISO-8859-1: scanners expect it so, and an ECI header would confuse some. */
    private static String bytesAsCharacters(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Modules per side. */
    int size() {
        return modules.getWidth();
    }

    boolean dark(int x, int y) {
        return modules.get(x, y) == 1;
    }

    /** This symbol with the modules of a square in its middle made light. */
    Symbol clearedInTheMiddle(int side) {
        ByteMatrix cleared = new ByteMatrix(size(), size());
        int from = (size() - side) / 2;
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                boolean inside = x >= from && x < from + side && y >= from && y < from + side;
                cleared.set(x, y, dark(x, y) && !inside);
            }
        }
        return new Symbol(cleared);
    }
}
