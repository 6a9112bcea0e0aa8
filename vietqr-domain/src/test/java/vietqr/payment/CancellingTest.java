package vietqr.payment;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.AuditEntry;
import vietqr.audit.Deed;
import vietqr.audit.Doer;
import vietqr.audit.Thing;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class CancellingTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Now NOW = new Now();

    private PaymentRequest request;

    @BeforeEach
    void aShopAsksForMoney() {
        request = DATABASE.inTransaction(em -> {
            long merchant = new Merchants(em, NOW).add("Shop").id();
            return new Asking(em)
                    .dynamic(
                            new BankAccounts(em, NOW)
                                    .link(
                                            merchant,
                                            BankDirectory.shipped().find("MB").orElseThrow(),
                                            Long.toString(Ids.next()),
                                            "SHOP"),
                            Vnd.of(20_000),
                            "ORD1");
        });
        Doer.enters("192.0.2.7");
        Doer.is(Doer.person(7, "ca@shop.example"));
    }

    @AfterEach
    void nobodyIsAtWork() {
        Doer.leaves();
    }

    @Test
    void whoWithdrewARequestIsWrittenDownOnce() {
        cancel();
        cancel();

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.doer()).isEqualTo("person:7");
            assertThat(line.address()).isEqualTo("192.0.2.7");
            assertThat(line.merchantId()).hasValue(request.merchantId());
            assertThat(line.subject()).isEqualTo(request.code().toString());
        });
    }

    @Test
    void nothingIsWrittenDownOfARequestThatStaysAsItIs() {
        DATABASE.run(em -> {
            PaymentRequest expired = em.find(PaymentRequest.class, request.id());
            expired.take(expired.balance()
                    .expire(expired.createdAt().plus(PaymentRequest.PAYABLE_FOR).plusSeconds(1)));
        });
        cancel();

        assertThat(lines()).isEmpty();
    }

    private void cancel() {
        DATABASE.run(em -> payments(em).cancel(request.transactionRefId()));
    }

    private static Payments payments(EntityManager em) {
        return new Payments(em, NOW, new FakeEvent<>());
    }

    private List<AuditEntry> lines() {
        return DATABASE.inTransaction(em -> em.createQuery(
                        "select e from AuditEntry e where e.subjectId = :id and e.thing = :thing and e.deed = :deed",
                        AuditEntry.class)
                .setParameter("id", request.id())
                .setParameter("thing", Thing.PAYMENT)
                .setParameter("deed", Deed.CANCELLED)
                .getResultList());
    }
}
