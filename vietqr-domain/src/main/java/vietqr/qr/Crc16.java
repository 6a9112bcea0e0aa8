package vietqr.qr;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The checksum of ID 63: CRC-16 with polynomial 0x1021, initial value 0xFFFF, no reflection and no final XOR, known as
 * CRC-16/IBM-3740 or CCITT-FALSE (EMVCo QRCPS section 4.7.3).
 */
final class Crc16 {
    private static final HexFormat UPPER_CASE = HexFormat.of().withUpperCase();
    private static final int[] TABLE = table();

    private Crc16() {}

    /** Four upper-case hexadecimal digits over the UTF-8 bytes of the text, which includes the closing {@code 6304}. */
    static String of(String text) {
        int crc = 0xFFFF;
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            crc = (crc << 8 & 0xFFFF) ^ TABLE[crc >>> 8 ^ next & 0xFF];
        }
        return UPPER_CASE.toHexDigits((short) crc);
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int value = 0; value < table.length; value++) {
            int crc = value << 8;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            table[value] = crc & 0xFFFF;
        }
        return table;
    }
}
