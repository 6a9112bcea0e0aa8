package vietqr.correction;

import jakarta.persistence.EntityManager;
import vietqr.approval.Approvals;
import vietqr.approval.Decider;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.event.Telling;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.intake.BankMessage;
import vietqr.intake.ExpectedDebits;
import vietqr.intake.IntakeUnderTest;
import vietqr.intake.Match;
import vietqr.intake.Movement;
import vietqr.intake.MovementReattributed;
import vietqr.intake.Reattribution;
import vietqr.intake.Spells;
import vietqr.intake.Transactions;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.Asking;
import vietqr.payment.PaymentChanged;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.payment.TimelineEntry;
import vietqr.refund.HeldRefunds;
import vietqr.settings.Settings;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A merchant with an account on the real database, money that comes to it, and the people who set right whose it is. */
final class CorrectionScene {
    /** VND from which on putting money down needs a second person. */
    static final long LARGE = 10_000_000;

    final Person owner = person(1, Role.OWNER);
    final Person finance = person(2, Role.FINANCE);
    final Person cashier = person(3, Role.CASHIER);
    final Person approver = person(4, Role.APPROVER);
    final BankAccount account;

    private final TestDatabase database;
    private final Now now = new Now();
    private final Settings settings =
            Settings.read(name -> name.equals("vietqr.refund.approval.from") ? Long.toString(LARGE) : null);

    CorrectionScene(TestDatabase database) {
        this.database = database;
        this.account = database.inTransaction(em -> {
            Merchants merchants = new Merchants(em, now);
            Merchant merchant = merchants.add("Shop");
            merchants.addTerminal(merchant, "SHOP01", "Shop");
            return new BankAccounts(em, now)
                    .link(
                            merchant.id(),
                            BankDirectory.shipped().find("MB").orElseThrow(),
                            Long.toString(Ids.next()),
                            "SHOP");
        });
    }

    static Person person(long id, Role role) {
        return new Person(id, role + "@shop.example", role.name(), EnumSet.of(role), Language.VI);
    }

    PaymentRequest asks(long amount) {
        return asks(amount, "ORD" + Ids.next() % 1000);
    }

    PaymentRequest asks(long amount, String orderId) {
        return database.inTransaction(em -> new Asking(em).dynamic(account, Vnd.of(amount), orderId));
    }

    /** Money comes in with a text. */
    Movement comes(long amount, String content) {
        String reference = "FT" + Ids.next();
        byte[] body = """
                {"transactionid":"%1$s","transactiontime":%2$d,"referencenumber":"%1$s","amount":%3$d,"content":"%4$s",
                 "bankaccount":"%5$s","transType":"C"}""".formatted(reference, Instant.now().toEpochMilli(), amount, content, account.number())
                .getBytes(StandardCharsets.UTF_8);
        return database.inTransaction(em -> {
            IntakeUnderTest.of(em, now, new FakeEvent<>(event -> telling(em).on(event)))
                    .acceptMb(new BankMessage(account.bankBin(), "bank-mb", "127.0.0.1", body));
            return transactions(em).creditOf(account, reference).orElseThrow();
        });
    }

    CorrectionResult attribute(Person who, Movement movement, PaymentRequest request) {
        return database.inTransaction(
                em -> desk(em).attribute(corrector(who), movement.id(), request.id(), "Khách gọi báo"));
    }

    CorrectionResult reverse(Movement movement) {
        return reverse(finance, movement, "Nhầm đơn");
    }

    CorrectionResult reverse(Person who, Movement movement, String reason) {
        return database.inTransaction(em -> desk(em).reverse(corrector(who), movement.id(), reason));
    }

    CorrectionResult approve(long correctionId) {
        return approve(approver, correctionId);
    }

    CorrectionResult approve(Person who, long correctionId) {
        return database.inTransaction(em -> desk(em).approve(correctionId, decider(who)));
    }

    CorrectionResult reject(Person who, long correctionId) {
        return database.inTransaction(em -> desk(em).reject(correctionId, decider(who), "Không phải"));
    }

    CorrectionResult withdraw(Person who, long correctionId) {
        return database.inTransaction(em -> desk(em).withdraw(corrector(who), correctionId));
    }

    /** The matching of today looks at the movement again. */
    Optional<Match> matchAgain(Movement movement) {
        return database.inTransaction(em -> IntakeUnderTest.matchAgain(em, now, movement));
    }

    /** A refund of the credit is asked for. */
    void refunds(Movement credit, long amount) {
        database.run(em -> HeldRefunds.reserve(em, credit, Vnd.of(amount)));
    }

    /** The same while the credit belongs to a request and nobody has asked before; how else a refund comes by. */
    void refundsWhileHeld(Movement credit, long amount) {
        database.run(em -> {
            boolean whole = HeldRefunds.of(em).whole(credit);
            boolean held = new Spells(em).of(credit.id()).stream().anyMatch(Spells.Spell::holds);
            if (whole && held) HeldRefunds.reserve(em, credit, Vnd.of(amount));
        });
    }

    boolean whole(Movement credit) {
        return database.inTransaction(em -> HeldRefunds.of(em).whole(credit));
    }

    List<Spells.Spell> spells(Movement movement) {
        return database.inTransaction(em -> new Spells(em).of(movement.id()));
    }

    PaymentRequest now(PaymentRequest request) {
        return database.inTransaction(em -> em.find(PaymentRequest.class, request.id()));
    }

    List<TimelineEntry> timeline(PaymentRequest request) {
        return database.inTransaction(em -> payments(em).timelineOf(request.id()));
    }

    /** The types of what was told about a request, in order. */
    List<Object> told(PaymentRequest request) {
        List<?> types = database.inTransaction(
                em -> em.createNativeQuery("select type from webhook_event where request_id = ? order by id")
                        .setParameter(1, request.id())
                        .getResultList());
        return List.copyOf(types);
    }

    private Corrector corrector(Person who) {
        return new Corrector(who, id -> id == account.merchantId());
    }

    private Decider decider(Person who) {
        return new Decider(who, id -> id == account.merchantId());
    }

    private CorrectionDesk desk(EntityManager em) {
        FakeEvent<MovementReattributed> changed =
                new FakeEvent<>(event -> telling(em).on(event));
        return new CorrectionDesk(
                em,
                new Objections(
                        transactions(em), new BankAccounts(em, now), payments(em), new Spells(em), HeldRefunds.of(em)),
                new Corrections(em),
                new Approvals(em, now, new FakeEvent<>(), new FakeEvent<>()),
                new Reattribution(em, payments(em), now, changed),
                settings,
                now);
    }

    private Payments payments(EntityManager em) {
        FakeEvent<PaymentChanged> changed = new FakeEvent<>(event -> telling(em).on(event));
        return new Payments(em, now, changed);
    }

    private Telling telling(EntityManager em) {
        return new Telling(em, now, new FakeEvent<>());
    }

    private Transactions transactions(EntityManager em) {
        return new Transactions(em, payments(em), new ExpectedDebits(em, now), now);
    }
}
