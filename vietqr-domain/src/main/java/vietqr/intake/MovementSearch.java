package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.Ids;
import vietqr.kernel.Newest;
import vietqr.kernel.Page;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.payment.Direction;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Movements on merchants' accounts as programs look for them: newest first, a page at a time, only those they may see. */
@ApplicationScoped
@Transactional
public class MovementSearch {
    private static final int LARGEST_PAGE = 200;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected MovementSearch() {
        this(null);
    }

    @Inject
    public MovementSearch(EntityManager em) {
        this.em = em;
    }

    /**
     * Which movements; an empty part asks for nothing.
     *
     * @param requestId only those that belong to this payment request
     * @param from the first moment at which it may have been recorded
     * @param before the first moment that is too late
     */
    public record Wanted(
            OptionalLong accountId,
            OptionalLong requestId,
            Optional<Direction> direction,
            Optional<String> reference,
            Optional<Instant> from,
            Optional<Instant> before) {}

    /** @param match the request it belongs to, and why; empty if to none */
    public record Found(Movement movement, Optional<Match> match) {}

    /**
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<Found> page(Sight sight, Wanted wanted, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        List<Movement> rows = sight.everything()
                ? read(Optional.empty(), wanted, before, size + 1)
                : ofAccounts(accountsOf(sight), wanted, before, size + 1);
        Page<Movement> page = Page.cut(rows, size, Movement::id);
        return new Page<>(page.rows().stream().map(this::found).toList(), page.next());
    }

    /** Those with this reference of a bank, newest first. The index begins with the account, so the accounts are gone through. */
    public List<Movement> byReference(Sight sight, String reference, int most) {
        return ofAccounts(
                sight, "m.referenceKey = :key", query -> query.setParameter("key", Movement.keyOf(reference)), most);
    }

    /** Credits of this amount since then by the banks' own time, newest first. */
    public List<Movement> byAmount(Sight sight, Vnd amount, Instant since, int most) {
        return ofAccounts(
                sight,
                "m.occurredAt >= :since and m.direction = :in and m.amount = :amount",
                query -> query.setParameter("since", since)
                        .setParameter("in", Direction.C)
                        .setParameter("amount", amount),
                most);
    }

    private List<Movement> ofAccounts(Sight sight, String which, Consumer<TypedQuery<Movement>> binding, int most) {
        if (sight.blind()) return List.of();
        String whose = sight.everything() ? "" : " and a.merchantId in :merchants";
        TypedQuery<Movement> query = em.createQuery(
                "select m from BankAccount a, Movement m where m.accountId = a.id and " + which + whose
                        + " order by m.id desc",
                Movement.class);
        binding.accept(query);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query.setMaxResults(most).getResultList();
    }

    /** What is known by its reference or its request is found at once, everything else account by account. */
    private List<Movement> ofAccounts(List<Long> accounts, Wanted wanted, OptionalLong before, int most) {
        if (accounts.isEmpty()) return List.of();
        boolean few = wanted.reference().isPresent() || wanted.requestId().isPresent();
        if (few) return read(Optional.of(accounts), wanted, before, most);
        return Newest.of(accounts, some -> read(Optional.of(some), wanted, before, most), Movement::id, most);
    }

    private List<Movement> read(Optional<Collection<Long>> accounts, Wanted wanted, OptionalLong before, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(accounts, wanted, before, values);
        TypedQuery<Movement> query =
                em.createQuery("select m from Movement m where " + where + " order by m.id desc", Movement.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    private List<Long> accountsOf(Sight sight) {
        return em.createQuery("select a.id from BankAccount a where a.merchantId in :merchants", Long.class)
                .setParameter("merchants", sight.merchantIds())
                .getResultList();
    }

    private static String where(
            Optional<Collection<Long>> accounts, Wanted wanted, OptionalLong before, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("m.id < :before");
        values.put("before", before.orElse(Long.MAX_VALUE));
        if (accounts.isEmpty()) where.append(" and m.accountId is not null");
        else put(where, values, "m.accountId in :accounts", "accounts", accounts.get());
        wanted.accountId().ifPresent(id -> put(where, values, "m.accountId = :account", "account", id));
        wanted.direction().ifPresent(way -> put(where, values, "m.direction = :direction", "direction", way));
        wanted.reference().ifPresent(text -> put(where, values, "m.referenceKey = :key", "key", Movement.keyOf(text)));
        wanted.from().ifPresent(at -> put(where, values, "m.id >= :fromId", "fromId", Ids.notBefore(at)));
        wanted.before().ifPresent(at -> put(where, values, "m.id < :untilId", "untilId", Ids.notBefore(at)));
        wanted.requestId()
                .ifPresent(id -> put(
                        where,
                        values,
                        "m.id in (select p.movementId from PaymentMatch p where p.requestId = :request and "
                                + Match.HOLDS + ")",
                        "request",
                        id));
        return where.toString();
    }

    private static void put(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    /** The movement on an account of a merchant that may be seen. */
    public Optional<Found> find(Sight sight, long movementId) {
        Optional<Movement> movement = Optional.ofNullable(em.find(Movement.class, movementId));
        return movement.filter(found ->
                        merchantOf(found).filter(owner -> sight.covers(owner)).isPresent())
                .map(this::found);
    }

    private Optional<Long> merchantOf(Movement movement) {
        if (movement.accountId().isEmpty()) return Optional.empty();
        return em.createQuery("select a.merchantId from BankAccount a where a.id = :account", Long.class)
                .setParameter("account", movement.accountId().getAsLong())
                .getResultStream()
                .findFirst();
    }

    private Found found(Movement movement) {
        return new Found(movement, PaymentMatch.current(em, movement.id()).map(PaymentMatch::match));
    }
}
