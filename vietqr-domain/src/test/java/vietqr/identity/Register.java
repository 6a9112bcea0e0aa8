package vietqr.identity;

import jakarta.persistence.EntityManager;
import vietqr.kernel.Now;

/** The register of people on a test's database, for tests of other rooms. */
public final class Register {
    private Register() {}

    public static People of(EntityManager em, Now now) {
        return new People(new Users(em), now);
    }
}
