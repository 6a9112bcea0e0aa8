package vietqr.image;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/** A square of at most 64 modules a side, each row and each column one word, so that all of it is looked at at once. */
final class BitSquare {
    private static final int RUN = 3;
    private static final int BLOCK = 3;
    private static final int LIKE_A_FINDER = 40;
    private static final int IMBALANCE = 10;

    /** What tells which modules are dark. */
    interface Modules {
        boolean dark(int x, int y);
    }

    private final long[] rows;
    private final long[] columns;

    private BitSquare(int size) {
        rows = new long[size];
        columns = new long[size];
    }

    static BitSquare of(int size, Modules modules) {
        BitSquare square = new BitSquare(size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (!modules.dark(x, y)) continue;
                square.rows[y] |= 1L << x;
                square.columns[x] |= 1L << y;
            }
        }
        return square;
    }

    static BitSquare of(ByteMatrix matrix) {
        BitSquare square = new BitSquare(matrix.getWidth());
        for (int y = 0; y < square.rows.length; y++) {
            byte[] modules = matrix.getArray()[y];
            for (int x = 0; x < modules.length; x++) {
                square.rows[y] |= (long) modules[x] << x;
                square.columns[x] |= (long) modules[x] << y;
            }
        }
        return square;
    }

    void set(int x, int y, boolean dark) {
        rows[y] = dark ? rows[y] | 1L << x : rows[y] & ~(1L << x);
        columns[x] = dark ? columns[x] | 1L << y : columns[x] & ~(1L << y);
    }

    /** This square with one mask taken off the area and another put on. */
    BitSquare exclusiveOr(MaskPattern off, MaskPattern on, BitSquare area) {
        BitSquare turned = new BitSquare(rows.length);
        for (int i = 0; i < rows.length; i++) {
            turned.rows[i] = rows[i] ^ (off.row(i) ^ on.row(i)) & area.rows[i];
            turned.columns[i] = columns[i] ^ (off.column(i) ^ on.column(i)) & area.columns[i];
        }
        return turned;
    }

    /** How hard it is to read, in points (ISO/IEC 18004, 7.8.3.1). */
    int penalty() {
        long all = -1L >>> Long.SIZE - rows.length;
        int dark = 0;
        int points = 0;
        for (int i = 0; i < rows.length; i++) {
            dark += Long.bitCount(rows[i]);
            points += runs(rows[i], all) + runs(columns[i], all);
            points += finders(rows[i], all) + finders(columns[i], all);
            if (i > 0) points += blocks(rows[i - 1], rows[i], all);
        }
        int modules = rows.length * rows.length;
        return points + Math.abs(dark * 2 - modules) * 10 / modules * IMBALANCE;
    }

    /** Three points for each five modules of one colour in a row, and one for each more. */
    private static int runs(long line, long all) {
        long same = ~(line ^ line >>> 1) & all >>> 1;
        long five = same & same >>> 1 & same >>> 2 & same >>> 3;
        return Long.bitCount(five) + (RUN - 1) * Long.bitCount(five & ~(five << 1));
    }

    /** Dark and light as in the middle of a finder, 1:1:3:1:1, with four light modules before or behind. */
    private static int finders(long line, long all) {
        long light = ~line & all;
        long fourLight = light & light >>> 1 & light >>> 2 & light >>> 3;
        long pattern = line & light >>> 1 & line >>> 2 & line >>> 3 & line >>> 4 & light >>> 5 & line >>> 6;
        return LIKE_A_FINDER * Long.bitCount(pattern & (fourLight << 4 | fourLight >>> 7));
    }

    /** Squares of two by two modules of one colour. */
    private static int blocks(long above, long below, long all) {
        long sameAbove = ~(above ^ above >>> 1);
        long sameBelow = ~(below ^ below >>> 1);
        return BLOCK * Long.bitCount(sameAbove & sameBelow & ~(above ^ below) & all >>> 1);
    }

    ByteMatrix toMatrix() {
        ByteMatrix matrix = new ByteMatrix(rows.length, rows.length);
        for (int y = 0; y < rows.length; y++) {
            byte[] modules = matrix.getArray()[y];
            for (int x = 0; x < modules.length; x++) modules[x] = (byte) (rows[y] >>> x & 1);
        }
        return matrix;
    }
}
