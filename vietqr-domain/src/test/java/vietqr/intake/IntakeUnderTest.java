package vietqr.intake;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.bank.TerminalAccounts;
import vietqr.dialect.Formats;
import vietqr.kernel.Now;
import vietqr.matching.StoredRequests;
import vietqr.payment.PaymentFinder;
import vietqr.payment.Payments;
import vietqr.testing.FakeEvent;

import java.util.Optional;

/** Puts the entrance of the room together for tests of rooms above. */
public final class IntakeUnderTest {
    private IntakeUnderTest() {}

    public static Intake of(EntityManager em, Now now, Event<MovementRecorded> recorded) {
        return of(em, now, recorded, new FakeEvent<>());
    }

    /** @param unlinked who listens for proofs */
    public static Intake of(
            EntityManager em, Now now, Event<MovementRecorded> recorded, Event<UnlinkedMoney> unlinked) {
        Journal journal = new Journal(em, now);
        Foundlings accounts = new Foundlings(addressing(em, now), unlinked);
        return new Intake(journal, Formats.all(), new Booking(journal, accounts, settlement(em, now, recorded)), now);
    }

    /** Matching looks at the movement once more, as if it had just come. */
    public static Optional<Match> matchAgain(EntityManager em, Now now, Movement movement) {
        return attribution(em, now).of(movement, movement.accountId().orElseThrow(), Optional.empty());
    }

    private static Attribution attribution(EntityManager em, Now now) {
        Payments payments = new Payments(em, now, new FakeEvent<>());
        return new Attribution(em, new StoredRequests(new PaymentFinder(em)), payments, now);
    }

    static Settlement settlement(EntityManager em, Now now, Event<MovementRecorded> recorded) {
        return new Settlement(new ExpectedDebits(em, now), attribution(em, now), recorded);
    }

    static Addressing addressing(EntityManager em, Now now) {
        BankAccounts accounts = new BankAccounts(em, now);
        PaidCodes codes = new PaidCodes(em, accounts, new TerminalAccounts(em), now);
        return new Addressing(accounts, BankDirectory.shipped(), codes);
    }
}
