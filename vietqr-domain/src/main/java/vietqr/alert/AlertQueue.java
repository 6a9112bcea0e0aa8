package vietqr.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.alert.Pace.Turn;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.messenger.Addressee;
import vietqr.messenger.Message;
import vietqr.messenger.MessengerKind;
import vietqr.messenger.Receipt;
import vietqr.settings.Settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hands out what is owed, one message for a channel at a time and to one worker on one node, and books what became of it. A
 * worker that dies lets its claim run out; what it may have sent is then sent again.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class AlertQueue {
    static final int MOST_TRIES = 8;
    static final Duration KEPT_FOR = Duration.ofDays(30);

    /** Nobody wants to read yesterday's news today, and no queue grows for longer. */
    static final Duration NEWS_FOR = Duration.ofDays(1);

    private static final int MOST_IN_A_DIGEST = 2000;
    private static final int MOST_SWEPT = 10_000;

    private final EntityManager em;
    private final Channels channels;
    private final Now now;
    private final String portal;

    /** For the container's proxy only. */
    protected AlertQueue() {
        this.em = null;
        this.channels = null;
        this.now = null;
        this.portal = "";
    }

    @Inject
    AlertQueue(EntityManager em, Channels channels, Settings settings, Now now) {
        this.em = em;
        this.channels = channels;
        this.now = now;
        this.portal = settings.publicUrl() + "/home.xhtml";
    }

    /** A channel to which something may be sent. */
    record Waiting(long channelId, MessengerKind kind, boolean doubtful) {}

    /**
     * The one served longest ago first; takes no lock. Asks for the oldest alert, in the words of the index: asked
     * whether there is one, the database reads all that is owed, which is much when a chat has been down for hours.
     */
    List<Waiting> waiting(int most) {
        Object at = InstantConverter.column(now.get());
        List<?> rows = em.createNativeQuery("select c.id, c.kind, p.failures from alert_pace p"
                        + " join alert_channel c on c.id = p.channel_id"
                        + " where p.resume_at <= ? and p.claimed_until <= ? and"
                        + " (select a.id from alert a where a.state = 'OWED' and a.channel_id = p.channel_id"
                        + " order by a.state, a.channel_id, a.id limit 1) is not null"
                        + " order by p.served_at limit " + most)
                .setParameter(1, at)
                .setParameter(2, at)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(AlertQueue::waiting).toList();
    }

    private static Waiting waiting(Object[] row) {
        MessengerKind kind = MessengerKind.valueOf((String) row[1]);
        return new Waiting(((Number) row[0]).longValue(), kind, ((Number) row[2]).intValue() > 0);
    }

    /** The channel's next message; empty if there is none, if it must wait, or if somebody else is at it. */
    Optional<DueAlerts> claim(long channelId) {
        if (!lock(channelId)) return Optional.empty();
        Pace pace = em.find(Pace.class, channelId, LockModeType.PESSIMISTIC_WRITE);
        Channel channel = em.find(Channel.class, channelId);
        List<Object[]> owed = owed(channelId);
        if (!channel.enabled()) {
            end(ids(owed), AlertState.DROPPED);
            return Optional.empty();
        }
        Turn turn = pace.take(owed.size(), now.get());
        if (turn == Turn.NOTHING) return Optional.empty();
        List<Long> ids = turn == Turn.ONE ? List.of(ids(owed).get(0)) : ids(owed);
        Message message = turn == Turn.ONE
                ? em.find(Alert.class, ids.get(0)).message()
                : digest(owed).message(idOfDigest(ids), portal, Words.in(channel.language()));
        return Optional.of(new DueAlerts(channelId, channels.addressee(channel), message, ids));
    }

    /** Books an attempt. Each alert is tried a few times at most. */
    void record(DueAlerts due, Receipt receipt) {
        em.find(Pace.class, due.channelId(), LockModeType.PESSIMISTIC_WRITE).over(receipt, now.get());
        switch (receipt.outcome()) {
            case SENT -> end(due.alertIds(), AlertState.SENT);
            case REFUSED -> end(due.alertIds(), AlertState.REFUSED);
            case RETRY -> triedAgain(due.alertIds());
        }
    }

    /** Whom to tell when somebody wants to try a channel; enabled or not. */
    Optional<DueAlerts> trial(Sight sight, long channelId) {
        Optional<Channel> found = channels.find(sight, channelId);
        if (found.isEmpty()) return Optional.empty();
        Words words = Words.in(found.get().language());
        Addressee to = channels.addressee(found.get());
        List<String> lines = List.of(words.get("test.line"), words.get("line.when", words.when(now.get())));
        Message message = new Message("test-" + Ids.next(), words.get("test.headline"), lines);
        return Optional.of(new DueAlerts(channelId, to, message, List.of()));
    }

    /** Counts a trial; false if the channel has heard enough in this minute. */
    boolean mayTry(long channelId) {
        return em.find(Pace.class, channelId, LockModeType.PESSIMISTIC_WRITE).countTrial(now.get());
    }

    void recordTrial(DueAlerts trial, Receipt receipt) {
        em.find(Pace.class, trial.channelId(), LockModeType.PESSIMISTIC_WRITE).tried(receipt, now.get());
    }

    /** Gives up what has been owed for more than a day; at most ten thousand. */
    int giveUpStale() {
        return em.createNativeQuery("update alert set state = 'GIVEN_UP', ended_at = ?"
                        + " where state = 'OWED' and id < ? limit " + MOST_SWEPT)
                .setParameter(1, InstantConverter.column(now.get()))
                .setParameter(2, Ids.notBefore(now.get().minus(NEWS_FOR)))
                .executeUpdate();
    }

    /**
     * Forgets what was told, or not, a month ago.
     *
     * @return how many it were, at most ten thousand
     */
    int forget() {
        return em.createNativeQuery("delete from alert where id < ? and state <> 'OWED' limit " + MOST_SWEPT)
                .setParameter(1, Ids.notBefore(now.get().minus(KEPT_FOR)))
                .executeUpdate();
    }

    private boolean lock(long channelId) {
        return !em.createNativeQuery("select channel_id from alert_pace where channel_id = ? for update skip locked")
                .setParameter(1, channelId)
                .getResultList()
                .isEmpty();
    }

    /** Oldest first. Not locked: whoever holds the pace is alone with them, and writers of new ones need not wait. */
    private List<Object[]> owed(long channelId) {
        return em.createQuery(
                        "select a.id, a.topic, a.amount from Alert a where a.state = :owed and a.channelId = :channel"
                                + " order by a.id",
                        Object[].class)
                .setParameter("owed", AlertState.OWED)
                .setParameter("channel", channelId)
                .setMaxResults(MOST_IN_A_DIGEST)
                .getResultList();
    }

    /** With more in it, it is another. */
    private static String idOfDigest(List<Long> ids) {
        return "alerts-" + ids.get(0) + "-" + ids.get(ids.size() - 1) + "-" + ids.size();
    }

    private static List<Long> ids(List<Object[]> rows) {
        return rows.stream().map(row -> (Long) row[0]).toList();
    }

    private static Digest digest(List<Object[]> rows) {
        Digest digest = new Digest();
        for (Object[] row : rows) digest.add((Topic) row[1], (Vnd) row[2]);
        return digest;
    }

    private void end(List<Long> ids, AlertState state) {
        if (ids.isEmpty()) return;
        em.createQuery(
                        "update Alert a set a.state = :state, a.tries = a.tries + 1, a.endedAt = :now where a.id in :ids")
                .setParameter("state", state)
                .setParameter("now", now.get())
                .setParameter("ids", ids)
                .executeUpdate();
    }

    private void triedAgain(List<Long> ids) {
        Instant moment = now.get();
        em.createQuery("update Alert a set a.tries = a.tries + 1 where a.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        em.createQuery(
                        "update Alert a set a.state = :givenUp, a.endedAt = :now where a.id in :ids and a.tries >= :most")
                .setParameter("givenUp", AlertState.GIVEN_UP)
                .setParameter("now", moment)
                .setParameter("ids", ids)
                .setParameter("most", MOST_TRIES)
                .executeUpdate();
    }
}
