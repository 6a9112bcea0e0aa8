package vietqr.refund;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.Drain;
import vietqr.kernel.ErrorCode;
import vietqr.refund.BankAnswer.Outcome;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Sends money back: open (one transaction), turn to the bank (none), book its answer (another). A bank that may have heard
 * of an order is asked before it is ordered again, so nothing goes out twice, whenever a process dies.
 */
@ApplicationScoped
public class Refunding {
    /** The longest a bank may take to answer one call (wire reference, section 6: the lock of 30 s). */
    public static final Duration BANK_TIME = Duration.ofSeconds(25);

    private static final Logger LOG = System.getLogger(Refunding.class.getName());
    private static final int MOST_AT_ONCE = 8;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final RefundDesk desk;
    private final RefundBook book;
    private final RefundGateways gateways;

    @Resource
    private ManagedExecutorService threads;

    /** For the container's proxy only. */
    protected Refunding() {
        this(null, null, null);
    }

    @Inject
    Refunding(RefundDesk desk, RefundBook book, RefundGateways gateways) {
        this.desk = desk;
        this.book = book;
        this.gateways = gateways;
    }

    /** Refunds a payment, or some of it. Waits for the bank's answer; must not be called inside a transaction. */
    public RefundResult refund(RefundCommand command) {
        return make(command).result();
    }

    /**
     * What became of a wish, and the refund that came of it.
     *
     * @param refundId empty if the wish was turned down before anything was written
     */
    public record Made(RefundResult result, OptionalLong refundId) {}

    /** Does the same, for callers who want to look at the refund. */
    public Made make(RefundCommand command) {
        if (gateways.of(command.account().bankBin()).isEmpty())
            return new Made(new RefundResult.Rejected(ErrorCode.E42), OptionalLong.empty());
        Opening opening = desk.open(command);
        if (opening instanceof Opening.Answered answered) return new Made(answered.result(), answered.refundId());
        DueRefund due = ((Opening.Claimed) opening).due();
        return new Made(turnToBank(due), OptionalLong.of(due.refundId()));
    }

    /**
     * Goes on with whatever is due: what was approved, what a bank was silent on, what a dead process left behind. Starts
     * as much as there are threads for, does not wait, and starts nothing while the server is stopping.
     */
    public int resumeDue() {
        int[] started = {0};
        Drain.whileOpen(() -> started[0] = startDue());
        return started[0];
    }

    private int startDue() {
        int room = free.drainPermits();
        int started = 0;
        try {
            if (room == 0) return 0;
            for (DueRefund due : book.claimDue(room)) {
                threads.execute(() -> turnToBankAndFree(due));
                started++;
            }
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.INFO, "refunds stay due until the next start: the server is stopping");
        } finally {
            free.release(room - started);
        }
        return started;
    }

    private void turnToBankAndFree(DueRefund due) {
        try {
            Drain.whileOpen(() -> turnToBank(due));
        } finally {
            free.release();
        }
    }

    RefundResult turnToBank(DueRefund due) {
        return book.record(due.refundId(), answerOf(due));
    }

    /** A gateway that throws has broken its word; what the bank has done is then unknown. */
    private BankAnswer answerOf(DueRefund due) {
        Optional<RefundGateway> gateway = gateways.of(due.order().bankBin());
        if (gateway.isEmpty()) return BankAnswer.unknown();
        try {
            return answerOf(gateway.get(), due);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "the gateway failed at refund " + due.order().mark(), broken);
            return BankAnswer.unknown();
        }
    }

    private static BankAnswer answerOf(RefundGateway gateway, DueRefund due) {
        if (due.askFirst()) {
            BankAnswer known = gateway.ask(due.order());
            if (known.outcome() != Outcome.NOT_THERE) return known;
        }
        return gateway.send(due.order());
    }
}
