package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.matching.Candidate;
import vietqr.matching.MatchRule;
import vietqr.matching.Money;
import vietqr.payment.Direction;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.payment.Posting;

import java.time.Instant;
import java.util.List;

/**
 * Carries out what people have decided about movements. Nothing is changed or deleted: a match and its reversal are rows, and
 * the request's balance follows from what is left. The schema's keys have the last word, so whoever comes second fails.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Reattribution {
    private static final int MOST_OF_ONE_REQUEST = 10_000;

    private final EntityManager em;
    private final Payments payments;
    private final Now now;
    private final Event<MovementReattributed> changed;

    /** For the container's proxy only. */
    protected Reattribution() {
        this(null, null, null, null);
    }

    @Inject
    public Reattribution(EntityManager em, Payments payments, Now now, Event<MovementReattributed> changed) {
        this.em = em;
        this.payments = payments;
        this.now = now;
        this.changed = changed;
    }

    /**
     * The movement belongs to the request from now on.
     *
     * @throws jakarta.persistence.PersistenceException if this turn has begun already, or the one before has not ended
     */
    public void attribute(Ruling ruling) {
        PaymentRequest request = payments.lock(ruling.requestId()).orElseThrow();
        Movement movement = ruling.movement();
        MatchRule rule = Candidate.of(request).ruleByHand(money(movement, request));
        em.persist(new PaymentMatch(ruling, rule, now.get()));
        em.flush();
        em.createQuery("delete from OpenMovement o where o.movementId = :movement")
                .setParameter("movement", movement.id())
                .executeUpdate();
        payments.noteAttribution(request, ruling.correctionId());
        if (request.kind().standing()) payments.noteStandingPayment(request, movement.reference(), rule.name());
        else payments.receive(request, movement.amount(), movement.reference(), rule.name(), movement.occurredAt());
        changed.fire(new MovementReattributed(ruling, new Match(request.id(), rule), false));
    }

    /**
     * The movement does not belong to the request any more.
     *
     * @throws jakarta.persistence.PersistenceException if this turn has ended already
     */
    public void reverse(Ruling ruling) {
        PaymentRequest request = payments.lock(ruling.requestId()).orElseThrow();
        Match match = PaymentMatch.current(em, ruling.movement().id())
                .filter(held -> held.turn() == ruling.turn())
                .map(PaymentMatch::match)
                .filter(held -> held.requestId() == request.id())
                .orElseThrow();
        em.persist(new MatchReversal(ruling, now.get()));
        em.flush();
        if (ruling.movement().direction() == Direction.C)
            em.persist(new OpenMovement(
                    ruling.movement().id(), ruling.movement().accountId().orElseThrow()));
        payments.reverse(request, left(request), ruling.correctionId());
        changed.fire(new MovementReattributed(ruling, match, true));
    }

    /** The account is for people to judge; everything else is looked at as ever. */
    private static Money money(Movement movement, PaymentRequest request) {
        return new Money(
                request.accountId(),
                movement.direction(),
                movement.amount(),
                movement.content(),
                movement.occurredAt());
    }

    private List<Posting> left(PaymentRequest request) {
        List<Posting> left = em
                .createQuery(
                        "select m.amount, m.occurredAt, p.matchedAt from Movement m, PaymentMatch p"
                                + " where m.id = p.movementId and p.requestId = :request and " + Match.HOLDS
                                + " order by p.id",
                        Object[].class)
                .setParameter("request", request.id())
                .setMaxResults(MOST_OF_ONE_REQUEST + 1)
                .getResultList()
                .stream()
                .map(row -> Posting.in((Vnd) row[0], (Instant) row[1], (Instant) row[2]))
                .toList();
        if (left.size() > MOST_OF_ONE_REQUEST) throw new IllegalStateException("too many movements of one request");
        return left;
    }
}
