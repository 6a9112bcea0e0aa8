package vietqr.cashier;

import jakarta.persistence.EntityManager;

/** Where merchants choose how money is said aloud, for tests of higher rooms. */
public final class Choosing {
    private Choosing() {}

    public static SpeakingDesk desk(EntityManager em) {
        return new SpeakingDesk(em);
    }
}
