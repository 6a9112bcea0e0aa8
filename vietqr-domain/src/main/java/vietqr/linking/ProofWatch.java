package vietqr.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.intake.UnlinkedMoney;
import vietqr.kernel.Now;
import vietqr.linking.LinkingCase.ProofKind;
import vietqr.payment.Direction;

import java.util.Optional;

/**
 * Sees whether money that a bank tells of on an account nobody has linked is the proof somebody waits for. Only who holds an
 * account can send money from it; money that comes to it shows that its bank tells of it, and a person looks at the rest.
 */
@ApplicationScoped
class ProofWatch {
    private final LinkingCases cases;
    private final BankAccounts accounts;
    private final BankDirectory banks;
    private final Now now;

    /** For the container's proxy only. */
    protected ProofWatch() {
        this(null, null, null, null);
    }

    @Inject
    ProofWatch(LinkingCases cases, BankAccounts accounts, BankDirectory banks, Now now) {
        this.cases = cases;
        this.accounts = accounts;
        this.banks = banks;
        this.now = now;
    }

    void onUnlinkedMoney(@Observes UnlinkedMoney money) {
        for (LinkingCase waiting : cases.waitingFor(money.bankBin(), money.number()))
            if (waiting.provedBy(money.text(), money.toldAt())) {
                take(waiting, money);
                return;
            }
    }

    private void take(LinkingCase waiting, UnlinkedMoney money) {
        if (money.direction() == Direction.C) {
            waiting.heard(money.notice(), money.toldAt());
            return;
        }
        Bank bank = banks.find(waiting.bankBin()).orElseThrow();
        Optional<BankAccount> linked =
                accounts.linkOnce(waiting.merchantId(), bank, waiting.number(), waiting.holder());
        linked.ifPresent(account -> waiting.prove(ProofKind.TRANSFER, account.id(), now.get()));
    }
}
