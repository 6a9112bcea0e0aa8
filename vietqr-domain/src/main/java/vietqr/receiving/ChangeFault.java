package vietqr.receiving;

/** Why a change was not asked for, decided or stopped. */
public enum ChangeFault {
    /** There is no such merchant, terminal, account or change in sight, or it is not this person's to do. */
    NOT_FOUND,
    /** Money cannot go to an account that is not linked. */
    NOT_LINKED,
    /** Money goes there already. */
    SAME,
    /** Another change of the same is not over. */
    OPEN_ALREADY,
    NO_REASON,
    /** Whoever asked is not the second person. */
    SAME_PERSON,
    /** It is over, or was decided already. */
    STATE
}
