package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.BankingDay;
import vietqr.kernel.ConstantTime;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.kernel.Sha256;
import vietqr.merchant.Sight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Looks up cases, only those that one may see. */
@ApplicationScoped
@Transactional
public class Disputes {
    private static final int LARGEST_PAGE = 200;
    private static final int MOST_OF_ONE = 50;

    private final EntityManager em;
    private final History history;
    private final Now now;

    /** For the container's proxy only. */
    protected Disputes() {
        this(null, null, null);
    }

    @Inject
    Disputes(EntityManager em, History history, Now now) {
        this.em = em;
        this.history = history;
        this.now = now;
    }

    /**
     * Which cases; an empty part asks for nothing.
     *
     * @param overdue only those whose term has run out
     * @param byUrgency only those that stand, the most urgent first; otherwise the newest first
     */
    public record Wanted(Set<DisputeState> states, OptionalLong ownerId, boolean overdue, boolean byUrgency) {
        public static final Wanted URGENT = new Wanted(Set.of(), OptionalLong.empty(), false, true);
        public static final Wanted ALL = new Wanted(Set.of(), OptionalLong.empty(), false, false);

        public Wanted {
            states = Set.copyOf(states);
        }
    }

    /**
     * @param after the {@code next} of the page before; empty for the first
     * @param size 1 to 200
     */
    public Page<Dispute> page(Sight sight, Wanted wanted, OptionalLong after, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new LinkedHashMap<>();
        if (!sight.everything()) put(where, values, "d.merchantId in :merchants", "merchants", sight.merchantIds());
        if (!wanted.states().isEmpty()) put(where, values, "d.state in :states", "states", wanted.states());
        wanted.ownerId().ifPresent(id -> put(where, values, "d.ownerId = :owner", "owner", id));
        if (wanted.overdue()) put(where, values, "d.deadline.dueOn < :today", "today", BankingDay.of(now.get()));
        if (wanted.byUrgency()) where.append(" and d.deadline.dueOn is not null");
        after.ifPresent(id -> goOn(where, values, wanted, id));
        String order = wanted.byUrgency() ? "d.deadline.dueOn, d.id" : "d.id desc";
        TypedQuery<Dispute> query = em.createQuery(
                        "select d from Dispute d where " + where + " order by " + order, Dispute.class)
                .setMaxResults(size + 1);
        values.forEach(query::setParameter);
        return Page.cut(query.getResultList(), size, Dispute::id);
    }

    private void goOn(StringBuilder where, Map<String, Object> values, Wanted wanted, long id) {
        if (!wanted.byUrgency()) {
            put(where, values, "d.id < :after", "after", id);
            return;
        }
        LocalDate due = Optional.ofNullable(em.find(Dispute.class, id))
                .flatMap(Dispute::dueOn)
                .orElse(BankingDay.of(now.get()));
        put(where, values, "(d.deadline.dueOn > :due or d.deadline.dueOn = :due and d.id > :after)", "after", id);
        values.put("due", due);
    }

    private static void put(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    public Optional<Dispute> find(Sight sight, long disputeId) {
        return Optional.ofNullable(em.find(Dispute.class, disputeId)).filter(found -> sight.covers(found.merchantId()));
    }

    /** The same, and nobody else changes it before this transaction ends. */
    Optional<Dispute> lock(Sight sight, long disputeId) {
        return Optional.ofNullable(em.find(Dispute.class, disputeId, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> sight.covers(found.merchantId()));
    }

    /** For whoever complained: the number tells which case it is, and the secret that it is theirs. */
    public Optional<Dispute> opened(String number, String secret) {
        return em.createQuery("select d from Dispute d where d.number = :number", Dispute.class)
                .setParameter("number", number)
                .getResultStream()
                .filter(found -> ConstantTime.equal(found.trackHash(), Sha256.hex(secret)))
                .findFirst();
    }

    /** All about a payment request, newest first. */
    public List<Dispute> ofRequest(Sight sight, long requestId) {
        return of(sight, "requestId", requestId);
    }

    /** All about money that moved, newest first. */
    public List<Dispute> ofMovement(Sight sight, long movementId) {
        return of(sight, "movementId", movementId);
    }

    /** All that came of a break, newest first. */
    public List<Dispute> ofBreak(Sight sight, long breakId) {
        return of(sight, "breakId", breakId);
    }

    private List<Dispute> of(Sight sight, String what, long id) {
        return em.createQuery("select d from Dispute d where d." + what + " = :id order by d.id desc", Dispute.class)
                .setParameter("id", id)
                .setMaxResults(MOST_OF_ONE)
                .getResultStream()
                .filter(found -> sight.covers(found.merchantId()))
                .toList();
    }

    /** What has happened to a case that somebody has in sight, oldest first. */
    public List<DisputeStep> steps(Dispute dispute) {
        return history.of(dispute.id());
    }

    /** Whether the last day of the term that runs has passed. */
    public boolean overdue(Dispute dispute) {
        return dispute.dueOn().filter(BankingDay.of(now.get())::isAfter).isPresent();
    }
}
