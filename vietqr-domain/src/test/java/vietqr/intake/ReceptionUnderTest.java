package vietqr.intake;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import vietqr.audit.AuditLog;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankConnections;
import vietqr.bank.TerminalAccounts;
import vietqr.dialect.Formats;
import vietqr.kernel.Now;
import vietqr.settings.MasterKey;
import vietqr.testing.FakeEvent;
import vietqr.vault.Vault;

import java.util.Base64;

/** The door for banks, put together without a container; all of it in the one transaction of the entity manager. */
record ReceptionUnderTest(EntityManager em, Now now, Event<MovementRecorded> recorded) {
    static final Vault VAULT = new Vault(MasterKey.parse(Base64.getEncoder().encodeToString(new byte[MasterKey.LENGTH]))
            .orElseThrow());

    BankConnections connections() {
        return new BankConnections(em, VAULT, new AuditLog(em, now), now);
    }

    Intake intake() {
        Journal journal = new Journal(em, now);
        return new Intake(journal, Formats.all(), booking(journal), now);
    }

    Reception reception() {
        return reception(intake());
    }

    Reception reception(Intake intake) {
        Journal journal = new Journal(em, now);
        return new Reception(
                connections(),
                Formats.all(),
                intake,
                new Forgeries(em, journal, now),
                new Mishaps(journal),
                new Genuineness(connections()),
                new BidvBills(new PaidCodes(em, new BankAccounts(em, now), new TerminalAccounts(em), now)),
                new Marks(VAULT),
                now);
    }

    Replaying replaying() {
        Journal journal = new Journal(em, now);
        return new Replaying(
                em,
                journal,
                booking(journal),
                connections(),
                Formats.all(),
                new Genuineness(connections()),
                new Marks(VAULT),
                new AuditLog(em, now));
    }

    private Booking booking(Journal journal) {
        Settlement settlement = IntakeUnderTest.settlement(em, now, recorded);
        return new Booking(journal, new Foundlings(IntakeUnderTest.addressing(em, now), new FakeEvent<>()), settlement);
    }
}
