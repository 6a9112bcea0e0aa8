package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccounts;
import vietqr.dispute.DisputeResult.Done;
import vietqr.intake.Movement;
import vietqr.intake.Transactions;
import vietqr.kernel.Now;
import vietqr.refund.RefundCommand;
import vietqr.refund.RefundResult;
import vietqr.refund.Refunding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Decides cases. Where a complaint is right and the money is known, its refund is asked for right after, in the name of whoever
 * decided: a second person has to agree to it, however small it is. If the process dies in between, a timer asks again by the
 * same name, so that there is one refund. Must not be called inside a transaction.
 */
@ApplicationScoped
public class Judging {
    private static final Duration LEFT_ALONE_FOR = Duration.ofMinutes(2);
    private static final int MOST_AT_ONCE = 50;

    private final JudgingBook book;
    private final Refunding refunding;
    private final Transactions transactions;
    private final BankAccounts accounts;
    private final Now now;

    /** For the container's proxy only. */
    protected Judging() {
        this(null, null, null, null, null);
    }

    @Inject
    Judging(JudgingBook book, Refunding refunding, Transactions transactions, BankAccounts accounts, Now now) {
        this.book = book;
        this.refunding = refunding;
        this.transactions = transactions;
        this.accounts = accounts;
        this.now = now;
    }

    public DisputeResult decide(Handler who, Judgement judgement) {
        DisputeResult result = book.decide(who, judgement);
        if (result instanceof Done) askRefund(judgement.disputeId());
        return result;
    }

    /** Asks for the refund of an upheld case again, or for the first time if its money was found later. */
    public DisputeResult refund(Handler who, long disputeId) {
        DisputeResult result = book.wantRefund(who, disputeId);
        if (result instanceof Done) askRefund(disputeId);
        return result;
    }

    private void askRefund(long disputeId) {
        Optional<Dispute> owing = book.owing(disputeId);
        if (owing.isEmpty()) return;
        Refunding.Made made = refunding.make(command(owing.get()));
        if (made.refundId().isPresent())
            book.refundAsked(disputeId, made.refundId().getAsLong());
        else
            book.refundRefused(
                    disputeId, ((RefundResult.Rejected) made.result()).code().name());
    }

    RefundCommand command(Dispute dispute) {
        Movement credit =
                transactions.movement(dispute.movementId().getAsLong()).orElseThrow();
        return new RefundCommand(
                        accounts.find(credit.accountId().orElseThrow()).orElseThrow(),
                        credit.reference(),
                        dispute.granted(),
                        "HOAN TIEN KHIEU NAI " + dispute.number(),
                        true,
                        Optional.empty(),
                        dispute.decider().orElseThrow(),
                        Optional.of(dispute.refundKey()))
                .byTwo();
    }

    /** Goes on where somebody has died. */
    int goOn() {
        List<Long> left = book.owingSince(now.get().minus(LEFT_ALONE_FOR), MOST_AT_ONCE);
        left.forEach(this::askRefund);
        return left.size() + book.followEnded(MOST_AT_ONCE);
    }
}
