package vietqr.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.intake.Movement;

/** For whoever must know that a credit's money is all there, and stays while they work on it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RefundHold {
    private final RefundStore store;

    /** For the container's proxy only. */
    protected RefundHold() {
        this(null);
    }

    @Inject
    RefundHold(RefundStore store) {
        this.store = store;
    }

    /**
     * Keeps refunds of the credit from being opened until the end of the transaction; whoever holds it is alone.
     *
     * @return false if some of its money has gone back already, or has been asked for
     */
    public boolean whole(Movement credit) {
        return store.lock(credit).reserved().isZero();
    }
}
