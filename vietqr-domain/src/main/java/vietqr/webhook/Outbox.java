package vietqr.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.intake.MovementRecorded;
import vietqr.kernel.Now;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes what is owed to a merchant in the transaction that recorded the movement: both commit or neither. */
@ApplicationScoped
class Outbox {
    private final EntityManager em;
    private final BankAccounts accounts;
    private final Payments payments;
    private final Endpoints endpoints;
    private final Now now;
    private final jakarta.enterprise.event.Event<DeliveriesOwed> owed;

    /** For the container's proxy only. */
    protected Outbox() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Outbox(
            EntityManager em,
            BankAccounts accounts,
            Payments payments,
            Endpoints endpoints,
            Now now,
            jakarta.enterprise.event.Event<DeliveriesOwed> owed) {
        this.em = em;
        this.accounts = accounts;
        this.payments = payments;
        this.endpoints = endpoints;
        this.now = now;
        this.owed = owed;
    }

    /** Every movement on a merchant's account is told, matched or not, in and out (wire reference, section 7.2). */
    void owe(@Observes MovementRecorded recorded) {
        BankAccount account = accounts.find(recorded.accountId()).orElseThrow();
        List<Endpoint> interested = endpoints.enabledOf(account.merchantId());
        OptionalLong about = recorded.aboutRequest();
        Optional<PaymentRequest> request = about.isPresent() ? payments.find(about.getAsLong()) : Optional.empty();
        String body = recorded.repayment().isPresent()
                ? TransactionSync.ofRefund(recorded.movement(), request)
                : TransactionSync.ofPayment(recorded.movement(), request);
        Event event = new Event(account.merchantId(), recorded.movement().id(), about, body, now.get());
        em.persist(event);
        for (Endpoint endpoint : interested) em.persist(new Delivery(event, endpoint, now.get()));
        if (!interested.isEmpty()) owed.fire(new DeliveriesOwed());
    }
}
