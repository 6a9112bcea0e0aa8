package vietqr.refund;

import vietqr.kernel.ErrorCode;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a bank said about a refund, or that it said nothing.
 *
 * @param reference the bank's reference when the money is sent, else {@code ""}
 * @param refusal why the bank will not do it, else null
 */
public record BankAnswer(Outcome outcome, String reference, ErrorCode refusal) {
    /** The sorts of answer. */
    public enum Outcome {
        SENT,
        REFUSED,
        /** No answer in time, or one that settles nothing. */
        UNKNOWN,
        /** The bank has never heard of this order. */
        NOT_THERE
    }

    private static final Set<ErrorCode> REFUSALS =
            EnumSet.of(ErrorCode.E43, ErrorCode.E216, ErrorCode.E217, ErrorCode.E218);

    public static BankAnswer sent(String reference) {
        return new BankAnswer(Outcome.SENT, reference, null);
    }

    /** @param why one of the codes by which a bank may refuse: {@code E43}, {@code E216}, {@code E217}, {@code E218} */
    public static BankAnswer refused(ErrorCode why) {
        if (!REFUSALS.contains(why)) throw new IllegalArgumentException("banks do not refuse with " + why);
        return new BankAnswer(Outcome.REFUSED, "", why);
    }

    public static BankAnswer unknown() {
        return new BankAnswer(Outcome.UNKNOWN, "", null);
    }

    public static BankAnswer notThere() {
        return new BankAnswer(Outcome.NOT_THERE, "", null);
    }
}
