package vietqr.terminal;

import java.util.Optional;

/**
 * What a terminal shall be.
 *
 * @param code the merchant's own, by which the terminal is known for good
 * @param address where it stands; may be empty
 * @param accountId on which it receives
 */
public record TerminalWish(String code, String name, String address, long accountId) {
    /** Of the labels in a code, in which a bank may have to name the terminal. */
    static final int LONGEST_CODE = 25;

    static final int LONGEST_NAME = 200;
    static final int LONGEST_ADDRESS = 500;

    private static final String CODE = "[A-Za-z0-9._-]{1," + LONGEST_CODE + "}";

    public TerminalWish {
        code = code.strip();
        name = name.strip();
        address = address.strip();
    }

    /** What is wrong with the texts; the account is not looked at. */
    Optional<TerminalFault> fault() {
        if (!code.matches(CODE)) return Optional.of(TerminalFault.CODE);
        if (!keepable(name, LONGEST_NAME) || name.isEmpty()) return Optional.of(TerminalFault.NAME);
        return keepable(address, LONGEST_ADDRESS) ? Optional.empty() : Optional.of(TerminalFault.ADDRESS);
    }

    private static boolean keepable(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }
}
