package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.payment.PaymentCode;

import java.util.Optional;

/**
 * What a fresh movement on one of our accounts means: a repayment that was expected, money for a request, or neither. Told
 * on in any case, in the transaction that recorded it.
 */
@ApplicationScoped
public class Settlement {
    private final ExpectedDebits expectedDebits;
    private final Attribution attribution;
    private final Event<MovementRecorded> recorded;

    /** For the container's proxy only. */
    protected Settlement() {
        this(null, null, null);
    }

    @Inject
    Settlement(ExpectedDebits expectedDebits, Attribution attribution, Event<MovementRecorded> recorded) {
        this.expectedDebits = expectedDebits;
        this.attribution = attribution;
        this.recorded = recorded;
    }

    /** @param named the code that the bank says was paid; empty where only the text can tell */
    void of(Movement fresh, BankAccount account, Optional<PaymentCode> named) {
        Optional<Repayment> repayment = expectedDebits.met(fresh);
        recorded.fire(repayment
                .map(back -> MovementRecorded.repaid(fresh, account.id(), back))
                .orElseGet(() ->
                        MovementRecorded.judged(fresh, account.id(), attribution.of(fresh, account.id(), named))));
    }
}
