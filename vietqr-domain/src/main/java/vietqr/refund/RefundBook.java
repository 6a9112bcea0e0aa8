package vietqr.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.approval.ApprovalDecided;
import vietqr.intake.ExpectedDebits;
import vietqr.intake.Movement;
import vietqr.intake.MovementRecorded;
import vietqr.intake.Repayment;
import vietqr.intake.Transactions;
import vietqr.kernel.Now;
import vietqr.payment.Payments;
import vietqr.refund.RefundStore.Locked;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Books what happens to refunds after they were opened: who turns to the bank, what it said, what a second person said. */
@ApplicationScoped
class RefundBook {
    /** Longer than a bank may take to be asked and then ordered, so that nobody else turns to it meanwhile. */
    static final Duration LEASE = Refunding.BANK_TIME.multipliedBy(2).plusSeconds(5);

    private static final Logger LOG = System.getLogger(RefundBook.class.getName());

    private final RefundStore store;
    private final Transactions transactions;
    private final ExpectedDebits expectedDebits;
    private final Payments payments;
    private final Now now;
    private final Event<RefundEnded> ended;

    /** For the container's proxy only. */
    protected RefundBook() {
        this(null, null, null, null, null, null);
    }

    @Inject
    RefundBook(
            RefundStore store,
            Transactions transactions,
            ExpectedDebits expectedDebits,
            Payments payments,
            Now now,
            Event<RefundEnded> ended) {
        this.store = store;
        this.transactions = transactions;
        this.expectedDebits = expectedDebits;
        this.payments = payments;
        this.now = now;
        this.ended = ended;
    }

    /** Hands out due refunds, each to one worker on one node; if he dies, it becomes due again. */
    @Transactional(TxType.REQUIRES_NEW)
    List<DueRefund> claimDue(int most) {
        Instant at = now.get();
        return store.lockDue(at, most).stream().map(refund -> claim(refund, at)).toList();
    }

    DueRefund claim(Refund refund, Instant at) {
        refund.claimedUntil(at.plus(LEASE));
        Movement origin = transactions.movement(refund.movementId()).orElseThrow();
        String content = (refund.content() + " " + refund.mark()).strip();
        RefundOrder order = new RefundOrder(
                refund.mark(), origin.bankBin(), origin.accountNumber(), origin.reference(), refund.amount(), content);
        return new DueRefund(refund.id(), refund.tries() > 1, order);
    }

    /** Books what the bank said; a debit that came before the answer has the last word. */
    @Transactional(TxType.REQUIRES_NEW)
    RefundResult record(long refundId, BankAnswer answer) {
        Refund seen = store.find(refundId).orElseThrow();
        if (answer.outcome() == BankAnswer.Outcome.SENT) expectedDebits.named(seen.mark(), answer.reference());
        Locked locked = store.lock(seen);
        if (locked.refund().state().atBank()) book(locked, answer);
        return locked.refund().answer();
    }

    private void book(Locked locked, BankAnswer answer) {
        Refund refund = locked.refund();
        switch (answer.outcome()) {
            case SENT -> {
                refund.succeed(answer.reference(), now.get());
                locked.refundable().settle(refund.amount());
                transactions
                        .matchOf(refund.movementId())
                        .ifPresent(match -> payments.noteRefund(match.requestId(), refund.amount()));
            }
            case REFUSED -> {
                refund.refuse(answer.refusal(), now.get());
                locked.refundable().release(refund.amount());
            }
            case UNKNOWN, NOT_THERE -> refund.loseSight(now.get());
        }
        announce(refund);
    }

    /** The bank's own message that the money has gone settles every doubt. */
    void onDebit(@Observes MovementRecorded recorded) {
        Optional<Refund> refund = recorded.repayment().map(Repayment::mark).flatMap(store::byMark);
        if (refund.isEmpty()) return;
        Locked locked = store.lock(refund.get());
        RefundState state = locked.refund().state();
        if (state.atBank()) book(locked, BankAnswer.sent(recorded.movement().reference()));
        else if (state != RefundState.SUCCEEDED)
            LOG.log(
                    Level.ERROR,
                    "a bank took the money of refund {0}, which is {1}",
                    refund.get().mark(),
                    state);
    }

    void onDecision(@Observes ApprovalDecided decided) {
        if (!decided.kind().equals(Refunds.APPROVAL_KIND)) return;
        Locked locked = store.lock(store.find(decided.subjectId()).orElseThrow());
        Refund refund = locked.refund();
        if (decided.approved()) {
            refund.approve(now.get());
        } else {
            refund.reject(now.get());
            locked.refundable().release(refund.amount());
            announce(refund);
        }
    }

    private void announce(Refund refund) {
        if (refund.state().ended()) ended.fire(new RefundEnded(refund));
    }
}
