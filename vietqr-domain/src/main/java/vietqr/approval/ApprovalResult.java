package vietqr.approval;

/** What became of somebody's wish to decide. */
public sealed interface ApprovalResult {
    /** It is decided as this person wanted. */
    record Decided(Approval approval) implements ApprovalResult {}

    /** Nothing has changed. */
    record Denied(Why why) implements ApprovalResult {}

    /** Why a person may not decide. */
    enum Why {
        /** There is no such question, or it is none of this person's business. */
        NOT_FOUND,
        /** This person asked; it takes another one. */
        SAME_PERSON,
        /** Somebody was quicker. */
        ALREADY_DECIDED
    }
}
