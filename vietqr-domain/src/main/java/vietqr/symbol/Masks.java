package vietqr.symbol;

/**
 * The eight patterns that may be laid over the data so that no accident of it looks like a finder or leaves a blank field;
 * the one with the lowest penalty is taken (ISO/IEC 18004, 7.8).
 */
final class Masks {
    static final int COUNT = 8;

    private static final int RUN_PENALTY = 3;
    private static final int BLOCK_PENALTY = 3;
    private static final int FINDER_PENALTY = 40;
    private static final int BALANCE_PENALTY = 10;
    /** Dark, light, three dark, light, dark: the section through a finder. */
    private static final int FINDER = 0b1011101;

    private Masks() {}

    /** Whether a mask turns the module over. */
    static boolean turns(int mask, int x, int y) {
        return switch (mask) {
            case 0 -> (x + y) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (x + y) % 3 == 0;
            case 4 -> (y / 2 + x / 3) % 2 == 0;
            case 5 -> x * y % 2 + x * y % 3 == 0;
            case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
            case 7 -> ((x + y) % 2 + x * y % 3) % 2 == 0;
            default -> throw new IllegalArgumentException("no mask " + mask);
        };
    }

    /** @param dark 1 for each dark module, row by row */
    static int penalty(byte[] dark, int size) {
        int penalty = blocks(dark, size) + balance(dark);
        for (int line = 0; line < size; line++) {
            penalty += line(dark, line * size, 1, size);
            penalty += line(dark, line, size, size);
        }
        return penalty;
    }

    /** Runs of five and more of one colour, and sections of a finder with four light modules on a side, in one line. */
    private static int line(byte[] dark, int from, int step, int size) {
        int penalty = 0;
        int run = 0;
        int last = -1;
        int window = 0;
        for (int at = 0, place = from; at < size; at++, place += step) {
            int module = dark[place];
            run = module == last ? run + 1 : 1;
            last = module;
            if (run == 5) penalty += RUN_PENALTY;
            else if (run > 5) penalty++;
            window = window << 1 & 0x7FF | module;
            if (at >= 6 && (window & 0x7F) == FINDER && finderStandsFree(dark, from, step, size, at, window))
                penalty += FINDER_PENALTY;
        }
        return penalty;
    }

    /** @param at the last module of the section; {@code window} holds the four before it too */
    private static boolean finderStandsFree(byte[] dark, int from, int step, int size, int at, int window) {
        if (at >= 10 && window >>> 7 == 0) return true;
        if (at + 4 >= size) return false;
        for (int behind = at + 1; behind <= at + 4; behind++) if (dark[from + behind * step] == 1) return false;
        return true;
    }

    private static int blocks(byte[] dark, int size) {
        int blocks = 0;
        for (int y = 0; y < size - 1; y++) {
            for (int place = y * size; place < (y + 1) * size - 1; place++) {
                int sum = dark[place] + dark[place + 1] + dark[place + size] + dark[place + size + 1];
                if ((sum & 3) == 0) blocks++;
            }
        }
        return blocks * BLOCK_PENALTY;
    }

    /** Ten for each five percent away from half dark. */
    private static int balance(byte[] dark) {
        int count = 0;
        for (byte module : dark) count += module;
        return Math.abs(2 * count - dark.length) * 10 / dark.length * BALANCE_PENALTY;
    }
}
