package vietqr.merchant;

/**
 * One line of a batch of merchants.
 *
 * @param mid the merchant to change; {@code ""} for a new one
 */
public record MerchantEntry(String mid, MerchantDetails details) {
    boolean isNew() {
        return mid.isEmpty();
    }
}
