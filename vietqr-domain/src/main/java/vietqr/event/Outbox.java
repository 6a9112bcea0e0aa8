package vietqr.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.intake.MovementReattributed;
import vietqr.intake.MovementRecorded;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Merchants;
import vietqr.payment.PaymentChanged;
import vietqr.refund.RefundEnded;
import vietqr.webhook.Endpoint;
import vietqr.webhook.Endpoints;

import java.util.List;
import java.util.Optional;

/** Writes what is owed to merchants in the transaction of what it tells of: both commit or neither. */
@ApplicationScoped
public class Outbox {
    private final EntityManager em;
    private final Merchants merchants;
    private final Endpoints endpoints;
    private final Happenings happenings;
    private final Shapes shapes;
    private final Now now;
    private final jakarta.enterprise.event.Event<EventTold> told;
    private final jakarta.enterprise.event.Event<FeedGrew> grown;

    /** For the container's proxy only. */
    protected Outbox() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Outbox(
            EntityManager em,
            Merchants merchants,
            Endpoints endpoints,
            Happenings happenings,
            Shapes shapes,
            Now now,
            jakarta.enterprise.event.Event<EventTold> told,
            jakarta.enterprise.event.Event<FeedGrew> grown) {
        this.em = em;
        this.merchants = merchants;
        this.endpoints = endpoints;
        this.happenings = happenings;
        this.shapes = shapes;
        this.now = now;
        this.told = told;
        this.grown = grown;
    }

    /** Every movement on a merchant's account is told, matched or not, in and out (wire reference, section 7.2). */
    void onMovement(@Observes MovementRecorded recorded) {
        tell(happenings.of(recorded));
    }

    void onReattribution(@Observes MovementReattributed changed) {
        tell(happenings.of(changed));
    }

    void onPayment(@Observes PaymentChanged changed) {
        tell(happenings.of(changed));
    }

    void onRefund(@Observes RefundEnded ended) {
        tell(happenings.of(ended));
    }

    /**
     * Owes one endpoint, enabled or not, an event about nothing.
     *
     * @return the event's id
     */
    @Transactional(TxType.REQUIRED)
    public long test(Endpoint endpoint) {
        Happening trial = happenings.trial(endpoint.merchantId(), Ids.next(), now.get());
        Event event = new Event(trial, now.get());
        em.persist(event);
        told.fire(new EventTold(event, shapes.owed(trial, endpoint).stream().toList()));
        return event.id();
    }

    /** What an endpoint would have been owed for an event of the past; empty if its format has no words for it. */
    public Optional<EventTold.Owed> owedNow(Event event, Endpoint endpoint) {
        return happenings.again(event).flatMap(happening -> shapes.owed(happening, endpoint));
    }

    private void tell(Happening happening) {
        List<Long> merchantIds = merchants.reaching(happening.facts().merchantId());
        List<Endpoint> interested = endpoints.interested(merchantIds, happening.facts());
        Event event = new Event(happening, now.get());
        em.persist(event);
        for (long merchantId : merchantIds) em.persist(new FeedPlace(merchantId, event.id()));
        grown.fire(new FeedGrew(merchantIds));
        List<EventTold.Owed> owed = interested.stream()
                .flatMap(endpoint -> shapes.owed(happening, endpoint).stream())
                .toList();
        if (!owed.isEmpty()) told.fire(new EventTold(event, owed));
    }
}
