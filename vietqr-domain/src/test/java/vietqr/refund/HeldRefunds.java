package vietqr.refund;

import jakarta.persistence.EntityManager;
import vietqr.intake.Movement;
import vietqr.kernel.Vnd;

/** What tests of rooms above need of refunds. */
public final class HeldRefunds {
    private HeldRefunds() {}

    public static RefundHold of(EntityManager em) {
        return new RefundHold(new RefundStore(em));
    }

    /** As if somebody had asked for it and nothing had become of it yet. */
    public static void reserve(EntityManager em, Movement credit, Vnd amount) {
        new RefundStore(em).lock(credit).reserve(amount, true);
    }
}
