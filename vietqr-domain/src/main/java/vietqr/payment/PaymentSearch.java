package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.Ids;
import vietqr.kernel.Newest;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.kernel.Place;
import vietqr.merchant.Sight;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/** Payment requests as people look for them: newest or oldest first, a page at a time, only those they may see. */
@ApplicationScoped
@Transactional
public class PaymentSearch {
    /** How many requests are added up at once. */
    public static final int MOST_TOTALLED = 5_000;

    private static final int LARGEST_PAGE = 200;

    /** Far longer than lies between a request's time and its id; the id bound only keeps the search short. */
    private static final Duration ID_LAG = Duration.ofMinutes(1);

    /** How many of the newest requests are looked at for a part of a text, for which there is no index. */
    private static final int TEXT_ROWS = 20_000;

    /** Banks may use the same reference on several accounts. */
    private static final int MOST_TOLD = 200;

    private static final List<String> WHOLE = List.of("p.code = :text", "p.orderId = :text", "p.reference = :text");
    private static final String PART = "p.content like :part escape '!'";

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
        return page(sight, filter, Place.newest(before), size);
    }

    /** @param size 1 to 200 */
    public Page<PaymentRequest> page(Sight sight, PaymentFilter filter, Place place, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return Page.cut(List.of(), size, PaymentRequest::id);
        return Page.cut(rows(sight, filter, place, size + 1), size, PaymentRequest::id);
    }

    /** Empty if there are more than {@link #MOST_TOTALLED}: then fewer days have to be chosen, or a report asked for. */
    public Optional<PaymentTotals> totals(Sight sight, PaymentFilter filter) {
        if (sight.blind()) return Optional.of(PaymentTotals.of(List.of()));
        List<PaymentRequest> rows = rows(sight, filter, Place.newest(OptionalLong.empty()), MOST_TOTALLED + 1);
        return rows.size() > MOST_TOTALLED ? Optional.empty() : Optional.of(PaymentTotals.of(rows));
    }

    private List<PaymentRequest> rows(Sight sight, PaymentFilter filter, Place place, int most) {
        return filter.text().isPresent()
                ? withText(sight, filter, place, most)
                : first(sight, some -> conditions(some, filter), place, most);
    }

    private List<PaymentRequest> first(Sight sight, Function<Sight, Conditions> of, Place place, int most) {
        if (sight.everything()) return read(of.apply(sight), place, most);
        return Newest.of(
                sight.merchantIds(),
                some -> read(of.apply(Sight.of(List.copyOf(some))), place, most),
                place.comparator(PaymentRequest::id),
                most);
    }

    private List<PaymentRequest> read(Conditions conditions, Place place, int most) {
        if (place.behind().isPresent()) conditions.add(place.condition("p.id"), "place", place.bound());
        TypedQuery<PaymentRequest> query = em.createQuery(
                "select p from PaymentRequest p" + conditions.where() + place.sorting("p.id"), PaymentRequest.class);
        conditions.bind(query);
        return query.setMaxResults(most).getResultList();
    }

    /** What is named as a whole is found however old it is; a part of a text among the newest. */
    private List<PaymentRequest> withText(Sight sight, PaymentFilter filter, Place place, int most) {
        String text = filter.text().orElseThrow();
        Map<Long, PaymentRequest> found = new TreeMap<>(place.comparator(Long::longValue));
        for (String whole : WHOLE) {
            Conditions conditions = conditions(sight, filter);
            conditions.add(whole, "text", text);
            read(conditions, place, most).forEach(one -> found.put(one.id(), one));
        }
        List<Long> told = toldUnder(text);
        if (!told.isEmpty()) {
            Conditions conditions = conditions(sight, filter);
            conditions.add("p.id in :told", "told", told);
            read(conditions, place, most).forEach(one -> found.put(one.id(), one));
        }
        long floor = floor(sight, filter, place);
        Function<Sight, Conditions> part = some -> {
            Conditions conditions = conditions(some, filter);
            conditions.add("p.id >= :floor", "floor", floor);
            conditions.add(PART, "part", '%' + text.replaceAll("([!%_])", "!$1") + '%');
            return conditions;
        };
        first(sight, part, place, most).forEach(one -> found.put(one.id(), one));
        return found.values().stream().limit(most).toList();
    }

    /** The requests that money belongs to which banks told of under this reference, whosever it is. */
    private List<Long> toldUnder(String reference) {
        List<?> ids = em.createNativeQuery(
                        "select p.request_id from movement m join payment_match p on p.movement_id = m.id"
                                + " where m.reference_key = upper(?) limit " + MOST_TOLD)
                .setParameter(1, reference)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** The id behind which no part of a text is looked for. */
    private long floor(Sight sight, PaymentFilter filter, Place place) {
        Conditions conditions = new Conditions(sight);
        filter.until()
                .ifPresent(until -> conditions.add("p.id < :untilId", "untilId", Ids.notBefore(until.plus(ID_LAG))));
        if (place.order() == Place.Order.NEWEST) conditions.add(place.condition("p.id"), "place", place.bound());
        TypedQuery<Long> query = em.createQuery(
                "select p.id from PaymentRequest p" + conditions.where() + " order by p.id desc", Long.class);
        conditions.bind(query);
        return query.setFirstResult(TEXT_ROWS)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0L);
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
        return Page.cut(first(sight, wanted::conditions, Place.newest(before), size + 1), size, PaymentRequest::id);
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
        return conditions;
    }
}
