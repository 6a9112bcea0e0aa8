package vietqr.dispute;

import java.util.Set;

/** What whoever complained is written to about. */
public enum LetterKind {
    RECEIVED(StepKind.FILED),
    UPHELD(StepKind.UPHELD),
    NO_FAULT(StepKind.NO_FAULT),
    REJECTED(StepKind.REJECTED),
    SETTLED(StepKind.SETTLED, StepKind.REFUNDED);

    private final Set<StepKind> after;

    LetterKind(StepKind... after) {
        this.after = Set.of(after);
    }

    boolean follows(DisputeStep step) {
        return after.contains(step.kind());
    }
}
