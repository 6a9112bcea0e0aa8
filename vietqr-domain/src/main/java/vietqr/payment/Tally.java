package vietqr.payment;

import vietqr.kernel.Vnd;

/** How many of something there are and what they come to. */
public record Tally(Vnd sum, long count) {
    public static final Tally NOTHING = new Tally(Vnd.ZERO, 0);

    /** Of a row {@code sum, count} as a query returns it; the sum is null if there was nothing to add. */
    public static Tally of(Object[] row) {
        Vnd sum = row[0] instanceof Vnd vnd ? vnd : Vnd.of(row[0] == null ? 0 : ((Number) row[0]).longValue());
        return new Tally(sum, ((Number) row[1]).longValue());
    }
}
