package vietqr.intake;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccounts;
import vietqr.kernel.Now;
import vietqr.payment.Payments;
import vietqr.testing.FakeEvent;

/** Puts the entrance of the room together for tests of rooms above. */
public final class IntakeUnderTest {
    private IntakeUnderTest() {}

    public static Intake of(EntityManager em, Now now, Event<MovementRecorded> recorded) {
        Journal journal = new Journal(em, now);
        Payments payments = new Payments(em, now, new FakeEvent<>());
        Settlement settlement = new Settlement(journal, payments, new ExpectedDebits(em, now), recorded);
        return new Intake(journal, new BankAccounts(em, now), settlement);
    }
}
