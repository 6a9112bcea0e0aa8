package vietqr.event;

import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.intake.ExpectedDebits;
import vietqr.intake.MovementReattributed;
import vietqr.intake.MovementRecorded;
import vietqr.intake.Transactions;
import vietqr.kernel.Now;
import vietqr.merchant.Merchants;
import vietqr.payment.PaymentChanged;
import vietqr.payment.Payments;
import vietqr.testing.FakeEvent;
import vietqr.webhook.Endpoints;
import vietqr.webhook.Registry;

/** Puts the outbox together for tests of this room and of those above. */
public final class Telling {
    private final Outbox outbox;

    public Telling(EntityManager em, Now now, jakarta.enterprise.event.Event<EventTold> told) {
        Merchants merchants = new Merchants(em, now);
        Payments payments = new Payments(em, now, new FakeEvent<>());
        Endpoints endpoints = Registry.of(em, now);
        Transactions transactions = new Transactions(em, payments, new ExpectedDebits(em, now), now);
        this.outbox = new Outbox(
                em,
                merchants,
                endpoints,
                new Happenings(merchants, new BankAccounts(em, now), payments, transactions),
                new Shapes(BankDirectory.shipped(), endpoints),
                now,
                told,
                new FakeEvent<>());
    }

    public Outbox outbox() {
        return outbox;
    }

    public void on(MovementRecorded recorded) {
        outbox.onMovement(recorded);
    }

    public void on(MovementReattributed changed) {
        outbox.onReattribution(changed);
    }

    public void on(PaymentChanged changed) {
        outbox.onPayment(changed);
    }
}
