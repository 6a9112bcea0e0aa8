package vietqr.onboarding;

import vietqr.merchant.Merchant;
import vietqr.merchant.Terminal;

/**
 * A terminal and where it receives.
 *
 * @param bankCode {@code ""}, like the number, if no account is bound to it
 */
public record TerminalRow(Merchant merchant, Terminal terminal, String bankCode, String accountNumber) {}
