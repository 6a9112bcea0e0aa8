package vietqr.api.v1;

import vietqr.bank.BankAccount;
import vietqr.closing.Check;
import vietqr.closing.CloseStep;
import vietqr.closing.DayClose;

import java.time.Instant;
import java.util.List;

/**
 * A day of an account as our own API shows it.
 *
 * @param steps what people have done to it, oldest first
 */
record DayCloseBody(
        String id,
        String bankBin,
        String accountNumber,
        String day,
        String state,
        String closedAt,
        String packId,
        List<Step> steps) {
    /** That somebody wanted it closed, or open again. */
    record Step(String kind, String reason, String askedAt, String state, String endedAt) {
        static Step of(CloseStep step) {
            return new Step(
                    step.kind().name(),
                    step.reason(),
                    step.askedAt().toString(),
                    step.state().name(),
                    step.endedAt().map(Instant::toString).orElse(null));
        }
    }

    /**
     * A point of the checklist.
     *
     * @param accepted what would stand in the way, had two people not accepted it
     */
    record Point(String check, boolean passed, String detail, List<Accepted> accepted) {
        static Point of(Check check) {
            return new Point(
                    check.kind().name(),
                    check.passed(),
                    check.detail().isEmpty() ? null : check.detail(),
                    check.accepted().stream().map(Accepted::of).toList());
        }
    }

    /** A break of statements that two people have accepted. */
    record Accepted(String breakId, String askedBy, String decidedBy, String reason) {
        static Accepted of(Check.Accepted one) {
            return new Accepted(String.valueOf(one.breakId()), one.askedBy(), one.decidedBy(), one.reason());
        }
    }

    static DayCloseBody of(DayClose close, BankAccount account, List<CloseStep> steps) {
        return new DayCloseBody(
                String.valueOf(close.id()),
                account.bankBin(),
                account.number(),
                close.day().toString(),
                close.state().name(),
                close.closedAt().map(Instant::toString).orElse(null),
                close.packId().isPresent() ? String.valueOf(close.packId().getAsLong()) : null,
                steps.stream().map(Step::of).toList());
    }
}
