package vietqr.webhook;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.intake.BankMessage;
import vietqr.intake.DebitMark;
import vietqr.intake.ExpectedDebits;
import vietqr.intake.IntakeUnderTest;
import vietqr.intake.Movement;
import vietqr.intake.MovementRecorded;
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
import vietqr.testing.TestDatabase;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What a merchant is told of money that comes and of money that goes back. */
class OutboxTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Now NOW = new Now();

    private final FakeEvent<MovementRecorded> recorded = new FakeEvent<>();
    private final BankAccount account = DATABASE.inTransaction(em -> {
        long merchant = new Merchants(em, NOW).add("Shop").id();
        return new BankAccounts(em, NOW)
                .link(merchant, BankDirectory.shipped().find("MB").orElseThrow(), "" + Ids.next(), "SHOP");
    });
    private final PaymentRequest request = DATABASE.inTransaction(this::asked);

    @Test
    void aPaymentEchoesAllThatTheMerchantSent() {
        JsonObject body = told("C", 150_000, request.content());
        assertThat(body.getString("orderId")).isEqualTo("ORD1");
        assertThat(body.getString("sign")).isEqualTo("signature");
        assertThat(body.getString("urlLink")).isEqualTo("https://shop.example");
        assertThat(body).hasSize(13);
    }

    @Test
    void aRefundsDebitCarriesTheOriginalsOrderAndTerminals() {
        told("C", 150_000, request.content());
        Movement credit = recorded.fired().get(0).movement();
        DebitMark mark = DebitMark.of(Ids.next());
        DATABASE.run(em -> new ExpectedDebits(em, NOW).expect(mark, credit, Vnd.of(50_000)));

        JsonObject body = told("D", 50_000, "hoan tien " + mark);

        assertThat(body.getString("transType")).isEqualTo("D");
        assertThat(body.getString("referencenumber")).isEqualTo("FTD" + account.number());
        assertThat(body.getString("orderId")).isEqualTo("ORD1");
        assertThat(body.getString("terminalCode")).isEqualTo("SHOP01");
        assertThat(body.getString("subTerminalCode")).isEqualTo("BOX1");
        assertThat(body.getString("serviceCode")).isEmpty();
        assertThat(body.getString("sign")).isEmpty();
        assertThat(body.getString("urlLink")).isEmpty();
        assertThat(body).hasSize(13);
    }

    @Test
    void anyOtherDebitCarriesNothing() {
        JsonObject body = told("D", 50_000, "rut tien");
        assertThat(body.getString("orderId")).isEmpty();
        assertThat(body.getString("terminalCode")).isEmpty();
    }

    private JsonObject told(String direction, long amount, String content) {
        byte[] body = """
                {"transactionid":"T%1$s%5$s","transactiontime":%2$d,"referencenumber":"FT%1$s%5$s","amount":%3$d,
                 "content":"%4$s","bankaccount":"%5$s","transType":"%1$s"}""".formatted(direction, Instant.now().toEpochMilli(), amount, content, account.number())
                .getBytes(StandardCharsets.UTF_8);
        DATABASE.run(em -> IntakeUnderTest.of(em, NOW, new FakeEvent<>(event -> {
                    recorded.fire(event);
                    outbox(em).owe(event);
                }))
                .acceptMb(new BankMessage("970422", "bank-mb", "127.0.0.1", body)));
        return DATABASE.inTransaction(
                em -> body(em, recorded.fired().get(recorded.fired().size() - 1)));
    }

    private static JsonObject body(EntityManager em, MovementRecorded about) {
        Event event = em.createQuery("select e from Event e where e.movementId = :movement", Event.class)
                .setParameter("movement", about.movement().id())
                .getSingleResult();
        try (var reader = Json.createReader(new StringReader(event.body()))) {
            return reader.readObject();
        }
    }

    private PaymentRequest asked(EntityManager em) {
        Echo echo = new Echo("ORD1", "SHOP01", "BOX1", "SVC1", "signature", "https://shop.example", "", "[]");
        IssueCommand command = new IssueCommand(
                account.merchantId(),
                Direction.C,
                new Payee(account.bankBin(), account.number(), "SHOP"),
                Optional.empty(),
                Vnd.of(150_000),
                "THANH TOAN",
                true,
                echo);
        return ((IssueResult.Issued) new Asking(em).dynamic(command)).request().orElseThrow();
    }

    private static Outbox outbox(EntityManager em) {
        Settings settings = Settings.read(name -> null);
        return new Outbox(
                em,
                new BankAccounts(em, NOW),
                new Payments(em, NOW, new FakeEvent<>()),
                new Endpoints(em, null, settings, NOW),
                NOW,
                new FakeEvent<>());
    }
}
