package vietqr.payment;

/**
 * What the merchant sent along and gets back unchanged in answers and callbacks (wire reference, sections 2.1 and 7.2).
 * Texts are {@code ""} when absent, except the terminal code, whose absence the wire shows as {@code null}.
 *
 * @param sign opaque to us
 * @param additionalData JSON array text, {@code []} when absent
 */
public record Echo(
        String orderId,
        String terminalCode,
        String subTerminalCode,
        String serviceCode,
        String sign,
        String urlLink,
        String note,
        String additionalData) {
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_TEXT = 8000;

    /** Whether every text is as short as we can keep it; the limits are those of the schema. */
    public boolean keepable() {
        return orderId.length() <= 64
                && (terminalCode == null || terminalCode.length() <= LONGEST_CODE)
                && subTerminalCode.length() <= LONGEST_CODE
                && serviceCode.length() <= LONGEST_CODE
                && sign.length() <= LONGEST_TEXT
                && urlLink.length() <= 2048
                && note.length() <= 500
                && additionalData.length() <= LONGEST_TEXT;
    }

    /** The same, for a terminal that the merchant did not name. */
    Echo at(String terminal) {
        boolean named = terminalCode != null && !terminalCode.isBlank();
        return named
                ? this
                : new Echo(orderId, terminal, subTerminalCode, serviceCode, sign, urlLink, note, additionalData);
    }

    /** The same without what belongs to one order only: a standing code serves many. */
    Echo withoutOrder() {
        return new Echo("", terminalCode, subTerminalCode, serviceCode, "", "", note, "[]");
    }
}
