package vietqr.payment;

import java.util.Optional;

/** Which way money moves, seen from the merchant's account: {@code C} in, {@code D} out ({@code transType} on the wire). */
public enum Direction {
    C,
    D;

    /** Absent or blank means money in; anything but C and D (in either case) is empty. */
    public static Optional<Direction> of(String transType) {
        if (transType == null || transType.isBlank()) return Optional.of(C);
        if (transType.equalsIgnoreCase("C")) return Optional.of(C);
        return transType.equalsIgnoreCase("D") ? Optional.of(D) : Optional.empty();
    }
}
