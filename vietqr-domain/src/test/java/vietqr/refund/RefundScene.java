package vietqr.refund;

import jakarta.persistence.EntityManager;
import vietqr.approval.ApprovalDecided;
import vietqr.approval.Approvals;
import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.intake.BankMessage;
import vietqr.intake.ExpectedDebits;
import vietqr.intake.Intake;
import vietqr.intake.IntakeResult;
import vietqr.intake.IntakeUnderTest;
import vietqr.intake.Movement;
import vietqr.intake.MovementRecorded;
import vietqr.intake.Transactions;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.payment.Asking;
import vietqr.payment.Direction;
import vietqr.payment.Echo;
import vietqr.payment.IssueCommand;
import vietqr.payment.IssueResult;
import vietqr.payment.Payee;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.settings.Settings;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A merchant with a paid order on the real database, a bank one can steer, and the services of the room in transactions. */
final class RefundScene {
    static final long PAID = 150_000;

    final SettableClock clock = new SettableClock(Instant.now().truncatedTo(ChronoUnit.MICROS));
    final Now now = new Now(clock);
    final FakeBank bank = new FakeBank();
    final FakeEvent<MovementRecorded> recorded = new FakeEvent<>();
    final BankAccount account;
    final PaymentRequest request;
    final Movement paid;

    private final TestDatabase database;
    private final Settings settings;

    RefundScene(TestDatabase database, String... settings) {
        this.database = database;
        this.settings = Settings.read(name -> List.of(settings).stream()
                .filter(set -> set.startsWith(name + "="))
                .map(set -> set.substring(name.length() + 1))
                .findFirst()
                .orElse(null));
        String number = Long.toString(Ids.next());
        this.account = database.inTransaction(em -> {
            long merchant = new Merchants(em, now).add("Shop").id();
            return accounts(em)
                    .link(merchant, BankDirectory.shipped().find("MB").orElseThrow(), number, "SHOP");
        });
        this.request = database.inTransaction(this::anOrder);
        tell("C", "FTPAID" + number, PAID, request.content());
        this.paid = database.inTransaction(
                em -> transactions(em).creditOf(account, "FTPAID" + number).orElseThrow());
    }

    private PaymentRequest anOrder(EntityManager em) {
        Echo echo = new Echo("ORD1", "SHOP01", "BOX1", "SVC1", "signature", "https://shop.example", "", "[]");
        IssueCommand command = new IssueCommand(
                account.merchantId(),
                Direction.C,
                new Payee(account.bankBin(), account.number(), "SHOP"),
                Optional.empty(),
                Vnd.of(PAID),
                "THANH TOAN",
                true,
                echo);
        return ((IssueResult.Issued) new Asking(em).dynamic(command)).request().orElseThrow();
    }

    RefundCommand wish(long amount, boolean multiTimes) {
        return new RefundCommand(
                account,
                paid.reference(),
                Vnd.of(amount),
                "Hoàn tiền",
                multiTimes,
                Optional.empty(),
                Requester.client("partner"),
                Optional.empty());
    }

    Refunding refunding() {
        RefundDesk desk = new RefundDesk() {
            @Override
            Opening open(RefundCommand command) {
                return database.inTransaction(em -> desk(em).open(command));
            }
        };
        return new Refunding(desk, book(), new RefundGateways(List.of(bank)));
    }

    /** Opened, and in the hands of a worker of whom nothing is heard again. */
    DueRefund claimedBySomebodyWhoDies(RefundCommand wish) {
        return ((Opening.Claimed) database.inTransaction(em -> desk(em).open(wish))).due();
    }

    /** As the timer has it done, but one after the other and with the end awaited. */
    void resumeDue() {
        Refunding refunding = refunding();
        book().claimDue(100).stream().filter(due -> ours(due.refundId())).forEach(refunding::turnToBank);
    }

    /** The database is shared: other tests may have left refunds that are due. */
    private boolean ours(long refundId) {
        return refunds().stream().anyMatch(refund -> refund.id() == refundId);
    }

    RefundBook book() {
        return new RefundBook() {
            @Override
            List<DueRefund> claimDue(int most) {
                return database.inTransaction(em -> book(em).claimDue(most));
            }

            @Override
            RefundResult record(long refundId, BankAnswer answer) {
                return database.inTransaction(em -> book(em).record(refundId, answer));
            }
        };
    }

    /** The account's bank tells of a movement. */
    IntakeResult tell(String direction, String reference, long amount, String content) {
        byte[] body = """
                {"transactionid":"%s","transactiontime":%d,"referencenumber":"%s","amount":%d,"content":"%s",
                 "bankaccount":"%s","transType":"%s"}""".formatted(
                        direction + reference,
                        clock.instant().toEpochMilli(),
                        reference,
                        amount,
                        content,
                        account.number(),
                        direction)
                .getBytes(StandardCharsets.UTF_8);
        return database.inTransaction(em -> {
            Intake intake = IntakeUnderTest.of(em, now, new FakeEvent<>(event -> {
                recorded.fire(event);
                book(em).onDebit(event);
            }));
            return intake.acceptMb(new BankMessage("970422", "bank-mb", "127.0.0.1", body));
        });
    }

    List<Refund> refunds() {
        return database.inTransaction(em -> new Refunds(em, now).of(paid));
    }

    PaymentRequest requestNow() {
        return database.inTransaction(em -> em.find(PaymentRequest.class, request.id()));
    }

    Refund refund() {
        List<Refund> all = refunds();
        if (all.size() != 1) throw new AssertionError("not one refund but " + all.size());
        return all.get(0);
    }

    Refundable refundable() {
        return database.inTransaction(em -> em.find(Refundable.class, paid.id()));
    }

    Approvals approvals(EntityManager em) {
        FakeEvent<ApprovalDecided> decided = new FakeEvent<>(book(em)::onDecision);
        return new Approvals(em, now, new FakeEvent<>(), decided);
    }

    private RefundDesk desk(EntityManager em) {
        return new RefundDesk(
                new RefundStore(em),
                book(em),
                transactions(em),
                new ExpectedDebits(em, now),
                approvals(em),
                settings,
                now);
    }

    private RefundBook book(EntityManager em) {
        return new RefundBook(
                new RefundStore(em),
                transactions(em),
                new ExpectedDebits(em, now),
                payments(em),
                now,
                new FakeEvent<>());
    }

    Transactions transactions(EntityManager em) {
        return new Transactions(em, payments(em), new ExpectedDebits(em, now), now);
    }

    private Payments payments(EntityManager em) {
        return new Payments(em, now, new FakeEvent<>());
    }

    private BankAccounts accounts(EntityManager em) {
        return new BankAccounts(em, now);
    }
}
