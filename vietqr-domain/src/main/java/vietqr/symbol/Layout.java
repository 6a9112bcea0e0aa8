package vietqr.symbol;

import com.google.zxing.qrcode.decoder.Version;

import java.util.Arrays;

/**
 * What is the same in every symbol of a version: where the finder, alignment and timing patterns stand, and which modules
 * are left for data, in the order in which they are filled (ISO/IEC 18004, 6.3 and 7.7.3).
 */
final class Layout {
    private static final Layout[] BY_VERSION = new Layout[41];

    private final int size;
    private final byte[] dark;
    private final boolean[] taken;
    private final int[] dataPlaces;
    private final byte[][] masks = new byte[Masks.COUNT][];

    private Layout(Version version) {
        size = version.getDimensionForVersion();
        dark = new byte[size * size];
        taken = new boolean[size * size];
        drawTiming();
        drawFinder(3, 3);
        drawFinder(size - 4, 3);
        drawFinder(3, size - 4);
        drawAlignment(version.getAlignmentPatternCenters());
        reserveFormat();
        if (version.getVersionNumber() >= 7) drawVersion(version.getVersionNumber());
        dataPlaces = zigzag();
        for (int mask = 0; mask < masks.length; mask++) masks[mask] = overData(mask);
    }

    /** Made once per version; two threads may both make the first, which does no harm. */
    static Layout of(Version version) {
        int number = version.getVersionNumber();
        Layout known = BY_VERSION[number];
        return known != null ? known : (BY_VERSION[number] = new Layout(version));
    }

    private void set(int x, int y, boolean isDark) {
        dark[y * size + x] = (byte) (isDark ? 1 : 0);
        taken[y * size + x] = true;
    }

    private void drawTiming() {
        for (int at = 0; at < size; at++) {
            set(at, 6, at % 2 == 0);
            set(6, at, at % 2 == 0);
        }
    }

    /** The square of a finder with its light border, as far as it lies inside the symbol. */
    private void drawFinder(int centreX, int centreY) {
        for (int dy = -4; dy <= 4; dy++) {
            for (int dx = -4; dx <= 4; dx++) {
                int x = centreX + dx;
                int y = centreY + dy;
                int ring = Math.max(Math.abs(dx), Math.abs(dy));
                if (x >= 0 && x < size && y >= 0 && y < size) set(x, y, ring != 2 && ring != 4);
            }
        }
    }

    private void drawAlignment(int[] centres) {
        int last = centres.length - 1;
        for (int row = 0; row <= last; row++) {
            for (int column = 0; column <= last; column++) {
                boolean onFinder = row == 0 && column == 0 || row == 0 && column == last || row == last && column == 0;
                if (!onFinder) drawAlignment(centres[column], centres[row]);
            }
        }
    }

    private void drawAlignment(int centreX, int centreY) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                set(centreX + dx, centreY + dy, Math.max(Math.abs(dx), Math.abs(dy)) != 1);
            }
        }
    }

    /** The format is written with the mask; only its place is kept free here, and the one module that is always dark. */
    private void reserveFormat() {
        for (int at = 0; at < 9; at++) {
            taken[at * size + 8] = true;
            taken[8 * size + at] = true;
        }
        for (int at = size - 8; at < size; at++) {
            taken[at * size + 8] = true;
            taken[8 * size + at] = true;
        }
        set(8, size - 8, true);
    }

    /** Eighteen bits, six of the version and twelve of a BCH code, in two corners (annex D). */
    private void drawVersion(int number) {
        int remainder = number;
        for (int i = 0; i < 12; i++) remainder = remainder << 1 ^ (remainder >>> 11) * 0x1F25;
        int bits = number << 12 | remainder & 0xFFF;
        for (int i = 0; i < 18; i++) {
            boolean isDark = (bits >>> i & 1) == 1;
            set(size - 11 + i % 3, i / 3, isDark);
            set(i / 3, size - 11 + i % 3, isDark);
        }
    }

    /** Two columns at a time from the right, up and down in turn, past the timing column. */
    private int[] zigzag() {
        int[] places = new int[size * size];
        int count = 0;
        boolean upward = true;
        for (int right = size - 1; right > 0; right -= 2, upward = !upward) {
            if (right == 6) right--;
            for (int step = 0; step < size; step++) {
                int y = upward ? size - 1 - step : step;
                for (int x = right; x >= right - 1; x--) if (!taken[y * size + x]) places[count++] = y * size + x;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private byte[] overData(int mask) {
        byte[] turned = new byte[size * size];
        for (int place : dataPlaces) if (Masks.turns(mask, place % size, place / size)) turned[place] = 1;
        return turned;
    }

    /** 1 for each data module that the mask turns over. */
    byte[] mask(int mask) {
        return masks[mask];
    }

    int size() {
        return size;
    }

    /** The modules with the fixed patterns, 1 for dark, row by row; the caller's to write on. */
    byte[] patterns() {
        return dark.clone();
    }

    /** Places of the data modules, as {@code y * size + x}. */
    int[] dataPlaces() {
        return dataPlaces;
    }
}
