package vietqr.image;

/** The eight patterns of ISO/IEC 18004, table 10. They repeat after twelve rows, so twelve words hold each of them. */
final class MaskPattern {
    private static final int PERIOD = 12;
    private static final MaskPattern[] ALL = new MaskPattern[8];

    static {
        for (int mask = 0; mask < ALL.length; mask++) ALL[mask] = new MaskPattern(mask);
    }

    private final long[] rows = new long[PERIOD];
    private final long[] columns = new long[PERIOD];

    private MaskPattern(int mask) {
        for (int a = 0; a < PERIOD; a++) {
            for (int b = 0; b < Long.SIZE; b++) {
                if (turns(mask, b, a)) rows[a] |= 1L << b;
                if (turns(mask, a, b)) columns[a] |= 1L << b;
            }
        }
    }

    static MaskPattern of(int mask) {
        return ALL[mask];
    }

    /** Whether the module changes its colour. */
    private static boolean turns(int mask, int x, int y) {
        return switch (mask) {
            case 0 -> (x + y) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (x + y) % 3 == 0;
            case 4 -> (y / 2 + x / 3) % 2 == 0;
            case 5 -> x * y % 2 + x * y % 3 == 0;
            case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
            default -> ((x + y) % 2 + x * y % 3) % 2 == 0;
        };
    }

    /** Bit x is set if the module in column x of the row turns. */
    long row(int y) {
        return rows[y % PERIOD];
    }

    /** Bit y is set if the module in row y of the column turns. */
    long column(int x) {
        return columns[x % PERIOD];
    }
}
