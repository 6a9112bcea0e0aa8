package vietqr.comparison;

/** Who says so. */
public enum Side {
    /** The bank's statement. */
    ENTRY,
    /** The gateway, from what the bank told it at the time. */
    MOVEMENT;

    /** Its letter in names of things: {@code E1}, {@code M1}. */
    public String letter() {
        return name().substring(0, 1);
    }
}
