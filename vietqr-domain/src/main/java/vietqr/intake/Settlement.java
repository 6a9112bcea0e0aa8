package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.intake.Matching.Facts;
import vietqr.intake.Matching.Money;
import vietqr.intake.Matching.Objection;
import vietqr.payment.PaymentCode;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;

import java.util.Optional;

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

    void of(Movement fresh, BankAccount account) {
        Optional<Repayment> repayment = expectedDebits.met(fresh);
        recorded.fire(repayment
                .map(back -> MovementRecorded.repaid(fresh, account.id(), back))
                .orElseGet(() -> MovementRecorded.judged(fresh, account.id(), match(fresh, account))));
    }

    private Optional<Match> match(Movement movement, BankAccount account) {
        for (PaymentCode code : CodesInText.in(movement.content())) {
            Optional<Match> match =
                    payments.lockByCode(code).flatMap(request -> settled(movement, request, account.id()));
            if (match.isPresent()) return match;
        }
        return Optional.empty();
    }

    private Optional<Match> settled(Movement movement, PaymentRequest request, long accountId) {
        Facts facts = Facts.of(request);
        Money money = Money.of(movement, accountId);
        Optional<Objection> objection = Matching.objection(facts, money);
        if (objection.isPresent()) {
            if (objection.get() != Objection.OTHER_ACCOUNT)
                payments.noteUnmatched(
                        request, movement.reference(), objection.get().name());
            return Optional.empty();
        }
        MatchRule rule = Matching.rule(facts, money);
        if (rule == MatchRule.STANDING) payments.noteStandingPayment(request, movement.reference(), rule.name());
        else payments.receive(request, money.amount(), movement.reference(), rule.name(), money.occurredAt());
        journal.match(movement, request, rule);
        return Optional.of(new Match(request.id(), rule));
    }
}
