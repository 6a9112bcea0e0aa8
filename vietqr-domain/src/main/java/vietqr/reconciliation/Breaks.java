package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Newest;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Looks up breaks, only those that one may see. */
@ApplicationScoped
@Transactional
public class Breaks {
    private static final int LARGEST_PAGE = 200;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected Breaks() {
        this(null, null);
    }

    @Inject
    public Breaks(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /**
     * Which breaks; an empty part asks for nothing.
     *
     * @param runId those that stood when this run had ended, on its days, and those it healed
     * @param ownerId those of one person
     */
    public record Wanted(
            OptionalLong runId,
            OptionalLong accountId,
            Set<BreakReason> reasons,
            Set<BreakState> states,
            OptionalLong ownerId,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        public static final Wanted ALL = new Wanted(
                OptionalLong.empty(),
                OptionalLong.empty(),
                Set.of(),
                Set.of(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());

        public Wanted {
            reasons = Set.copyOf(reasons);
            states = Set.copyOf(states);
        }

        /** The same, of one account. */
        public Wanted of(long account) {
            return new Wanted(runId, OptionalLong.of(account), reasons, states, ownerId, from, to);
        }
    }

    /** The newest first by when they were found, the oldest by their banking day, or those of most money. */
    public enum Order {
        NEWEST("b.id desc", Comparator.comparingLong(Break::id).reversed()),
        OLDEST("b.bankingDay, b.id", Comparator.comparing(Break::bankingDay).thenComparing(Break::id)),
        LARGEST(
                "b.amount desc, b.id desc",
                Comparator.comparing(Break::amount).thenComparing(Break::id).reversed());

        private final String sorting;
        private final Comparator<Break> comparator;

        Order(String sorting, Comparator<Break> comparator) {
            this.sorting = sorting;
            this.comparator = comparator;
        }
    }

    /**
     * Newest first.
     *
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<Break> page(Sight sight, Wanted wanted, OptionalLong before, int size) {
        return page(sight, wanted, Order.NEWEST, before, size);
    }

    /**
     * The same in another order.
     *
     * @param behind the {@code next} of the page before; empty for the first page
     */
    public Page<Break> page(Sight sight, Wanted wanted, Order order, OptionalLong behind, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        List<Break> rows = sight.everything()
                ? read(sight, wanted, order, behind, size + 1)
                : Newest.of(
                        sight.merchantIds(),
                        some -> read(Sight.of(List.copyOf(some)), wanted, order, behind, size + 1),
                        order.comparator,
                        size + 1);
        return Page.cut(rows, size, Break::id);
    }

    private List<Break> read(Sight sight, Wanted wanted, Order order, OptionalLong behind, int most) {
        Where where = where(sight, wanted);
        if (behind.isPresent()) goOn(where, order, behind.getAsLong());
        TypedQuery<Break> query =
                em.createQuery("select b from Break b where " + where + " order by " + order.sorting, Break.class);
        where.values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    /** What both sides of an "or" have in common is said once more, so that the index is entered there. */
    private void goOn(Where where, Order order, long id) {
        Break last = em.find(Break.class, id);
        if (order == Order.NEWEST || last == null) {
            where.and("b.id < :behind", "behind", id);
        } else if (order == Order.OLDEST) {
            where.and("b.bankingDay >= :day", "day", last.bankingDay());
            where.and("(b.bankingDay > :day or b.id > :behind)", "behind", id);
        } else {
            where.and("b.amount <= :amount", "amount", last.amount());
            where.and("(b.amount < :amount or b.id < :behind)", "behind", id);
        }
    }

    /** @param amount the sum in VND */
    public record Count(BreakReason reason, BreakState state, long count, long amount) {}

    /** How many there are of each reason and state, in the order of the reasons. */
    public List<Count> counts(Sight sight, Wanted wanted) {
        if (sight.blind()) return List.of();
        Where where = where(sight, wanted);
        TypedQuery<Object[]> query = em.createQuery(
                "select b.reason, b.state, count(b), sum(b.amount) from Break b where " + where
                        + " group by b.reason, b.state order by b.reason, b.state",
                Object[].class);
        where.values.forEach(query::setParameter);
        return query.getResultList().stream().map(Breaks::count).toList();
    }

    private static Count count(Object[] row) {
        return new Count((BreakReason) row[0], (BreakState) row[1], number(row[2]), number(row[3]));
    }

    /** The provider hands out a sum of amounts as a number or as an amount. */
    private static long number(Object value) {
        return value instanceof Number number ? number.longValue() : Long.parseLong(value.toString());
    }

    public Optional<Break> find(Sight sight, long breakId) {
        return Optional.ofNullable(em.find(Break.class, breakId)).filter(found -> sight.covers(found.merchantId()));
    }

    /** The same, and nobody else changes it before this transaction ends. */
    public Optional<Break> lock(Sight sight, long breakId) {
        return Optional.ofNullable(em.find(Break.class, breakId, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> sight.covers(found.merchantId()));
    }

    /** How old a break is today, in days since its banking day. */
    public Age ageOf(Break one) {
        return Age.of(one.bankingDay(), BankingDay.of(now.get()));
    }

    private Where where(Sight sight, Wanted wanted) {
        Where where = new Where();
        if (!sight.everything()) where.and("b.merchantId in :merchants", "merchants", sight.merchantIds());
        wanted.accountId().ifPresent(id -> where.and("b.accountId = :account", "account", id));
        if (!wanted.reasons().isEmpty()) where.and("b.reason in :reasons", "reasons", wanted.reasons());
        if (!wanted.states().isEmpty()) where.and("b.state in :states", "states", wanted.states());
        wanted.ownerId().ifPresent(id -> where.and("b.ownerId = :owner", "owner", id));
        wanted.from().ifPresent(day -> where.and("b.bankingDay >= :from", "from", day));
        wanted.to().ifPresent(day -> where.and("b.bankingDay <= :to", "to", day));
        wanted.runId().ifPresent(id -> ofRun(where, id));
        return where;
    }

    /** Ids tell the order of runs. What is not there has no breaks. */
    private void ofRun(Where where, long runId) {
        Run run = em.find(Run.class, runId);
        where.and("b.accountId = :runAccount", "runAccount", run == null ? 0L : run.accountId());
        where.and("b.course.openedRun <= :run", "run", runId);
        where.and("(b.course.closedRun is null or b.course.closedRun >= :run)", "run", runId);
        if (run == null) return;
        where.and("b.bankingDay >= :runFrom", "runFrom", run.days().from());
        where.and("b.bankingDay <= :runTo", "runTo", run.days().to());
    }

    private static final class Where {
        private final StringBuilder text = new StringBuilder("1 = 1");
        private final Map<String, Object> values = new LinkedHashMap<>();

        void and(String condition, String name, Object value) {
            text.append(" and ").append(condition);
            values.put(name, value);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
