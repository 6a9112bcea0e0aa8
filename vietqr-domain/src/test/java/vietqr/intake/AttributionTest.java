package vietqr.intake;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.matching.Hint;
import vietqr.matching.MatchRule;
import vietqr.merchant.Merchants;
import vietqr.payment.Asking;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;
import vietqr.payment.Payments;
import vietqr.payment.TimelineEntry;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What matching decides, on the real database: found, locked, put down. */
class AttributionTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final FakeEvent<MovementRecorded> recorded = new FakeEvent<>();
    private BankAccount account;
    private PaymentRequest request;

    @BeforeEach
    void aMerchantHasAskedForMoney() {
        DATABASE.run(em -> {
            long merchant = new Merchants(em, new Now()).add("Shop").id();
            var mb = BankDirectory.shipped().find("MB").orElseThrow();
            account = new BankAccounts(em, new Now()).link(merchant, mb, Long.toString(Ids.next()), "SHOP");
        });
        request = asked("HD-2025-00017");
    }

    @Test
    void aWrongCharacterIsCorrected() {
        pay("A", 150_000, "CT DEN " + misspelt());

        assertThat(match("A")).isEqualTo(new Match(request.id(), MatchRule.CORRECTED));
        assertThat(state()).isEqualTo(PaymentState.PAID);
        assertThat(recorded.fired().get(0).requestId()).hasValue(request.id());
    }

    @Test
    void aWrongCharacterInMoneyOfAnotherAmountIsForAPerson() {
        pay("A", 149_000, misspelt());

        assertThat(suggested("A")).containsExactly(Hint.MISTYPED_CODE);
        assertThat(state()).isEqualTo(PaymentState.WAITING);
        assertThat(recorded.fired().get(0).match()).isEmpty();
    }

    @Test
    void aCutCodeIsForAPerson() {
        pay("A", 150_000, "NGUYEN VAN A " + request.code().value().substring(0, 11));

        assertThat(suggested("A")).containsExactly(Hint.CUT_CODE);
        assertThat(state()).isEqualTo(PaymentState.WAITING);
    }

    @Test
    void theOrderIdIsEnoughUntilItIsUsedAgain() {
        pay("A", 150_000, "tra tien hd 2025 00017");
        assertThat(match("A")).isEqualTo(new Match(request.id(), MatchRule.ORDER_ID));
        assertThat(recorded.fired().get(0).requestId()).hasValue(request.id());

        PaymentRequest again = asked("HD-2025-00017");
        pay("B", 150_000, "tra tien HD-2025-00017");
        assertThat(suggested("B")).containsExactly(Hint.ORDER_ID);
        assertThat(DATABASE.inTransaction(em -> em.find(PaymentRequest.class, again.id()))
                        .state())
                .isEqualTo(PaymentState.WAITING);
    }

    @Test
    void everyEntryOnTheTimelineTakesTheNextNumber() {
        for (String reference : List.of("A", "B", "C")) pay(reference, 70_000, request.content());
        DATABASE.run(em -> payments(em).cancel(request.transactionRefId()));
        DATABASE.run(em -> payments(em).noteRefund(request.id(), Vnd.of(60_000)));

        List<TimelineEntry> timeline = DATABASE.inTransaction(em -> payments(em).timelineOf(request.id()));
        assertThat(timeline)
                .extracting(TimelineEntry::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, timeline.size()).boxed().toList());
        assertThat(timeline)
                .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.MATCHED)
                .extracting(TimelineEntry::detail)
                .containsExactly("PART", "PART", "OVER");
        assertThat(state()).isEqualTo(PaymentState.PAID);
    }

    private PaymentRequest asked(String orderId) {
        return DATABASE.inTransaction(em -> new Asking(em).dynamic(account, Vnd.of(150_000), orderId));
    }

    private String misspelt() {
        String code = request.code().value();
        return code.substring(0, 8) + (code.charAt(8) == '7' ? 'e' : '7') + code.substring(9);
    }

    private void pay(String reference, long amount, String content) {
        byte[] body = """
                {"transactionid":"%1$s","transactiontime":%2$d,"referencenumber":"%1$s","amount":%3$d,"content":"%4$s",
                 "bankaccount":"%5$s","transType":"C"}""".formatted(own(reference), Instant.now().toEpochMilli(), amount, content, account.number())
                .getBytes(StandardCharsets.UTF_8);
        DATABASE.run(em -> IntakeUnderTest.of(em, new Now(), recorded)
                .acceptMb(new BankMessage(account.bankBin(), "bank-mb", "127.0.0.1", body)));
    }

    private String own(String reference) {
        return reference + "-" + account.number();
    }

    private Match match(String reference) {
        return DATABASE.inTransaction(em -> transactions(em)
                .creditOf(account, own(reference))
                .flatMap(movement -> transactions(em).matchOf(movement.id()))
                .orElseThrow());
    }

    private List<Hint> suggested(String reference) {
        return DATABASE.inTransaction(em -> {
            Movement movement =
                    transactions(em).creditOf(account, own(reference)).orElseThrow();
            return transactions(em).suggestionsFor(movement.id()).stream()
                    .map(Suggestion::hint)
                    .toList();
        });
    }

    private PaymentState state() {
        return DATABASE.inTransaction(em -> em.find(PaymentRequest.class, request.id()))
                .state();
    }

    private static Transactions transactions(EntityManager em) {
        return new Transactions(em, payments(em), new ExpectedDebits(em, new Now()), new Now());
    }

    private static Payments payments(EntityManager em) {
        return new Payments(em, new Now(), new FakeEvent<>());
    }
}
