package vietqr.cashier;

import vietqr.kernel.Vnd;

/**
 * What somebody wants to be paid at a till.
 *
 * @param orderId the merchant's own number of the sale; may be empty
 * @param note for the merchant's eyes; may be empty
 * @param key what the till calls this wish, the same when it is sent again
 */
public record SaleWish(long terminalId, Vnd amount, String orderId, String note, String key) {
    private static final int LONGEST_ORDER = 64;
    private static final int LONGEST_NOTE = 500;

    public SaleWish {
        orderId = orderId.strip();
        note = note.strip();
    }

    boolean named() {
        return key.matches("[A-Za-z0-9-]{8,64}");
    }

    boolean keepable() {
        boolean clean = (orderId + note).chars().noneMatch(Character::isISOControl);
        return clean && orderId.length() <= LONGEST_ORDER && note.length() <= LONGEST_NOTE;
    }
}
