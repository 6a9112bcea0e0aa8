package vietqr.dialect;

/** What has become of a message. */
public enum Outcome {
    /** Its movements are recorded. */
    BOOKED,
    /** Its movements had been recorded before, from another message or another channel. */
    KNOWN,
    /** It is about no money. */
    NOTHING,
    /** It cannot be understood. */
    UNREADABLE,
    /** Nobody knows who sent it; it books nothing. */
    UNAUTHENTICATED,
    /** The account is not linked here, or the sender may not speak for it. */
    UNKNOWN_ACCOUNT,
    UNKNOWN_TERMINAL,
    UNKNOWN_ORDER,
    /** The order or bill is for another amount. */
    OTHER_AMOUNT,
    /** The order or bill is not to be paid any more. */
    CLOSED,
    /** The bank means a service that is not ours. */
    OTHER_SERVICE,
    /** It says something else than was said before under the same name. */
    CONTRADICTED,
    /** The movement had been recorded before, with another amount. */
    DIFFERS,
    /** It does not give the bank's reference, so it could be money that another channel tells of. A person decides. */
    HELD,
    /** Taking it failed on our side. It is kept; read again, or told again, it counts as if it came for the first time. */
    FAILED;

    /** Whether there is nothing left to do. */
    public boolean settled() {
        return this == BOOKED || this == KNOWN || this == NOTHING;
    }
}
