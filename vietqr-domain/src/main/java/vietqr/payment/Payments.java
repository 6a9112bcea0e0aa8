package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.payment.TimelineEntry.Kind;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The payment requests: to be found, and to be moved from state to state with an entry on the timeline for each change. */
@ApplicationScoped
@Transactional
public class Payments {
    private static final int LONGEST_TIMELINE = 1000;
    private static final int MOST_OF_ONE_ORDER = 100;

    private final EntityManager em;
    private final Now now;
    private final Event<PaymentChanged> changed;
    private final AuditLog audit;

    /** For the container's proxy only. */
    protected Payments() {
        this(null, null, null, null);
    }

    @Inject
    Payments(EntityManager em, Now now, Event<PaymentChanged> changed, AuditLog audit) {
        this.em = em;
        this.now = now;
        this.changed = changed;
        this.audit = audit;
    }

    public Payments(EntityManager em, Now now, Event<PaymentChanged> changed) {
        this(em, now, changed, new AuditLog(em, now));
    }

    public Optional<PaymentRequest> find(long requestId) {
        return Optional.ofNullable(em.find(PaymentRequest.class, requestId));
    }

    /** Finds the request by the id on its QR link; empty as well for a text that is no such id. */
    public Optional<PaymentRequest> byTransactionRefId(String transactionRefId) {
        return referenceIn(transactionRefId).flatMap(this::byReference);
    }

    /** Finds the request by its UUID. */
    public Optional<PaymentRequest> byReference(String reference) {
        return em.createQuery("select p from PaymentRequest p where p.reference = :reference", PaymentRequest.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The request as it stands now, locked until the end of the transaction. */
    public Optional<PaymentRequest> lock(long requestId) {
        Optional<PaymentRequest> request = find(requestId);
        request.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return request;
    }

    /** The requests of one account for one of the merchant's orders since a time, newest first, at most a hundred. */
    public List<PaymentRequest> ofOrder(long accountId, String orderId, Instant since) {
        return em.createQuery(
                        "select p from PaymentRequest p where p.accountId = :account and p.orderId = :order"
                                + " and p.createdAt >= :since order by p.id desc",
                        PaymentRequest.class)
                .setParameter("account", accountId)
                .setParameter("order", orderId)
                .setParameter("since", since)
                .setMaxResults(MOST_OF_ONE_ORDER)
                .getResultList();
    }

    /** What happened to the request, in order. */
    public List<TimelineEntry> timelineOf(long requestId) {
        return em.createQuery(
                        "select t from TimelineEntry t where t.requestId = :request order by t.seq",
                        TimelineEntry.class)
                .setParameter("request", requestId)
                .setMaxResults(LONGEST_TIMELINE)
                .getResultList();
    }

    /** How far each of these requests has come ({@link PaymentRequest#seq}); one that does not exist is left out. */
    Map<Long, Integer> seqs(Collection<Long> requestIds) {
        if (requestIds.isEmpty()) return Map.of();
        return em.createQuery("select p.id, p.lastSeq from PaymentRequest p where p.id in :ids", Object[].class)
                .setParameter("ids", requestIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
    }

    /** Whether there is a request with this code. */
    boolean known(PaymentCode code) {
        return !em.createQuery("select p.id from PaymentRequest p where p.code = :code", Long.class)
                .setParameter("code", code.value())
                .getResultList()
                .isEmpty();
    }

    PaymentRequest open(Asked.Draft draft) {
        PaymentRequest request = new PaymentRequest(draft, now.get());
        em.persist(request);
        record(request, Kind.ASKED, request.code().value());
        return request;
    }

    /** The standing code for a purpose, locked until the end of the transaction. */
    Optional<PaymentRequest> lockStanding(String standingKey) {
        return em.createQuery("select p from PaymentRequest p where p.standingKey = :key", PaymentRequest.class)
                .setParameter("key", standingKey)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * Money has come for a request that is paid once; its balance says what that means.
     *
     * @param request locked
     * @param bankReference the bank's reference of the movement
     * @param rule why this movement belongs to this request
     * @param at when the bank says the money came
     */
    public Effect receive(PaymentRequest request, Vnd amount, String bankReference, String rule, Instant at) {
        Effect effect = request.take(request.balance().receive(amount, at));
        record(request, Kind.TOLD_BY_BANK, bankReference);
        announce(request, record(request, Kind.MATCHED, rule));
        return effect;
    }

    /** Money has come by a standing code, which stays open for the next payer. */
    public void noteStandingPayment(PaymentRequest request, String bankReference, String rule) {
        record(request, Kind.TOLD_BY_BANK, bankReference);
        record(request, Kind.MATCHED, rule);
    }

    /**
     * A person has found out that money is for this request; to be told before the money itself.
     *
     * @param request locked
     */
    public void noteAttribution(PaymentRequest request, long correctionId) {
        record(request, Kind.ATTRIBUTED, Long.toString(correctionId));
    }

    /**
     * Money that had been put down to the request is taken back, for it was not for it.
     *
     * @param request locked
     * @param left all the other money that came for it
     */
    public void reverse(PaymentRequest request, List<Posting> left, long correctionId) {
        if (!request.kind().standing()) {
            List<Posting> booked = Stream.concat(left.stream(), refundsOf(request))
                    .sorted(Comparator.comparing(Posting::bookedAt))
                    .toList();
            request.take(request.balance().recount(booked, now.get()));
        }
        announce(request, record(request, Kind.REVERSED, Long.toString(correctionId)));
    }

    private Stream<Posting> refundsOf(PaymentRequest request) {
        return em.createQuery(
                        "select t from TimelineEntry t where t.requestId = :request and t.kind = :kind order by t.seq",
                        TimelineEntry.class)
                .setParameter("request", request.id())
                .setParameter("kind", Kind.REFUNDED)
                .getResultStream()
                .map(entry -> Posting.out(Vnd.of(Long.parseLong(entry.detail())), entry.at()));
    }

    /** Money came that carries the request's code and yet does not pay it; people see why on the timeline. */
    public void noteUnmatched(PaymentRequest request, String bankReference, String reason) {
        record(request, Kind.TOLD_BY_BANK, bankReference);
        announce(request, record(request, Kind.NOT_MATCHED, reason));
    }

    /** Money that had come for the request went back. */
    public void noteRefund(long requestId, Vnd amount) {
        PaymentRequest request = lock(requestId).orElseThrow();
        if (!request.kind().standing()) request.take(request.balance().refund(amount));
        announce(request, record(request, Kind.REFUNDED, amount.toString()));
    }

    /** Withdraws a waiting request, and writes down who did; a request in any other state stays as it is. */
    public void cancel(String transactionRefId) {
        byTransactionRefId(transactionRefId)
                .filter(request -> !request.kind().standing())
                .flatMap(request -> lock(request.id()))
                .filter(request -> request.take(request.balance().cancel(now.get())) == Effect.CANCELLED)
                .ifPresent(request -> {
                    announce(request, record(request, Kind.CANCELLED, ""));
                    audit.write(AuditNote.of(
                            Thing.PAYMENT,
                            Deed.CANCELLED,
                            request.merchantId(),
                            request.id(),
                            request.code().toString()));
                });
    }

    /**
     * Marks waiting requests as expired whose last moment has passed, oldest first; rows that somebody else holds are passed
     * over.
     *
     * @return how many it were, at most as many as asked for
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int expireDue(int most) {
        Instant at = now.get();
        List<?> due = em.createNativeQuery("select id from payment_request where state = 'WAITING' and kind = 'DYNAMIC'"
                        + " and created_at < ? order by created_at limit " + most + " for update skip locked")
                .setParameter(1, InstantConverter.column(at.minus(PaymentRequest.PAYABLE_FOR)))
                .getResultList();
        for (Object id : due) {
            PaymentRequest request = em.find(PaymentRequest.class, ((Number) id).longValue());
            if (request.take(request.balance().expire(at)) == Effect.EXPIRED)
                announce(request, record(request, Kind.EXPIRED, ""));
        }
        return due.size();
    }

    private TimelineEntry record(PaymentRequest request, Kind kind, String detail) {
        TimelineEntry entry = new TimelineEntry(request, kind, detail, now.get());
        em.persist(entry);
        return entry;
    }

    private void announce(PaymentRequest request, TimelineEntry entry) {
        changed.fire(new PaymentChanged(request.id(), entry.seq(), request.state()));
    }

    private static Optional<String> referenceIn(String transactionRefId) {
        if (transactionRefId == null || transactionRefId.length() != 48) return Optional.empty();
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(transactionRefId), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
