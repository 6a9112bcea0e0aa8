package vietqr.statement;

/** Where a file of statements stands. */
public enum FileState {
    /** Kept, and waiting to be read. */
    RECEIVED,
    READING,
    /** Read to its end; its entries are there. */
    READ,
    /** Nothing of it was taken over; its problem says why. */
    REFUSED,
    /** Somebody stopped the reading; nothing of it was taken over. */
    CANCELLED;

    /** Whether it can be read once more. */
    public boolean failed() {
        return this == REFUSED || this == CANCELLED;
    }
}
