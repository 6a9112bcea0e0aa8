package vietqr.airing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.AuditLog;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.event.Shop;
import vietqr.identity.Person;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.intake.DebitMark;
import vietqr.intake.ExpectedDebits;
import vietqr.intake.Movement;
import vietqr.intake.Transactions;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.listening.ListeningIds;
import vietqr.merchant.Members;
import vietqr.merchant.Merchants;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Of whose money a person hears, and in which words. */
class PersonFramesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Now NOW = new Now();

    private final Shop shop = new Shop(DATABASE, NOW);
    private final MayHear owner = new MayHear(shop.merchantId(), true, true);
    private final MayHear cashier = new MayHear(shop.merchantId(), false, false);

    @Test
    void aPaidRequestIsToldLikeToItsPage() {
        DATABASE.run(em -> {
            Merchants merchants = new Merchants(em, NOW);
            merchants.addTerminal(merchants.find(shop.merchantId()).orElseThrow(), "SHOP01", "Quầy 1");
        });
        PaymentRequest request = shop.asks("ORDER1", "SHOP01");
        long id = moves("C", 150_000, request.content()).id();

        JsonObject frame = json(of(id, owner).orElseThrow());

        assertThat(frame).hasSize(26);
        assertThat(frame.values()).allMatch(JsonString.class::isInstance);
        assertThat(frame.getString("notificationType")).isEqualTo("N05");
        assertThat(frame.getString("amount")).isEqualTo("150,000");
        assertThat(frame.getString("notificationId")).isEqualTo("" + id);
        assertThat(frame.getString("orderId")).isEqualTo("ORDER1");
        assertThat(frame.getString("rawTerminalCode")).isEqualTo("SHOP01");
        assertThat(frame.getString("terminalName")).isEqualTo("Quầy 1");
        assertThat(frame.getString("refId")).isEqualTo(request.transactionRefId());
        assertThat(frame.getString("traceId")).isEqualTo(request.code().value());
        assertThat(frame.getString("bankCode")).isEqualTo("MB");
    }

    @Test
    void whereNoRequestIsPaidItsFieldsAreEmpty() {
        JsonObject frame =
                json(of(moves("C", 20_000, "CHUYEN TIEN").id(), owner).orElseThrow());

        assertThat(frame).hasSize(26);
        for (String field : List.of(
                "orderId",
                "terminalName",
                "transactionReceiveId",
                "rawTerminalCode",
                "time",
                "refId",
                "traceId",
                "type")) assertThat(frame.getString(field)).as(field).isEmpty();
        assertThat(frame.getString("amount")).isEqualTo("20,000");
        assertThat(frame.getString("status")).isEqualTo("1");
        assertThat(frame.getString("timePaid")).matches("\\d{10}");
    }

    @Test
    void whoMayNotSeePersonalDataHearsNoNames() {
        long id = moves("C", 20_000, "NGUYEN VAN AN 0912345678 VQR1A2B3").id();

        assertThat(json(of(id, owner).orElseThrow()).getString("content"))
                .isEqualTo("NGUYEN VAN AN 0912345678 VQR1A2B3");
        assertThat(json(of(id, cashier).orElseThrow()).getString("content"))
                .isEqualTo("N*** V*** A*** ***678 VQR1A2B3");
    }

    @Test
    void moneyThatGoesOutIsForTheBooksUnlessItGivesBackAPayment() {
        long wages = moves("D", 9_000_000, "LUONG THANG 11").id();
        assertThat(json(of(wages, owner).orElseThrow()).getString("transType")).isEqualTo("D");
        assertThat(of(wages, cashier)).isEmpty();

        Movement paid = moves("C", 150_000, shop.asks("ORDER2", "SHOP01").content());
        DebitMark mark = DebitMark.of(Ids.next());
        DATABASE.run(em -> new ExpectedDebits(em, NOW).expect(mark, paid, Vnd.of(150_000)));
        JsonObject back = json(
                of(moves("D", 150_000, "HOAN " + mark.value()).id(), cashier).orElseThrow());

        assertThat(back.getString("orderId")).isEqualTo("ORDER2");
        assertThat(back.getString("serviceCode")).isEmpty();
    }

    @Test
    void anotherMerchantsMoneyIsNotToldThoughItStandsInTheFeed() {
        Shop branch = new Shop(DATABASE, NOW, Optional.of(shop));
        branch.moneyMoves("C", 30_000, "AT THE BRANCH");
        long id = branch.recorded().get(0).movement().id();

        assertThat(of(id, owner)).isEmpty();
        assertThat(of(id, new MayHear(branch.merchantId(), false, false))).isPresent();
        assertThat(of(1, owner)).isEmpty();
    }

    @Test
    void aPersonHearsOfTheMerchantsTheyWorkForByWhatTheyAreThere() {
        Shop other = new Shop(DATABASE, NOW);
        Person person = person(Role.OWNER, Role.CASHIER);
        DATABASE.run(em -> {
            new Members(em).add(shop.merchantId(), person.id(), Set.of(Role.OWNER));
            new Members(em).add(other.merchantId(), person.id(), Set.of(Role.CASHIER));
        });
        String id = id(person);

        assertThat(ears(id).orElseThrow())
                .containsExactlyInAnyOrder(owner, new MayHear(other.merchantId(), false, false));

        DATABASE.run(em -> new Members(em).end(other.merchantId(), person.id()));
        assertThat(ears(id).orElseThrow()).containsExactly(owner);
        assertThat(ears("somebody's number: " + person.id())).isEmpty();
    }

    @Test
    void whoRunsTheGatewayHearsNothing() {
        assertThat(ears(id(person(Role.ADMIN))).orElseThrow()).isEmpty();
    }

    private Movement moves(String direction, long amount, String content) {
        shop.moneyMoves(direction, amount, content);
        return shop.recorded().get(shop.recorded().size() - 1).movement();
    }

    private static Person person(Role... roles) {
        return DATABASE.inTransaction(em -> Register.of(em, NOW)
                .add("e" + Ids.next() + "@shop.example", "Person", "mot-mat-khau-dai", Set.of(roles)));
    }

    private static String id(Person person) {
        return DATABASE.inTransaction(em -> ids(em).make(person));
    }

    private static ListeningIds ids(EntityManager em) {
        return new ListeningIds(em, Register.of(em, NOW), new AuditLog(em, NOW), NOW);
    }

    private static Optional<List<MayHear>> ears(String id) {
        return DATABASE.inTransaction(em -> new PersonEars(ids(em), new Members(em)).of(id));
    }

    private static Optional<String> of(long movementId, MayHear may) {
        return DATABASE.inTransaction(em -> {
            Payments payments = new Payments(em, NOW, new FakeEvent<>());
            Transactions transactions = new Transactions(em, payments, new ExpectedDebits(em, NOW), NOW);
            TerminalNames names = new TerminalNames(new Merchants(em, NOW));
            return new PersonFrames(transactions, new BankAccounts(em, NOW), BankDirectory.shipped(), names)
                    .of(movementId, may);
        });
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
