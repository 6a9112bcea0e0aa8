package vietqr.joining;

/** What became of somebody's wish about who works at a merchant. */
public enum StaffResult {
    DONE,
    /** There is no such merchant, member or invitation, or it is none of this person's business. */
    NOT_FOUND,
    /** No letter can be sent there. */
    BAD_ADDRESS,
    /** A merchant has a name, of at most 200 characters. */
    NO_BUSINESS,
    /** No role, or one that this person may not give or take. */
    NOT_YOURS_TO_GIVE,
    /** Works there already. */
    MEMBER_ALREADY,
    /** An invitation to this address waits already. */
    INVITED_ALREADY,
    /** The last owner stays one. */
    LAST_OWNER,
    /** A hundred invitations wait. */
    TOO_MANY
}
