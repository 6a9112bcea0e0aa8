package vietqr.image;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The smallest symbol that a text fits when its characters are packed as densely as the modes allow (ISO/IEC 18004, 7.4).
 * ZXing finds the packing; told the version beforehand it need not find it for all sizes.
 */
final class LeastVersion {
    /** Up to here the counts of characters have the same number of bits in every version. */
    private static final int LARGEST = 9;

    private static final int ASCII = 128;
    private static final String CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /** Costs are in sixths of a bit: a digit is a third of ten bits, a capital half of eleven. */
    private static final int BIT = 6;

    private static final int[] HEADER = {(4 + 10) * BIT, (4 + 9) * BIT, (4 + 8) * BIT};
    private static final int[] CHARACTER = {10 * BIT / 3, 11 * BIT / 2, 8 * BIT};
    private static final int NUMERIC = 0;
    private static final int ALPHANUMERIC = 1;
    private static final int BYTES = 2;
    private static final int MODES = 3;
    private static final int NEVER = Integer.MAX_VALUE / 2;
    private static final byte[] DENSEST = densest();

    private LeastVersion() {}

    /**
     * 1 to 9; empty for what needs a larger one, or is not ASCII, of which ZXing may have its own view.
     */
    static OptionalInt of(String text, ErrorCorrectionLevel level) {
        if (!text.chars().allMatch(c -> c < ASCII)) return OptionalInt.empty();
        int bits = bits(text);
        for (int number = 1; number <= LARGEST; number++) {
            Version version = Version.getVersionForNumber(number);
            int codewords = version.getTotalCodewords()
                    - version.getECBlocksForLevel(level).getTotalECCodewords();
            if (bits <= codewords * 8) return OptionalInt.of(number);
        }
        return OptionalInt.empty();
    }

    /** The least cost of the text so far is known for each mode in which it may end. */
    private static int bits(String ascii) {
        int[] cost = {NEVER, NEVER, NEVER};
        int least = 0;
        for (int at = 0; at < ascii.length(); at++) {
            byte densest = DENSEST[ascii.charAt(at)];
            int before = least;
            for (int mode = 0; mode < MODES; mode++)
                cost[mode] = mode < densest ? NEVER : Math.min(cost[mode], before + HEADER[mode]) + CHARACTER[mode];
            least = Math.min(whole(cost[NUMERIC]), Math.min(whole(cost[ALPHANUMERIC]), cost[BYTES]));
        }
        return least / BIT;
    }

    /** Where a mode ends, so does the bit. */
    private static int whole(int cost) {
        return (cost + BIT - 1) / BIT * BIT;
    }

    private static byte[] densest() {
        byte[] modes = new byte[ASCII];
        Arrays.fill(modes, (byte) BYTES);
        CAPITALS.chars().forEach(c -> modes[c] = (byte) (Character.isDigit(c) ? NUMERIC : ALPHANUMERIC));
        return modes;
    }
}
