package vietqr.intake;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.intake.Transactions.Row;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.payment.Asking;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectedDebitsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final FakeEvent<MovementRecorded> recorded = new FakeEvent<>();
    private final DebitMark mark = DebitMark.of(Ids.next());
    private BankAccount account;
    private PaymentRequest request;
    private Movement credit;

    @BeforeEach
    void moneyOfAnOrderIsAskedBack() {
        DATABASE.run(em -> {
            long merchant = new Merchants(em, new Now()).add("Shop").id();
            account = new BankAccounts(em, new Now())
                    .link(merchant, BankDirectory.shipped().find("MB").orElseThrow(), "" + Ids.next(), "SHOP");
            request = new Asking(em).dynamic(account, Vnd.of(150_000));
        });
        credit = told("C", "FTIN", 150_000, request.content());
        DATABASE.run(em -> expected(em).expect(mark, credit, Vnd.of(50_000)));
    }

    @Test
    void itsDebitIsRecognisedByTheMarkInTheText() {
        told("D", "FTOUT", 50_000, "hoan tien " + mark + " cam on");
        assertThat(repayment()).hasValue(new Repayment(mark, credit.id(), last().aboutRequest()));
        assertThat(last().aboutRequest()).hasValue(request.id());
    }

    @Test
    void itsDebitIsRecognisedByTheReferenceTheBankHadNamed() {
        DATABASE.run(em -> expected(em).named(mark, "FTOUT" + account.number()));
        told("D", "FTOUT", 50_000, "text without anything");
        assertThat(repayment()).map(Repayment::mark).hasValue(mark);
    }

    @Test
    void anotherAmountIsAnotherDebit() {
        told("D", "FTOUT", 50_001, "hoan tien " + mark);
        assertThat(repayment()).isEmpty();
    }

    @Test
    void moneyThatComesInIsNoDebitWhateverItsText() {
        told("C", "FTOUT", 50_000, "hoan tien " + mark);
        assertThat(repayment()).isEmpty();
    }

    @Test
    void eachIsMetOnce() {
        told("D", "FTOUT1", 50_000, "hoan tien " + mark);
        told("D", "FTOUT2", 50_000, "hoan tien " + mark);
        assertThat(repayment()).isEmpty();
    }

    @Test
    void theOrdersOwnCodeInItsTextDoesNotConfuse() {
        told("D", "FTOUT", 50_000, request.content() + " " + mark);
        assertThat(last().requestId()).isEmpty();
        assertThat(last().aboutRequest()).hasValue(request.id());
    }

    @Test
    void askedForByOrderTheDebitStandsBehindThePayment() {
        Movement debit = told("D", "FTOUT", 50_000, "hoan tien " + mark);
        List<Row> rows = DATABASE.inTransaction(em -> transactions(em).byOrder(account, "ORD1"));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).origin()).isEmpty();
        assertThat(rows.get(1).origin()).map(Movement::id).hasValue(credit.id());
        assertThat(rows.get(1).movement()).map(Movement::id).hasValue(debit.id());
    }

    @Test
    void askedForByReferenceTheDebitTellsItsOrigin() {
        told("D", "FTOUT", 50_000, "hoan tien " + mark);
        told("D", "FTOTHER", 50_000, "rut tien");
        assertThat(origin("FTOUT")).map(Movement::reference).hasValue(credit.reference());
        assertThat(origin("FTOTHER")).isEmpty();
        assertThat(origin("FTIN")).isEmpty();
    }

    private Optional<Movement> origin(String reference) {
        return DATABASE.inTransaction(em -> transactions(em).byReference(account, reference + account.number()))
                .get(0)
                .origin();
    }

    private Movement told(String direction, String reference, long amount, String content) {
        byte[] body = """
                {"transactionid":"%2$s%1$s","transactiontime":%3$d,"referencenumber":"%2$s","amount":%4$d,
                 "content":"%5$s","bankaccount":"%6$s","transType":"%1$s"}""".formatted(
                        direction,
                        reference + account.number(),
                        Instant.now().toEpochMilli(),
                        amount,
                        content,
                        account.number())
                .getBytes(StandardCharsets.UTF_8);
        DATABASE.run(em -> IntakeUnderTest.of(em, new Now(), recorded)
                .acceptMb(new BankMessage("970422", "bank-mb", "127.0.0.1", body)));
        return last().movement();
    }

    private MovementRecorded last() {
        return recorded.fired().get(recorded.fired().size() - 1);
    }

    private Optional<Repayment> repayment() {
        return last().repayment();
    }

    private static ExpectedDebits expected(EntityManager em) {
        return new ExpectedDebits(em, new Now());
    }

    private static Transactions transactions(EntityManager em) {
        return new Transactions(em, new Payments(em, new Now(), new FakeEvent<>()), expected(em), new Now());
    }
}
