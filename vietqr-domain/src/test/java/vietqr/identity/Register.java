package vietqr.identity;

import jakarta.persistence.EntityManager;
import vietqr.kernel.Now;

/** The register of people on a test's database, for tests of other rooms. */
public final class Register {
    private Register() {}

    public static People of(EntityManager em, Now now) {
        return new People(new Users(em), now);
    }

    public static Attempts attempts(EntityManager em, Now now) {
        return new Attempts(new AttemptCounters(em), now);
    }

    public static NewPassword passwords(EntityManager em, Now now) {
        return new NewPassword(new Credentials(new Users(em), now));
    }

    public static SignIn signIn(EntityManager em, Now now) {
        return new SignIn(new SignInThrottle(new AttemptCounters(em), now), new Credentials(new Users(em), now));
    }
}
