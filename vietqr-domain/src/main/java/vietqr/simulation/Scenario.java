package vietqr.simulation;

/** How the bank behaves that is played. */
public enum Scenario {
    /** One message about exactly this money. */
    EXACT,
    /** The same message several times. */
    DUPLICATED,
    /** The money in several parts, told of in the wrong order: the last to happen is told first. */
    REORDERED,
    /** Money of some days ago. */
    DELAYED,
    /** A tenth less than was asked for. */
    UNDERPAID,
    /** A tenth more than was asked for. */
    OVERPAID,
    /** The transfer text as payers and banks spoil it. */
    MANGLED,
    /** Money on an account, or at a terminal, that nobody has. */
    UNKNOWN_ACCOUNT,
    /** Many payments at once, each of them real. */
    BURST,
    /** One message made by somebody who does not have the secret. */
    FORGED;

    /** How many messages there are if nobody says: several where one would not show it. */
    int usualCount() {
        return switch (this) {
            case DUPLICATED, REORDERED -> 3;
            case BURST -> 10;
            default -> 1;
        };
    }

    /** The most messages that may be asked for. */
    public int mostMessages() {
        return switch (this) {
            case DUPLICATED, REORDERED -> 20;
            case BURST -> 500;
            default -> 1;
        };
    }
}
