package vietqr.refund;

import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.kernel.Vnd;

import java.util.Optional;

/**
 * Somebody wants money of a payment sent back.
 *
 * @param account on which the payment came in; its merchant is who asks
 * @param reference the bank's reference of the payment
 * @param content for the receiver; folded to plain text before it goes to the bank
 * @param multiTimes whether further refunds of the payment may follow; only the first refund's word counts
 * @param terminals what the original's terminal codes must be; empty when the caller does not mind
 * @param repeatKey the caller's own name for this wish: the same one again is answered alike and does nothing
 * @param fourEyes whether a second person has to agree, however small the amount is
 */
public record RefundCommand(
        BankAccount account,
        String reference,
        Vnd amount,
        String content,
        boolean multiTimes,
        Optional<Terminals> terminals,
        Requester requester,
        Optional<String> repeatKey,
        boolean fourEyes) {
    /** Longest text for the receiver, after folding; the mark must fit behind it. */
    public static final int LONGEST_CONTENT = 150;

    public static final int LONGEST_REPEAT_KEY = 100;

    /** One for which the operator's limit says whether a second person has to agree. */
    public RefundCommand(
            BankAccount account,
            String reference,
            Vnd amount,
            String content,
            boolean multiTimes,
            Optional<Terminals> terminals,
            Requester requester,
            Optional<String> repeatKey) {
        this(account, reference, amount, content, multiTimes, terminals, requester, repeatKey, false);
    }

    /** The same, to which a second person has to agree. */
    public RefundCommand byTwo() {
        return new RefundCommand(
                account, reference, amount, content, multiTimes, terminals, requester, repeatKey, true);
    }

    /** A terminal and a sub-terminal code, {@code ""} when there is none. */
    public record Terminals(String terminalCode, String subTerminalCode) {}
}
