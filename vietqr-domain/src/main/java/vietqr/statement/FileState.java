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
    CANCELLED,
    /** It was read, and somebody has set it aside: what stands in it counts nowhere. */
    WITHDRAWN;

    /** Whether it can be read once more. */
    public boolean readable() {
        return this == REFUSED || this == CANCELLED || this == WITHDRAWN;
    }
}
