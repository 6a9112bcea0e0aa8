package vietqr.terminal;

import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.merchant.Merchant;
import vietqr.merchant.Terminal;

import java.util.Optional;

/**
 * A terminal with what belongs to it.
 *
 * @param account on which it receives; empty if nobody has said so
 * @param bank of the account
 */
public record PointOfSale(Terminal terminal, Merchant merchant, Optional<BankAccount> account, Optional<Bank> bank) {
    public long id() {
        return terminal.id();
    }

    /** Whether money can be asked for here. */
    public boolean open() {
        return account.filter(BankAccount::linked).isPresent();
    }
}
