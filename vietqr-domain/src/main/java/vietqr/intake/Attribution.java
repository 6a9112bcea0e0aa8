package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.kernel.Now;
import vietqr.matching.Candidate;
import vietqr.matching.Decision;
import vietqr.matching.Decision.Belongs;
import vietqr.matching.Decision.Guess;
import vietqr.matching.Decision.Open;
import vietqr.matching.Decision.Refused;
import vietqr.matching.Hint;
import vietqr.matching.KnownRequests;
import vietqr.matching.MatchRule;
import vietqr.matching.Matching;
import vietqr.matching.Money;
import vietqr.matching.StoredRequests;
import vietqr.payment.Direction;
import vietqr.payment.PaymentCode;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;

import java.util.List;
import java.util.Optional;

/** Puts down to which request a movement belongs, or to which it may belong. */
@ApplicationScoped
class Attribution {
    private final EntityManager em;
    private final KnownRequests known;
    private final Payments payments;
    private final Now now;

    /** For the container's proxy only. */
    protected Attribution() {
        this(null, null, null, null);
    }

    @Inject
    Attribution(EntityManager em, StoredRequests known, Payments payments, Now now) {
        this.em = em;
        this.known = known;
        this.payments = payments;
        this.now = now;
    }

    /** Of a movement that nobody knew before. */
    Optional<Match> of(Movement movement, long accountId, Optional<PaymentCode> named) {
        Optional<Match> match = decided(movement, accountId, named);
        boolean open = match.isEmpty() && movement.direction() == Direction.C;
        if (open) em.persist(new OpenMovement(movement.id(), accountId));
        return match;
    }

    private Optional<Match> decided(Movement movement, long accountId, Optional<PaymentCode> named) {
        Money money = money(movement, accountId, named);
        Decision decision = Matching.decide(money, known);
        if (decision instanceof Belongs belongs) return settled(movement, money, belongs);
        if (decision instanceof Refused refused) note(movement, refused);
        if (decision instanceof Open open) suggest(movement, open.guesses());
        return Optional.empty();
    }

    private Optional<Match> settled(Movement movement, Money money, Belongs belongs) {
        MatchRule rule = belongs.rule();
        boolean less = rule == MatchRule.CORRECTED || rule == MatchRule.ORDER_ID;
        // Whose whole code is there is locked already.
        long id = belongs.request().id();
        PaymentRequest request = (less ? payments.lock(id) : payments.find(id)).orElseThrow();
        if (less && !Candidate.of(request).waitsFor(money)) {
            Hint hint = rule == MatchRule.CORRECTED ? Hint.MISTYPED_CODE : Hint.ORDER_ID;
            suggest(movement, List.of(new Guess(request.id(), hint)));
            return Optional.empty();
        }
        if (rule == MatchRule.STANDING) payments.noteStandingPayment(request, movement.reference(), rule.name());
        else payments.receive(request, money.amount(), movement.reference(), rule.name(), money.occurredAt());
        em.persist(new PaymentMatch(movement.id(), request.id(), rule, now.get()));
        return Optional.of(new Match(request.id(), rule));
    }

    private static Money money(Movement movement, long accountId, Optional<PaymentCode> named) {
        return new Money(
                accountId, movement.direction(), movement.amount(), movement.content(), movement.occurredAt(), named);
    }

    private void note(Movement movement, Refused refused) {
        PaymentRequest request = payments.find(refused.request().id()).orElseThrow();
        payments.noteUnmatched(
                request, movement.reference(), refused.objection().name());
    }

    private void suggest(Movement movement, List<Guess> guesses) {
        for (Guess guess : guesses)
            em.persist(new Suggestion(movement.id(), guess.requestId(), guess.hint(), now.get()));
    }
}
