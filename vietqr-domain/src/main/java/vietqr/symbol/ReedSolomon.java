package vietqr.symbol;

/**
 * The checks of a block: the remainder of its division by a generator polynomial over GF(256) with the primitive
 * polynomial 0x11D (ISO/IEC 18004, 7.5 and annex A).
 */
final class ReedSolomon {
    private static final int FIELD = 255;
    private static final int MOST_CHECKS = 30;
    private static final int[] POWERS = new int[2 * FIELD];
    private static final int[] LOGARITHMS = new int[FIELD + 1];
    private static final ReedSolomon[] BY_CHECKS = new ReedSolomon[MOST_CHECKS + 1];

    static {
        int power = 1;
        for (int exponent = 0; exponent < FIELD; exponent++) {
            POWERS[exponent] = POWERS[exponent + FIELD] = power;
            LOGARITHMS[power] = exponent;
            power <<= 1;
            if (power > FIELD) power ^= 0x11D;
        }
        for (int checks = 1; checks <= MOST_CHECKS; checks++) BY_CHECKS[checks] = new ReedSolomon(checks);
    }

    /** Logarithms of the coefficients below the leading one, highest first. */
    private final int[] generator;

    private ReedSolomon(int checks) {
        int[] polynomial = new int[checks + 1];
        polynomial[0] = 1;
        for (int root = 0; root < checks; root++) {
            for (int at = root + 1; at > 0; at--) polynomial[at] ^= times(polynomial[at - 1], root);
        }
        generator = new int[checks];
        for (int at = 0; at < checks; at++) generator[at] = LOGARITHMS[polynomial[at + 1]];
    }

    /** @param checks how many bytes of checks a block has, at most 30 in any symbol */
    static ReedSolomon of(int checks) {
        return BY_CHECKS[checks];
    }

    private static int times(int factor, int exponent) {
        return factor == 0 ? 0 : POWERS[LOGARITHMS[factor] + exponent];
    }

    byte[] checks(byte[] data, int from, int length) {
        int[] remainder = new int[generator.length];
        for (int at = from; at < from + length; at++) {
            int leading = data[at] & 0xFF ^ remainder[0];
            System.arraycopy(remainder, 1, remainder, 0, remainder.length - 1);
            remainder[remainder.length - 1] = 0;
            if (leading == 0) continue;
            int logarithm = LOGARITHMS[leading];
            for (int i = 0; i < remainder.length; i++) remainder[i] ^= POWERS[generator[i] + logarithm];
        }
        byte[] checks = new byte[remainder.length];
        for (int i = 0; i < checks.length; i++) checks[i] = (byte) remainder[i];
        return checks;
    }
}
