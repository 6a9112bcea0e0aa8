package vietqr.linking;

/** Where a case stands. */
public enum LinkingState {
    /** The holder is not called what the merchant is called: a person has to look. */
    DETAILS,
    /** It has to be shown that the account is the merchant's. */
    PROOF,
    ACTIVE,
    /** Linked, and at rest: no codes, and what the bank tells waits. */
    SUSPENDED,
    /** Over: given up, refused or ended. */
    UNLINKED;

    /** Whether it is not over. */
    public boolean standing() {
        return this != UNLINKED;
    }
}
