package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.intake.MbBalanceChange.Reading;
import vietqr.payment.PaymentCode;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes in what a bank says: the message is kept, the movement recorded once, matched and announced, all in one
 * transaction. A repeat is a success that changes nothing; the schema's unique keys decide what a repeat is.
 */
@ApplicationScoped
@Transactional
public class Intake {
    private final Journal journal;
    private final BankAccounts accounts;
    private final Payments payments;
    private final ExpectedDebits expectedDebits;
    private final Event<MovementRecorded> recorded;

    /** For the container's proxy only. */
    protected Intake() {
        this(null, null, null, null, null);
    }

    @Inject
    public Intake(
            Journal journal,
            BankAccounts accounts,
            Payments payments,
            ExpectedDebits expectedDebits,
            Event<MovementRecorded> recorded) {
        this.journal = journal;
        this.accounts = accounts;
        this.payments = payments;
        this.expectedDebits = expectedDebits;
        this.recorded = recorded;
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
                .ifPresent(fresh -> account.ifPresent(ours -> announce(fresh, facts, ours)));
        return new IntakeResult.Accepted(notice.reference());
    }

    private void announce(Movement fresh, MovementFacts facts, BankAccount account) {
        Optional<Repayment> repayment = expectedDebits.met(fresh);
        OptionalLong request = repayment.isPresent() ? OptionalLong.empty() : match(fresh, facts, account);
        recorded.fire(new MovementRecorded(fresh, account.id(), request, repayment));
    }

    private OptionalLong match(Movement movement, MovementFacts facts, BankAccount account) {
        for (PaymentCode code : CodesInText.in(facts.content())) {
            Optional<PaymentRequest> request = payments.lockByCode(code);
            if (request.isEmpty()) continue;
            Matching.Verdict verdict = Matching.judge(request.get(), facts, OptionalLong.of(account.id()));
            if (pays(movement, facts, request.get(), verdict))
                return OptionalLong.of(request.get().id());
        }
        return OptionalLong.empty();
    }

    private boolean pays(Movement movement, MovementFacts facts, PaymentRequest request, Matching.Verdict verdict) {
        switch (verdict) {
            case EXACT -> payments.settle(request, facts.reference(), verdict.name(), facts.occurredAt());
            case STANDING -> payments.noteStandingPayment(request, facts.reference(), verdict.name());
            case OTHER_ACCOUNT -> {
                return false;
            }
            default -> {
                payments.noteUnmatched(request, facts.reference(), verdict.name());
                return false;
            }
        }
        journal.match(movement, request, verdict.name());
        return true;
    }
}
