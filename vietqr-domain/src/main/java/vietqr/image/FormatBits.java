package vietqr.image;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** The fifteen modules, drawn twice, that tell correction level and mask (ISO/IEC 18004, 7.9.1). */
final class FormatBits {
    static final int COUNT = 15;

    private static final int GENERATOR = 0x537;
    private static final int ALWAYS_SOMETHING_DARK = 0x5412;

    private FormatBits() {}

    /** The lowest bit is the one drawn first. */
    static int of(ErrorCorrectionLevel level, int mask) {
        int value = level.getBits() << 3 | mask;
        int remainder = value << 10;
        for (int bit = 14; bit >= 10; bit--) {
            if ((remainder >> bit & 1) == 1) remainder ^= GENERATOR << bit - 10;
        }
        return (value << 10 | remainder) ^ ALWAYS_SOMETHING_DARK;
    }

    /** Column of bit i beside the upper left finder: down along column 8, then left along row 8, around the timing. */
    static int x(int i) {
        if (i < 8) return 8;
        return i == 8 ? 7 : 14 - i;
    }

    /** Row of bit i beside the upper left finder. */
    static int y(int i) {
        if (i >= 8) return 8;
        return i < 6 ? i : i + 1;
    }
}
