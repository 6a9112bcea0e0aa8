package vietqr.secondfactor;

import java.io.ByteArrayOutputStream;

/** Bytes as letters and the digits 2 to 7 (RFC 4648, section 6), without padding: how apps take a secret that is typed. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = held << Byte.SIZE | one & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) text.append(LETTERS.charAt(held << BITS - bits & 31));
        return text.toString();
    }

    /** @throws IllegalArgumentException if it is not such a text */
    static byte[] read(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            int value = LETTERS.indexOf(letter);
            if (value < 0) throw new IllegalArgumentException("no letter of base 32");
            held = held << BITS | value;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >> bits & 0xff);
            }
            held &= (1 << bits) - 1;
        }
        return bytes.toByteArray();
    }
}
