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
        return new Intake(
                new Journal(em, now),
                new BankAccounts(em, now),
                new Payments(em, now, new FakeEvent<>()),
                new ExpectedDebits(em, now),
                recorded);
    }
}
