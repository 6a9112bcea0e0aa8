package vietqr.symbol;

import java.util.Arrays;

/** A growing row of bits, the first of each byte in its highest place. */
final class Bits {
    private byte[] bytes = new byte[64];
    private int length;

    /** Appends the lowest {@code count} bits of the value, the highest of them first. */
    void append(int value, int count) {
        if (length + count > bytes.length * 8) bytes = Arrays.copyOf(bytes, bytes.length * 2);
        for (int bit = count - 1; bit >= 0; bit--, length++) {
            if ((value >>> bit & 1) == 1) bytes[length / 8] |= (byte) (0x80 >>> length % 8);
        }
    }

    int length() {
        return length;
    }

    /** The bits as so many bytes, filled up with zeros. */
    byte[] bytes(int count) {
        return Arrays.copyOf(bytes, count);
    }
}
