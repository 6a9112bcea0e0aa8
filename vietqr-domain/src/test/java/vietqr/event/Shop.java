package vietqr.event;

import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.intake.BankMessage;
import vietqr.intake.IntakeUnderTest;
import vietqr.intake.MovementRecorded;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.Asking;
import vietqr.payment.Direction;
import vietqr.payment.Echo;
import vietqr.payment.IssueCommand;
import vietqr.payment.IssueResult;
import vietqr.payment.Payee;
import vietqr.payment.PaymentRequest;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;
import vietqr.webhook.Endpoint;
import vietqr.webhook.EndpointDraft;
import vietqr.webhook.EndpointResult.Saved;
import vietqr.webhook.Registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A merchant with an account, whose bank tells of money, and whose endpoints are owed what comes of it. */
public final class Shop {
    private final TestDatabase database;
    private final Now now;
    private final FakeEvent<MovementRecorded> recorded = new FakeEvent<>();
    private final FakeEvent<EventTold> told = new FakeEvent<>();
    private final Merchant merchant;
    private final BankAccount account;

    public Shop(TestDatabase database, Now now) {
        this(database, now, Optional.empty());
    }

    public Shop(TestDatabase database, Now now, Optional<Shop> master) {
        this.database = database;
        this.now = now;
        this.merchant = database.inTransaction(em -> {
            Merchants merchants = new Merchants(em, now);
            return master.map(head -> merchants.addUnder(head.merchant, "" + Ids.next()))
                    .orElseGet(() -> merchants.add("Shop"));
        });
        this.account = database.inTransaction(em -> new BankAccounts(em, now)
                .link(merchant.id(), BankDirectory.shipped().find("MB").orElseThrow(), "" + Ids.next(), "SHOP"));
    }

    public long merchantId() {
        return merchant.id();
    }

    public BankAccount account() {
        return account;
    }

    public List<MovementRecorded> recorded() {
        return recorded.fired();
    }

    public List<EventTold> told() {
        return told.fired();
    }

    public Saved endpoint(EndpointDraft draft) {
        return database.inTransaction(em -> (Saved) Registry.of(em, now).create(merchant.id(), draft));
    }

    public PaymentRequest asks(String orderId, String terminal) {
        Echo echo = new Echo(orderId, terminal, "BOX1", "SVC1", "signature", "https://shop.example", "", "[]");
        IssueCommand command = new IssueCommand(
                account.merchantId(),
                Direction.C,
                new Payee(account.bankBin(), account.number(), "SHOP"),
                Optional.empty(),
                Vnd.of(150_000),
                "THANH TOAN",
                true,
                echo);
        return database.inTransaction(em ->
                ((IssueResult.Issued) new Asking(em).dynamic(command)).request().orElseThrow());
    }

    /** @param onward what the rooms above make of what is told */
    public void moneyMoves(String direction, long amount, String content, Onward onward) {
        String unique = direction + Ids.next();
        byte[] body = """
                {"transactionid":"T%1$s","transactiontime":%2$d,"referencenumber":"F%1$s","amount":%3$d,
                 "content":"%4$s","bankaccount":"%5$s","transType":"%6$s"}""".formatted(unique, Instant.now().toEpochMilli(), amount, content, account.number(), direction)
                .getBytes(StandardCharsets.UTF_8);
        database.run(em -> IntakeUnderTest.of(em, now, new FakeEvent<>(event -> {
                    recorded.fire(event);
                    telling(em, onward).on(event);
                }))
                .acceptMb(new BankMessage("970422", "bank-mb", "127.0.0.1", body)));
    }

    public void moneyMoves(String direction, long amount, String content) {
        moneyMoves(direction, amount, content, (em, event) -> {});
    }

    /** Owes the endpoint a test. */
    public long tests(Endpoint endpoint, Onward onward) {
        return database.inTransaction(em -> telling(em, onward).outbox().test(endpoint));
    }

    public Telling telling(EntityManager em, Onward onward) {
        return new Telling(em, now, new FakeEvent<>(event -> {
            told.fire(event);
            onward.hand(em, event);
        }));
    }

    /** What the room above does with what is told, in the same transaction. */
    public interface Onward {
        void hand(EntityManager em, EventTold told);
    }
}
