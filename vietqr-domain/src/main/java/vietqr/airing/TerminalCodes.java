package vietqr.airing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.kernel.Vnd;
import vietqr.merchant.Terminal;
import vietqr.payment.Echo;
import vietqr.payment.IssueResult;
import vietqr.payment.Payee;
import vietqr.payment.PaymentKind;
import vietqr.payment.Standing;
import vietqr.payment.StandingCommand;
import vietqr.qr.Payload;

/** The code that stands at a terminal all day, to which payers put the amount. */
@ApplicationScoped
class TerminalCodes {
    private final Standing standing;

    /** For the container's proxy only. */
    protected TerminalCodes() {
        this(null);
    }

    @Inject
    TerminalCodes(Standing standing) {
        this.standing = standing;
    }

    /** The terminal's static code where its bank has such; elsewhere the plain code of its account. */
    String standing(Terminal terminal, BankAccount account) {
        StandingCommand command = new StandingCommand(
                account.merchantId(),
                PaymentKind.STATIC,
                new Payee(account.bankBin(), account.number(), account.holder()),
                Vnd.ZERO,
                "",
                false,
                new Echo("", terminal.code(), "", "", "", "", "", "[]"));
        return standing.issue(command) instanceof IssueResult.Issued issued
                ? issued.payload()
                : Payload.transfer(account.bankBin(), account.codeNumber()).text();
    }
}
