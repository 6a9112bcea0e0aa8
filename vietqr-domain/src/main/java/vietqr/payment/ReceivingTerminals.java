package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.bank.TerminalAccounts;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The points of sale whose money goes to an account. */
@ApplicationScoped
class ReceivingTerminals {
    private final Merchants merchants;
    private final TerminalAccounts terminals;

    /** For the container's proxy only. */
    protected ReceivingTerminals() {
        this(null, null);
    }

    @Inject
    ReceivingTerminals(Merchants merchants, TerminalAccounts terminals) {
        this.merchants = merchants;
        this.terminals = terminals;
    }

    /** Whether it is a terminal of the account's owner, or one of a merchant under the owner that was synchronised with it. */
    boolean include(BankAccount account, String code) {
        if (merchants.terminal(account.merchantId(), code).isPresent()) return true;
        List<Long> under = merchants.terminalsUnder(account.merchantId(), code).stream()
                .map(Terminal::id)
                .toList();
        return terminals.of(under).values().stream().anyMatch(bound -> bound.id() == account.id());
    }

    /**
     * The terminal as which the bank will name the payment of a merchant QR: the wished one if it is the account's, else the
     * first that was synchronised with the account, else the owner's first; empty if no code of theirs fits into a QR.
     *
     * @param wished null if the merchant named none
     */
    Optional<String> labelOf(BankAccount account, String wished) {
        Optional<String> named = Optional.ofNullable(wished).filter(CodeText::fitsLabel);
        return named.filter(code -> include(account, code)).or(() -> Stream.concat(
                        terminals.codesOn(account.id()).stream(),
                        merchants.terminalCodes(account.merchantId()).stream())
                .filter(CodeText::fitsLabel)
                .findFirst());
    }
}
