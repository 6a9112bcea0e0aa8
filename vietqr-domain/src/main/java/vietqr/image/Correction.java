package vietqr.image;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** How much damage a symbol survives, as a share of its code words (ISO/IEC 18004, 6.5.1). */
public enum Correction {
    /** About 7 percent: a clean screen. */
    LOW(ErrorCorrectionLevel.L),
    /** About 15 percent: the usual choice. */
    MEDIUM(ErrorCorrectionLevel.M),
    /** About 25 percent. */
    QUARTILE(ErrorCorrectionLevel.Q),
    /** About 30 percent: for a logo in the middle. */
    HIGH(ErrorCorrectionLevel.H);

    private final ErrorCorrectionLevel level;

    Correction(ErrorCorrectionLevel level) {
        this.level = level;
    }

    ErrorCorrectionLevel level() {
        return level;
    }
}
