package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.payment.PaymentCode;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a fresh movement on one of our accounts means: a repayment that was expected, money for a request, or neither. Told
 * on in any case, in the transaction that recorded it.
 */
@ApplicationScoped
public class Settlement {
    private final Journal journal;
    private final Payments payments;
    private final ExpectedDebits expectedDebits;
    private final Event<MovementRecorded> recorded;

    /** For the container's proxy only. */
    protected Settlement() {
        this(null, null, null, null);
    }

    @Inject
    public Settlement(
            Journal journal, Payments payments, ExpectedDebits expectedDebits, Event<MovementRecorded> recorded) {
        this.journal = journal;
        this.payments = payments;
        this.expectedDebits = expectedDebits;
        this.recorded = recorded;
    }

    void of(Movement fresh, MovementFacts facts, BankAccount account) {
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
