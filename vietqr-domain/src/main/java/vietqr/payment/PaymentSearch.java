package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Payment requests as people look for them: newest first, a page at a time, only those they may see. */
@ApplicationScoped
@Transactional
public class PaymentSearch {
    private static final int LARGEST_PAGE = 200;

    /** Far longer than lies between a request's time and its id; the id bound only keeps the search short. */
    private static final Duration ID_LAG = Duration.ofMinutes(1);

    private static final String TEXT = "(p.code = :text or p.orderId = :text or p.reference = :text"
            + " or p.content like :part escape '!' or exists (select t.id from TimelineEntry t"
            + " where t.requestId = p.id and t.kind = vietqr.payment.TimelineEntry.Kind.TOLD_BY_BANK and t.detail = :text))";

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected PaymentSearch() {
        this(null, null);
    }

    @Inject
    public PaymentSearch(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /**
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<PaymentRequest> page(Sight sight, PaymentFilter filter, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return Page.cut(List.of(), size, PaymentRequest::id);
        Conditions conditions = conditions(sight, filter);
        before.ifPresent(id -> conditions.add("p.id < :before", "before", id));
        TypedQuery<PaymentRequest> query = em.createQuery(
                "select p from PaymentRequest p" + conditions.where() + " order by p.id desc", PaymentRequest.class);
        conditions.bind(query);
        return Page.cut(query.setMaxResults(size + 1).getResultList(), size, PaymentRequest::id);
    }

    /**
     * The same for programs, which know exactly what they look for.
     *
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<PaymentRequest> page(Sight sight, RequestQuery wanted, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return Page.cut(List.of(), size, PaymentRequest::id);
        Conditions conditions = wanted.conditions(sight);
        before.ifPresent(id -> conditions.add("p.id < :before", "before", id));
        TypedQuery<PaymentRequest> query = em.createQuery(
                "select p from PaymentRequest p" + conditions.where() + " order by p.id desc", PaymentRequest.class);
        conditions.bind(query);
        return Page.cut(query.setMaxResults(size + 1).getResultList(), size, PaymentRequest::id);
    }

    /** The request, if it exists and may be seen. */
    public Optional<PaymentRequest> find(Sight sight, long requestId) {
        return Optional.ofNullable(em.find(PaymentRequest.class, requestId))
                .filter(request -> sight.covers(request.merchantId()));
    }

    /** What was asked for once on the day and is not paid yet; reusable codes wait for nothing. */
    public Tally waiting(Sight sight, LocalDate day) {
        if (sight.blind()) return Tally.NOTHING;
        Optional<LocalDate> only = Optional.of(day);
        Conditions waiting =
                conditions(sight, new PaymentFilter(Optional.of(PaymentState.WAITING), Optional.empty(), only, only));
        waiting.add("p.kind = :kind", "kind", PaymentKind.DYNAMIC);
        TypedQuery<Object[]> query = em.createQuery(
                "select sum(p.amount), count(p) from PaymentRequest p" + waiting.where(), Object[].class);
        waiting.bind(query);
        return Tally.of(query.getSingleResult());
    }

    private Conditions conditions(Sight sight, PaymentFilter filter) {
        Conditions conditions = new Conditions(sight);
        filter.state().ifPresent(state -> conditions.add("p.state = :state", "state", state));
        filter.since(now.get()).ifPresent(since -> {
            conditions.add("p.createdAt >= :since", "since", since);
            conditions.add("p.id >= :sinceId", "sinceId", Ids.notBefore(since));
        });
        filter.until().ifPresent(until -> {
            conditions.add("p.createdAt < :until", "until", until);
            conditions.add("p.id < :untilId", "untilId", Ids.notBefore(until.plus(ID_LAG)));
        });
        filter.text().ifPresent(text -> {
            conditions.add(TEXT, "text", text);
            conditions.bound("part", '%' + text.replaceAll("([!%_])", "!$1") + '%');
        });
        return conditions;
    }
}
