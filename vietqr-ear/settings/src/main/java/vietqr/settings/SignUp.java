package vietqr.settings;

/** How merchants come to be here. */
public enum SignUp {
    /** Whoever is invited, by the operator or by an owner. */
    INVITATION,
    /** Whoever wants to, once they have shown that their e-mail address is theirs. */
    OPEN
}
