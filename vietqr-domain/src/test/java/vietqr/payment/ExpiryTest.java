package vietqr.payment;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ExpiryTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final FakeEvent<PaymentChanged> changed = new FakeEvent<>();
    private BankAccount account;

    @BeforeEach
    void aMerchant() {
        account = DATABASE.inTransaction(em -> {
            long merchant = new Merchants(em, new Now()).add("Shop").id();
            var mb = BankDirectory.shipped().find("MB").orElseThrow();
            return new BankAccounts(em, new Now()).link(merchant, mb, Long.toString(Ids.next()), "SHOP");
        });
    }

    @Test
    void whatNobodyPaidInTimeExpiresOnceWithAReason() {
        PaymentRequest old = askedDaysAgo(16);
        PaymentRequest fresh = askedDaysAgo(14);

        DATABASE.run(em -> payments(em).expireDue(1000));
        DATABASE.run(em -> payments(em).expireDue(1000));

        assertThat(reread(old).state()).isEqualTo(PaymentState.EXPIRED);
        assertThat(reread(fresh).state()).isEqualTo(PaymentState.WAITING);
        assertThat(changed.fired().stream().filter(change -> change.requestId() == old.id()))
                .containsExactly(new PaymentChanged(old.id(), 2, PaymentState.EXPIRED));
        List<TimelineEntry> timeline = DATABASE.inTransaction(em -> payments(em).timelineOf(old.id()));
        assertThat(timeline)
                .extracting(TimelineEntry::kind)
                .containsExactly(TimelineEntry.Kind.ASKED, TimelineEntry.Kind.EXPIRED);
    }

    @Test
    void aBatchIsNoLargerThanAskedFor() {
        askedDaysAgo(17);
        askedDaysAgo(17);
        int expired = DATABASE.inTransaction(em -> payments(em).expireDue(1));
        assertThat(expired).isEqualTo(1);
    }

    private PaymentRequest askedDaysAgo(int days) {
        PaymentRequest request = DATABASE.inTransaction(em -> new Asking(em).dynamic(account, Vnd.of(1000)));
        Instant then = Instant.now().minusSeconds(days * 86_400L);
        DATABASE.run(em -> em.createNativeQuery("update payment_request set created_at = ? where id = ?")
                .setParameter(1, new InstantConverter().convertToDatabaseColumn(then))
                .setParameter(2, request.id())
                .executeUpdate());
        return request;
    }

    private static PaymentRequest reread(PaymentRequest request) {
        return DATABASE.inTransaction(em -> em.find(PaymentRequest.class, request.id()));
    }

    private Payments payments(EntityManager em) {
        return new Payments(em, new Now(), changed);
    }
}
