package vietqr.qr;

import java.nio.charset.StandardCharsets;

/**
 * The checksum of ID 63: CRC-16 with polynomial 0x1021, initial value 0xFFFF, no reflection and no final XOR, known as
 * CRC-16/IBM-3740 or CCITT-FALSE (EMVCo QRCPS section 4.7.3). Eight bytes are taken in one step: the table of row n tells
 * what a byte does to the checksum with n more bytes behind it.
 */
final class Crc16 {
    private static final int STEP = 8;
    private static final int ROW = 256;
    private static final char[] TABLES = tables();
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** In digits. */
    static final int LENGTH = 4;

    private Crc16() {}

    static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, bytes.length);
    }

    /** Four upper-case hexadecimal digits over the first bytes of the text in UTF-8, the closing {@code 6304} included. */
    static String of(byte[] utf8, int length) {
        byte[] digits = new byte[LENGTH];
        write(number(utf8, length), digits, 0);
        return new String(digits, StandardCharsets.US_ASCII);
    }

    static int number(byte[] utf8, int length) {
        int crc = 0xFFFF;
        int at = 0;
        for (; at + STEP <= length; at += STEP) crc = step(crc, utf8, at);
        for (; at < length; at++) crc = crc << 8 & 0xFFFF ^ TABLES[crc >>> 8 ^ utf8[at] & 0xFF];
        return crc;
    }

    /** Writes the four digits. */
    static void write(int crc, byte[] text, int at) {
        for (int i = 0; i < LENGTH; i++) text[at + i] = DIGITS[crc >>> 12 - 4 * i & 15];
    }

    /** Whether these are the four digits. */
    static boolean stands(int crc, byte[] text, int at) {
        for (int i = 0; i < LENGTH; i++) if (text[at + i] != DIGITS[crc >>> 12 - 4 * i & 15]) return false;
        return true;
    }

    private static int step(int crc, byte[] bytes, int at) {
        return TABLES[ROW * 7 + (bytes[at] & 0xFF ^ crc >>> 8)]
                ^ TABLES[ROW * 6 + ((bytes[at + 1] ^ crc) & 0xFF)]
                ^ TABLES[ROW * 5 + (bytes[at + 2] & 0xFF)]
                ^ TABLES[ROW * 4 + (bytes[at + 3] & 0xFF)]
                ^ TABLES[ROW * 3 + (bytes[at + 4] & 0xFF)]
                ^ TABLES[ROW * 2 + (bytes[at + 5] & 0xFF)]
                ^ TABLES[ROW + (bytes[at + 6] & 0xFF)]
                ^ TABLES[bytes[at + 7] & 0xFF];
    }

    private static char[] tables() {
        char[] tables = new char[STEP * ROW];
        for (int value = 0; value < ROW; value++) {
            int crc = value << 8;
            for (int behind = 0; behind < STEP; behind++) {
                for (int bit = 0; bit < 8; bit++) crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x11021;
                tables[behind * ROW + value] = (char) crc;
            }
        }
        return tables;
    }
}
