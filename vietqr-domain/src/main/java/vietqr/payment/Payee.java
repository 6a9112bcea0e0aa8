package vietqr.payment;

/**
 * Whom a code pays.
 *
 * @param bankCode bank code or six-digit BIN, as sent
 * @param accountNumber letters and digits, case-sensitive
 * @param holder the account holder's name as sent; shown when the account is not one of ours
 */
public record Payee(String bankCode, String accountNumber, String holder) {
    static final int LONGEST_ACCOUNT = 19;

    /** Whether the account number can stand in a code (format reference, section 4). */
    boolean encodable() {
        return !accountNumber.isEmpty()
                && accountNumber.length() <= LONGEST_ACCOUNT
                && accountNumber.chars().allMatch(Payee::letterOrDigit);
    }

    private static boolean letterOrDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
