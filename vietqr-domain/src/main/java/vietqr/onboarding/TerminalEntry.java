package vietqr.onboarding;

/**
 * One line of a batch of terminals (wire reference, section 11). The merchant is named by number, certificate or name; the
 * first that is given counts, the others are {@code ""}.
 *
 * @param code the merchant's own code for the terminal
 * @param bankCode bank code or six-digit BIN, as sent
 */
public record TerminalEntry(
        String mid,
        String certificate,
        String merchantName,
        String code,
        String name,
        String address,
        String bankCode,
        String accountNumber) {
    private static final int LONGEST_CODE = 60;

    /** Whether all that is needed is there, and every text is as short as we can keep it. */
    public boolean acceptable() {
        boolean merchant = !mid.isEmpty() || !certificate.isEmpty() || !merchantName.isBlank();
        boolean filled = !code.isBlank() && !name.isBlank() && !bankCode.isEmpty() && !accountNumber.isEmpty();
        return merchant && filled && name.length() <= 200 && address.length() <= 500;
    }

    boolean codeAcceptable() {
        return code.length() <= LONGEST_CODE && code.chars().noneMatch(Character::isISOControl);
    }
}
