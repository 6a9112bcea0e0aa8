package vietqr.linking;

/**
 * An account that somebody wants to have linked.
 *
 * @param bank code or BIN
 * @param consented whether they agree to the text they were shown
 */
public record LinkingWish(long merchantId, String bank, String number, String holder, boolean consented) {}
