package vietqr.intake;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccounts;
import vietqr.kernel.Now;
import vietqr.matching.StoredRequests;
import vietqr.payment.PaymentFinder;
import vietqr.payment.Payments;
import vietqr.testing.FakeEvent;

/** Puts the entrance of the room together for tests of rooms above. */
public final class IntakeUnderTest {
    private IntakeUnderTest() {}

    public static Intake of(EntityManager em, Now now, Event<MovementRecorded> recorded) {
        Journal journal = new Journal(em, now);
        Payments payments = new Payments(em, now, new FakeEvent<>());
        StoredRequests known = new StoredRequests(new PaymentFinder(em));
        Attribution attribution = new Attribution(em, known, payments, now);
        Settlement settlement = new Settlement(new ExpectedDebits(em, now), attribution, recorded);
        return new Intake(journal, new BankAccounts(em, now), settlement);
    }
}
