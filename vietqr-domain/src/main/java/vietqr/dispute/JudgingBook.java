package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.approval.Requester;
import vietqr.dispute.DisputeResult.Denied;
import vietqr.dispute.DisputeResult.Done;
import vietqr.dispute.DisputeResult.Why;
import vietqr.dispute.DisputeStep.Step;
import vietqr.intake.Movement;
import vietqr.intake.Transactions;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.refund.Refund;
import vietqr.refund.RefundEnded;
import vietqr.refund.RefundState;
import vietqr.refund.Refunds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes down what is decided about cases and what becomes of their refunds, each in a transaction of its own. */
@ApplicationScoped
@Transactional
class JudgingBook {
    private final EntityManager em;
    private final Disputes disputes;
    private final History history;
    private final BreakEnd breakEnd;
    private final Terms terms;
    private final Transactions transactions;
    private final Refunds refunds;
    private final Now now;

    /** For the container's proxy only. */
    protected JudgingBook() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    JudgingBook(
            EntityManager em,
            Disputes disputes,
            History history,
            BreakEnd breakEnd,
            Terms terms,
            Transactions transactions,
            Refunds refunds,
            Now now) {
        this.em = em;
        this.disputes = disputes;
        this.history = history;
        this.breakEnd = breakEnd;
        this.terms = terms;
        this.transactions = transactions;
        this.refunds = refunds;
        this.now = now;
    }

    DisputeResult decide(Handler who, Judgement judgement) {
        if (!who.may()) return new Denied(Why.NOT_ALLOWED);
        Optional<Dispute> found = disputes.lock(who.sight(), judgement.disputeId());
        if (found.isEmpty()) return new Denied(Why.NOT_FOUND);
        Dispute dispute = found.get();
        if (judgement.version().isPresent() && judgement.version().getAsInt() != dispute.version())
            return new Denied(Why.STALE);
        if (!dispute.may(judgement.outcome())) return new Denied(Why.WRONG_STATE);
        if (judgement.grounds().isEmpty()) return new Denied(Why.NO_GROUNDS);
        Optional<Why> unpayable = judgement.outcome() == Judgement.Outcome.UPHELD
                ? objection(dispute, judgement.granted())
                : Optional.empty();
        if (unpayable.isPresent()) return new Denied(unpayable.get());
        write(who.requester(), dispute, judgement);
        return new Done(dispute);
    }

    /** The letter promises the amount, so it has to be there; of money that nobody has found yet that cannot be said. */
    private Optional<Why> objection(Dispute dispute, Vnd granted) {
        if (granted.isZero() || granted.compareTo(dispute.complaint().claimed()) > 0) return Optional.of(Why.AMOUNT);
        if (dispute.movementId().isEmpty()) return Optional.empty();
        Movement credit =
                transactions.movement(dispute.movementId().getAsLong()).orElseThrow();
        return granted.compareTo(refunds.leftOf(credit)) > 0 ? Optional.of(Why.MORE_THAN_LEFT) : Optional.empty();
    }

    private void write(Requester by, Dispute dispute, Judgement judgement) {
        Instant at = now.get();
        String grounds = judgement.grounds();
        switch (judgement.outcome()) {
            case UPHELD ->
                dispute.uphold(by, grounds, judgement.granted(), terms.end(Term.COMPENSATION, BankingDay.of(at)), at);
            case NO_FAULT -> dispute.findNoFault(by, grounds, terms.end(Term.PLAN, BankingDay.of(at)), at);
            case REJECTED -> dispute.reject(by, grounds, at);
            case SETTLED -> dispute.settle(by, grounds, at);
            case WITHDRAWN -> dispute.withdraw(by, grounds, at);
        }
        history.add(
                dispute,
                Step.of(StepKind.valueOf(judgement.outcome().name()), by, grounds)
                        .forAll());
        if (!dispute.state().standing()) breakEnd.settle(dispute);
    }

    /** Another refund is owed from now on, after one that failed or because the money was found later. */
    DisputeResult wantRefund(Handler who, long disputeId) {
        if (!who.may()) return new Denied(Why.NOT_ALLOWED);
        Optional<Dispute> found = disputes.lock(who.sight(), disputeId);
        if (found.isEmpty()) return new Denied(Why.NOT_FOUND);
        if (!found.get().mayRefund()) return new Denied(Why.WRONG_STATE);
        found.get().wantRefund();
        return new Done(found.get());
    }

    /** The case, if a refund is owed. */
    Optional<Dispute> owing(long disputeId) {
        return disputes.find(Sight.EVERYTHING, disputeId).filter(Dispute::refundOwed);
    }

    /** Cases of which a refund is owed since before a moment: whoever decided them has died on the way. */
    List<Long> owingSince(Instant before, int most) {
        return em.createQuery(
                        "select d.id from Dispute d where d.verdict.refundOwed = true and d.verdict.decidedAt < :before"
                                + " order by d.id",
                        Long.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    void refundAsked(long disputeId, long refundId) {
        Dispute dispute = disputes.lock(Sight.EVERYTHING, disputeId).orElseThrow();
        if (!dispute.refundOwed()) return;
        dispute.refundAsked(refundId);
        history.add(dispute, Step.of(StepKind.REFUND_ASKED, decider(dispute), Long.toString(refundId)));
    }

    /** @param why a code of {@code docs/errors.md} */
    void refundRefused(long disputeId, String why) {
        Dispute dispute = disputes.lock(Sight.EVERYTHING, disputeId).orElseThrow();
        if (!dispute.refundOwed()) return;
        dispute.refundFailed();
        history.add(dispute, Step.of(StepKind.REFUND_FAILED, decider(dispute), why));
    }

    private static Requester decider(Dispute dispute) {
        return dispute.decider().orElseThrow();
    }

    void onRefundEnded(@Observes RefundEnded ended) {
        follow(ended.refund());
    }

    /** Refunds that ended while their cases did not know of them yet. */
    int followEnded(int most) {
        List<Refund> ended = em.createQuery(
                        "select r from Refund r, Dispute d where d.verdict.refundId = r.id and d.state = :upheld"
                                + " and r.state in :ended order by r.id",
                        Refund.class)
                .setParameter("upheld", DisputeState.UPHELD)
                .setParameter("ended", List.of(RefundState.SUCCEEDED, RefundState.REFUSED, RefundState.REJECTED))
                .setMaxResults(most)
                .getResultList();
        ended.forEach(this::follow);
        return ended.size();
    }

    private void follow(Refund refund) {
        em.createQuery("select d.id from Dispute d where d.verdict.refundId = :refund", Long.class)
                .setParameter("refund", refund.id())
                .getResultStream()
                .findFirst()
                .flatMap(id -> disputes.lock(Sight.EVERYTHING, id))
                .filter(dispute -> dispute.state() == DisputeState.UPHELD)
                .ifPresent(dispute -> follow(dispute, refund));
    }

    private void follow(Dispute dispute, Refund refund) {
        if (refund.state() == RefundState.SUCCEEDED) {
            dispute.refunded(now.get());
            String reference = refund.bankReference().orElse("");
            history.add(dispute, Step.byItself(StepKind.REFUNDED, reference).forAll());
            breakEnd.settle(dispute);
            return;
        }
        dispute.refundFailed();
        String why = refund.failure().map(Enum::name).orElse("");
        history.add(dispute, Step.byItself(StepKind.REFUND_FAILED, why));
    }
}
