package vietqr.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.approval.ApprovalAsked;
import vietqr.delivery.EndpointDisabled;
import vietqr.delivery.IncidentTurned;
import vietqr.dispute.DisputeDue;
import vietqr.dispute.DisputeFiled;
import vietqr.intake.MovementReattributed;
import vietqr.intake.MovementRecorded;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.merchant.Merchants;
import vietqr.messenger.Message;

import java.util.List;
import java.util.Optional;

/** Writes what is owed to channels in the transaction of what it tells of: both commit or neither. */
@ApplicationScoped
public class Alerts {
    private static final int LONGEST_BODY = 2000;

    private final EntityManager em;
    private final Merchants merchants;
    private final Channels channels;
    private final MoneyStories money;
    private final Stories stories;
    private final DisputeStories disputes;
    private final ApprovalStories approvals;
    private final Now now;
    private final Event<AlertsOwed> owed;

    /** For the container's proxy only. */
    protected Alerts() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Alerts(
            EntityManager em,
            Merchants merchants,
            Channels channels,
            MoneyStories money,
            Stories stories,
            DisputeStories disputes,
            ApprovalStories approvals,
            Now now,
            Event<AlertsOwed> owed) {
        this.em = em;
        this.merchants = merchants;
        this.channels = channels;
        this.money = money;
        this.stories = stories;
        this.disputes = disputes;
        this.approvals = approvals;
        this.now = now;
        this.owed = owed;
    }

    void onMovement(@Observes MovementRecorded recorded) {
        tell(money.of(recorded));
    }

    void onReattribution(@Observes MovementReattributed changed) {
        tell(money.of(changed));
    }

    void onIncident(@Observes IncidentTurned turned) {
        tell(stories.of(turned));
    }

    void onDisabled(@Observes EndpointDisabled disabled) {
        tell(stories.of(disabled));
    }

    void onApproval(@Observes ApprovalAsked asked) {
        tell(approvals.of(asked));
    }

    void onDispute(@Observes DisputeFiled filed) {
        tell(Optional.of(disputes.of(filed)));
    }

    void onTerm(@Observes DisputeDue due) {
        tell(Optional.of(disputes.of(due)));
    }

    /** A master merchant's channels hear of the merchants under it, as its systems do. */
    private void tell(Optional<Fact> happened) {
        if (happened.isEmpty()) return;
        Fact fact = happened.get();
        List<Channel> interested = channels.interested(merchants.reaching(fact.merchantId()), fact.topic());
        for (Channel channel : interested) owe(channel, fact);
        if (!interested.isEmpty()) owed.fire(new AlertsOwed());
    }

    /** A fact told before is passed over: the schema lets it in once. */
    private void owe(Channel channel, Fact fact) {
        Message message = fact.telling().in(Words.in(channel.language()));
        String body = message.body();
        em.createNativeQuery("insert ignore into alert (id, channel_id, fact, topic, headline, body, amount, state,"
                        + " tries, created_at) values (?, ?, ?, ?, ?, ?, ?, 'OWED', 0, ?)")
                .setParameter(1, Ids.next())
                .setParameter(2, channel.id())
                .setParameter(3, fact.key())
                .setParameter(4, fact.topic().name())
                .setParameter(5, message.headline())
                .setParameter(6, body.substring(0, Math.min(body.length(), LONGEST_BODY)))
                .setParameter(7, fact.amount().amount())
                .setParameter(8, InstantConverter.column(now.get()))
                .executeUpdate();
    }
}
