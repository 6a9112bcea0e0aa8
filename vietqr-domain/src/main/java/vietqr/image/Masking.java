package vietqr.image;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.QRCode;

/**
 * Chooses the mask that makes a symbol easiest to read (ISO/IEC 18004, 7.8.3). ZXing would draw the symbol eight times and
 * look at every module; here a row of modules is one word, and the choice, though the same, costs a twentieth.
 */
final class Masking {
    private static final int MASKS = 8;

    private final QRCode code;
    private final int size;
    private final BitSquare drawn;
    private final BitSquare data;

    private Masking(QRCode code) {
        this.code = code;
        this.size = code.getMatrix().getWidth();
        this.drawn = BitSquare.of(code.getMatrix());
        this.data = DataArea.of(code.getVersion());
    }

    /** Whether a row fits a word: up to version 11, far more than any payment code needs. */
    static boolean fits(QRCode code) {
        return code.getMatrix().getWidth() <= Long.SIZE;
    }

    /**
     * The symbol with the best mask.
     *
     * @param code drawn with whatever mask it names
     */
    static ByteMatrix best(QRCode code) {
        Masking masking = new Masking(code);
        BitSquare best = null;
        int least = Integer.MAX_VALUE;
        for (int mask = 0; mask < MASKS; mask++) {
            BitSquare candidate = masking.masked(mask);
            int penalty = candidate.penalty();
            if (penalty >= least) continue;
            least = penalty;
            best = candidate;
        }
        return best.toMatrix();
    }

    private BitSquare masked(int mask) {
        BitSquare square = drawn.exclusiveOr(MaskPattern.of(code.getMaskPattern()), MaskPattern.of(mask), data);
        int bits = FormatBits.of(code.getECLevel(), mask);
        for (int i = 0; i < FormatBits.COUNT; i++) {
            boolean dark = (bits >> i & 1) == 1;
            square.set(FormatBits.x(i), FormatBits.y(i), dark);
            if (i < 8) square.set(size - 1 - i, 8, dark);
            else square.set(8, size - 15 + i, dark);
        }
        return square;
    }
}
