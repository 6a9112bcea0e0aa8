package vietqr.resolution;

import vietqr.reconciliation.BreakReason;

import java.util.Arrays;
import java.util.List;

/** What can be done about a break. */
public enum ResolutionKind {
    /** The entry is the movement, or several of one side are one of the other; the sums are equal. */
    MATCH(false),
    /** The same although the sums differ; the difference is accepted. */
    FORCE_MATCH(true),
    /** What is missing is let go, up to the limit that the operator has set. */
    WRITE_OFF(true),
    /** Somebody has looked and found that all is in order: the money, or the message, is there. A second person, if it is much. */
    RECEIVED(false),
    /** Statements stay as they are, although something is missing or wrong in them that no amount tells. */
    ACCEPT(true),
    /** The movement is taken back from the request that it was put down to. */
    REVERSE(true);

    private final boolean needsSecond;

    ResolutionKind(boolean needsSecond) {
        this.needsSecond = needsSecond;
    }

    /** Whether it is done only when a second person agrees, whatever the amount. */
    public boolean needsSecond() {
        return needsSecond;
    }

    /** Whether the other side has to be named. */
    public boolean needsPartners() {
        return this == MATCH || this == FORCE_MATCH;
    }

    /** Whether it makes sense for a break of this reason. */
    public boolean fits(BreakReason reason) {
        return switch (reason) {
            case MISSING_AT_GATEWAY, AMBIGUOUS, REVERSED -> needsPartners() || this == WRITE_OFF;
            case MISSING_AT_BANK, CUT_OFF_NEXT_DAY, DUPLICATE_NOTICE -> this != REVERSE && this != ACCEPT;
            case DUPLICATE_TRANSFER, UNDERPAID, OVERPAID, LATE, MANGLED_CONTENT, WRONG_ACCOUNT ->
                this == WRITE_OFF || this == RECEIVED || this == REVERSE;
            case NOT_TOLD -> this == RECEIVED;
            case FEE_DIFFERENCE -> this == WRITE_OFF;
            case CURRENCY, UNPARSEABLE_ROW, STATEMENT_GAP, BALANCE_CHAIN_BROKEN -> this == ACCEPT;
        };
    }

    public static List<ResolutionKind> fitting(BreakReason reason) {
        return Arrays.stream(values()).filter(kind -> kind.fits(reason)).toList();
    }
}
