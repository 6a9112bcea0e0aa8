package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.closing.SignedDays;
import vietqr.dispute.DisputeStep.Step;
import vietqr.merchant.Sight;
import vietqr.reconciliation.Break;
import vietqr.reconciliation.Breaks;
import vietqr.reconciliation.Days;
import vietqr.reconciliation.Settling;

import java.util.Optional;

/** Settles the break that a case came from, when the case is over. */
@ApplicationScoped
class BreakEnd {
    /** What was done about the break, in its own words. */
    static final String HOW = "DISPUTE";

    private final Breaks breaks;
    private final Settling settling;
    private final SignedDays closed;
    private final History history;

    /** For the container's proxy only. */
    protected BreakEnd() {
        this(null, null, null, null);
    }

    @Inject
    BreakEnd(Breaks breaks, Settling settling, SignedDays closed, History history) {
        this.breaks = breaks;
        this.settling = settling;
        this.closed = closed;
        this.history = history;
    }

    /**
     * A break that is settled already, or has healed, is left alone; so is one of a day that was signed off, and one about
     * statements, which takes two people.
     */
    void settle(Dispute dispute) {
        Optional<Break> found = dispute.breakId().stream()
                .boxed()
                .findFirst()
                .flatMap(id -> breaks.lock(Sight.EVERYTHING, id))
                .filter(one -> one.state().standing());
        if (found.isEmpty()) return;
        Break one = found.get();
        String number = Long.toString(one.id());
        if (signedOff(one) || one.reason().aboutStatements()) {
            history.add(dispute, Step.byItself(StepKind.BREAK_LEFT, number));
            return;
        }
        settling.settle(one, HOW, dispute.decider().orElseThrow().value());
        history.add(dispute, Step.byItself(StepKind.BREAK_SETTLED, number));
    }

    private boolean signedOff(Break one) {
        return !closed.among(one.accountId(), new Days(one.bankingDay(), one.bankingDay()))
                .isEmpty();
    }
}
