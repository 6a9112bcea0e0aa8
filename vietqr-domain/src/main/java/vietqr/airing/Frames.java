package vietqr.airing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.kernel.Ids;
import vietqr.kernel.InOrder;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The frames that are owed. Numbers are given to committed frames when they are first read: one that commits late gets a later number,
 * so that nobody who has read up to a number ever misses one below it.
 */
@ApplicationScoped
@Transactional
public class Frames {
    /** For how long after it was owed a frame can be asked for again. */
    public static final Duration KEPT_FOR = Duration.ofDays(2);

    /** How old a frame may be that is told to a machine which was away: whoever speaks of money must not speak of yesterday's. */
    public static final Duration FRESH_FOR = Duration.ofMinutes(2);

    /** How many frames one look brings. */
    static final int MOST = 500;

    private static final int MOST_MISSED = 100;
    private static final int BATCH = 1_000;
    private static final int MOST_BATCHES = 100;

    private final EntityManager em;
    private final Event<FrameOwed> owed;
    private final Now now;

    /** For the container's proxy only. */
    protected Frames() {
        this(null, null, null);
    }

    @Inject
    public Frames(EntityManager em, Event<FrameOwed> owed, Now now) {
        this.em = em;
        this.owed = owed;
        this.now = now;
    }

    /**
     * Owes a frame in the transaction of what it tells of; the schema refuses the same again.
     *
     * @param subject what it tells of, such as {@code movement:123}
     */
    void owe(Addressee addressee, Notification kind, String subject, String body) {
        em.persist(new Frame(addressee, kind, subject, body, now.get()));
        owed.fire(new FrameOwed());
    }

    /** The same, unless it is owed already. */
    void oweOnce(Addressee addressee, Notification kind, String subject, String body) {
        if (!isOwed(addressee, kind, subject)) owe(addressee, kind, subject, body);
    }

    private boolean isOwed(Addressee addressee, Notification kind, String subject) {
        return !em.createQuery(
                        "select f.id from Frame f where f.addressee = :addressee and f.kind = :kind"
                                + " and f.subject = :subject",
                        Long.class)
                .setParameter("addressee", addressee.toString())
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getResultList()
                .isEmpty();
    }

    /** Who was told this of this subject. */
    List<Addressee> toldOf(Notification kind, String subject) {
        return em.createQuery(
                        "select f.addressee from Frame f where f.subject = :subject and f.kind = :kind", String.class)
                .setParameter("subject", subject)
                .setParameter("kind", kind)
                .setMaxResults(MOST_MISSED)
                .getResultStream()
                .map(Addressee::read)
                .toList();
    }

    /** The subjects of which an addressee was told the one and not the other, newest first, at most a hundred. */
    List<String> toldWithout(Addressee addressee, Notification told, Notification not) {
        return em.createQuery(
                        "select f.subject from Frame f where f.addressee = :addressee and f.kind = :told and not exists"
                                + " (select g.id from Frame g where g.addressee = f.addressee and g.subject = f.subject"
                                + " and g.kind = :not) order by f.id desc",
                        String.class)
                .setParameter("addressee", addressee.toString())
                .setParameter("told", told)
                .setParameter("not", not)
                .setMaxResults(MOST_MISSED)
                .getResultList();
    }

    /** The number of the newest frame. */
    public long end() {
        number();
        return em.find(FrameEnd.class, FrameEnd.ONLY).position();
    }

    /** What follows a number, oldest first, at most five hundred. */
    List<Frame> after(long position) {
        number();
        return em.createQuery("select f from Frame f where f.position > :position order by f.position", Frame.class)
                .setParameter("position", position)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The addressee's frames after a number, oldest first, at most a hundred. */
    public List<Frame> missed(Addressee addressee, long position) {
        return missed(addressee, position, Instant.EPOCH);
    }

    /** The same, but only what is not older than {@link #FRESH_FOR}. */
    public List<Frame> missedLately(Addressee addressee, long position) {
        return missed(addressee, position, now.get().minus(FRESH_FOR));
    }

    private List<Frame> missed(Addressee addressee, long position, Instant since) {
        number();
        return em.createQuery(
                        "select f from Frame f where f.addressee = :addressee and f.position > :position"
                                + " and f.createdAt > :since order by f.position",
                        Frame.class)
                .setParameter("addressee", addressee.toString())
                .setParameter("position", position)
                .setParameter("since", since)
                .setMaxResults(MOST_MISSED)
                .getResultList();
    }

    /** The addressee's frames that nobody has taken and that are still fresh, oldest first, at most a hundred. */
    public List<Frame> waiting(Addressee addressee) {
        number();
        return em.createQuery(
                        "select f from Frame f where f.addressee = :addressee and f.takenAt is null"
                                + " and f.createdAt > :fresh and f.position is not null order by f.position",
                        Frame.class)
                .setParameter("addressee", addressee.toString())
                .setParameter("fresh", now.get().minus(FRESH_FOR))
                .setMaxResults(MOST_MISSED)
                .getResultList();
    }

    /** What devices are owed that nobody has taken and that is still fresh, oldest first, at most a hundred. */
    public List<Frame> waitingForDevices() {
        number();
        Instant fresh = now.get().minus(FRESH_FOR);
        return em.createQuery(
                        "select f from Frame f where f.id > :id and f.createdAt > :fresh and f.takenAt is null"
                                + " and f.addressee not like 'merchant:%' and f.position is not null"
                                + " order by f.position",
                        Frame.class)
                .setParameter("id", Ids.notBefore(fresh))
                .setParameter("fresh", fresh)
                .setMaxResults(MOST_MISSED)
                .getResultList();
    }

    /** The device has them. */
    public void taken(Collection<Long> positions) {
        if (positions.isEmpty()) return;
        em.createQuery("update Frame f set f.takenAt = :now where f.position in :positions and f.takenAt is null")
                .setParameter("now", now.get())
                .setParameter("positions", positions)
                .executeUpdate();
    }

    /** Forgets what nobody can ask for any more. */
    public int tidy() {
        Instant before = now.get().minus(KEPT_FOR);
        int gone = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            int more = em.createNativeQuery("delete from device_frame where id < ? and created_at < ? limit " + BATCH)
                    .setParameter(1, Ids.notBefore(before))
                    .setParameter(2, InstantConverter.column(before))
                    .executeUpdate();
            gone += more;
            if (more < BATCH) break;
        }
        return gone;
    }

    private void number() {
        if (withoutNumber(1).isEmpty()) return;
        FrameEnd end = em.find(FrameEnd.class, FrameEnd.ONLY, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(end);
        List<Long> frames = withoutNumber(BATCH);
        if (frames.isEmpty()) return;
        em.createNativeQuery("update device_frame set position = " + InOrder.after(end.position(), "id", frames)
                        + " where " + InOrder.among("id", frames))
                .executeUpdate();
        end.advance(frames.size());
        em.flush();
    }

    /** Reads no frame itself: one that is numbered meanwhile would be without its number here for the whole transaction. */
    private List<Long> withoutNumber(int most) {
        return em.createQuery("select f.id from Frame f where f.position is null order by f.id", Long.class)
                .setMaxResults(most)
                .getResultList();
    }
}
