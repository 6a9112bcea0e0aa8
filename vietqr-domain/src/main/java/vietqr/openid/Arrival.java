package vietqr.openid;

/** Somebody is back from the provider. */
public sealed interface Arrival {
    /** @param email which the provider has verified */
    record Vouched(String email) implements Arrival {}

    record Refused(Why why) implements Arrival {}

    /** Why they are not let in. */
    enum Why {
        /** It is not the attempt that was begun in this session, or it has taken too long. */
        NOT_BEGUN,
        /** The provider did not let them in, or they did not want to. */
        DENIED,
        /** The provider does not answer, or not as it should. */
        UNREACHABLE,
        /** What the provider has signed is not for us, not for this attempt, not by it, or too old. */
        NOT_GENUINE,
        /** The provider does not say that the e-mail address is theirs. */
        NOT_VERIFIED
    }
}
