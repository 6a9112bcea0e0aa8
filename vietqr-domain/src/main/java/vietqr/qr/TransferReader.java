package vietqr.qr;

import java.nio.charset.StandardCharsets;

/**
 * Reads in one pass the codes that are met nearly always: a transfer to an account or card with or without amount and
 * purpose, written without any fault. Whatever is not exactly that, it leaves to {@link PayloadDecoder}, which knows
 * what to say about it; where both have an answer it is the same.
 */
final class TransferReader {
    /** {@code 6304} and the four digits. */
    private static final int CHECKSUM_OBJECT = 8;

    private static final int LONGEST_PURPOSE = 25;
    private static final int BROKEN = -1;

    private final String text;
    private final int end;
    private int at;

    private TransferReader(String text) {
        this.text = text;
        this.end = text.length() - CHECKSUM_OBJECT;
    }

    /** Null if the text is not such a code. */
    static Payload read(String text) {
        return text.startsWith("00020101021") && closed(text) ? new TransferReader(text).transfer() : null;
    }

    /** Whether the text is ASCII and ends in its checksum. */
    private static boolean closed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int digits = bytes.length - Crc16.LENGTH;
        if (bytes.length != text.length() || !text.startsWith("6304", digits - 4)) return false;
        return Crc16.stands(Crc16.number(bytes, digits), bytes, digits);
    }

    private Payload transfer() {
        at = "000201010211".length();
        boolean dynamic = text.charAt(at - 1) == '2';
        if (!dynamic && text.charAt(at - 1) != '1') return null;
        if (!next("38")) return null;
        int accountFrom = at + 2;
        NapasAccount account = account();
        if (account == null) return null;
        String accountText = text.substring(accountFrom, at);
        if (!next("5303704")) return null;
        String amount = next("54") ? amount() : "";
        if (amount == null || dynamic == amount.isEmpty() || !next("5802VN")) return null;
        String data = next("62") ? data() : "";
        if (data == null || at != end) return null;
        return new Payload(root(dynamic, accountText, amount, data), account, true);
    }

    private static Template root(boolean dynamic, String account, String amount, String data) {
        String initiation = (dynamic ? PointOfInitiation.DYNAMIC : PointOfInitiation.STATIC).value();
        int count = 4 + (dynamic ? 1 : 0) + (data.isEmpty() ? 0 : 1);
        byte[] ids = new byte[count];
        String[] values = new String[count];
        int i = put(ids, values, 0, RootId.INITIATION, initiation);
        i = put(ids, values, i, NapasAccount.ID, account);
        i = put(ids, values, i, RootId.CURRENCY, Payload.VND);
        if (dynamic) i = put(ids, values, i, RootId.AMOUNT, amount);
        i = put(ids, values, i, RootId.COUNTRY, Payload.VIETNAM);
        if (!data.isEmpty()) put(ids, values, i, AdditionalData.ID, data);
        return new Template(ids, values);
    }

    private static int put(byte[] ids, String[] values, int index, int id, String value) {
        ids[index] = (byte) id;
        values[index] = value;
        return index + 1;
    }

    private NapasAccount account() {
        int accountEnd = stop();
        if (accountEnd == BROKEN || !next("0010A00000072701")) return null;
        int beneficiaryEnd = stop();
        if (beneficiaryEnd == BROKEN || !next("0006") || at + 6 > end) return null;
        String bin = text.substring(at, at + 6);
        at += 6;
        if (!NapasAccount.isBin(bin) || !next("01") || stop() != beneficiaryEnd) return null;
        String number = text.substring(at, beneficiaryEnd);
        at = beneficiaryEnd;
        if (number.isEmpty()) return null;
        Service service = next("0208QRIBFTTA") ? Service.TO_ACCOUNT : next("0208QRIBFTTC") ? Service.TO_CARD : null;
        if (service == null || at != accountEnd) return null;
        NapasAccount account = new NapasAccount(bin, number, service);
        return account.faultless() ? account : null;
    }

    /** Null if it would be refused or faulted. */
    private String amount() {
        int amountEnd = stop();
        if (amountEnd == BROKEN || amountEnd == at || amountEnd - at > Amount.LONGEST) return null;
        String amount = text.substring(at, amountEnd);
        at = amountEnd;
        return amount.charAt(0) != '0' && Format.digits(amount, amount.length()) ? amount : null;
    }

    /** Null unless it is nothing but a purpose of the length that all apps show. */
    private String data() {
        int dataEnd = stop();
        int dataFrom = at;
        if (dataEnd == BROKEN || !next("08") || stop() != dataEnd) return null;
        int length = dataEnd - at;
        if (length == 0 || length > LONGEST_PURPOSE) return null;
        at = dataEnd;
        String data = text.substring(dataFrom, dataEnd);
        return Format.printableAscii(data) ? data : null;
    }

    /** Takes what must come next, if it does. */
    private boolean next(String expected) {
        if (!text.startsWith(expected, at)) return false;
        at += expected.length();
        return true;
    }

    /** Takes the length of a value and tells where the value ends. */
    private int stop() {
        if (at + 2 > end) return BROKEN;
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        at += 2;
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return BROKEN;
        int stop = at + tens * 10 + ones;
        return stop > end ? BROKEN : stop;
    }
}
