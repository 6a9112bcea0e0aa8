package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.intake.MbBalanceChange.Reading;

import java.util.Optional;

/**
 * Takes in what a bank says: the message is kept, the movement recorded once, matched and announced, all in one
 * transaction. A repeat is a success that changes nothing; the schema's unique keys decide what a repeat is.
 */
@ApplicationScoped
@Transactional
public class Intake {
    private final Journal journal;
    private final BankAccounts accounts;
    private final Settlement settlement;

    /** For the container's proxy only. */
    protected Intake() {
        this(null, null, null);
    }

    @Inject
    public Intake(Journal journal, BankAccounts accounts, Settlement settlement) {
        this.journal = journal;
        this.accounts = accounts;
        this.settlement = settlement;
    }

    /** A balance change in MB's form (wire reference, section 8.1). */
    public IntakeResult acceptMb(BankMessage message) {
        Reading reading = MbBalanceChange.read(message.body());
        if (reading instanceof Reading.Refused refused) {
            journal.keepRefused(
                    message, MbBalanceChange.FORMAT, refused.answer().code());
            return new IntakeResult.Refused(refused.answer());
        }
        MovementFacts facts = ((Reading.Understood) reading).facts();
        return accept(message, facts);
    }

    private IntakeResult accept(BankMessage message, MovementFacts facts) {
        Notice notice = journal.keep(message, MbBalanceChange.FORMAT, facts);
        if (journal.contradicts(notice, facts)) {
            journal.keepRefused(message, MbBalanceChange.FORMAT, MbAnswer.DUPLICATE.code());
            return new IntakeResult.Refused(MbAnswer.DUPLICATE);
        }
        Optional<BankAccount> account = accounts.linked(message.bankBin(), facts.accountNumber());
        journal.record(notice, facts, account.map(BankAccount::id))
                .ifPresent(fresh -> account.ifPresent(ours -> settlement.of(fresh, ours)));
        return new IntakeResult.Accepted(notice.reference());
    }
}
