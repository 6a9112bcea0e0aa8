package vietqr.reconciliation;

import java.time.LocalDate;

/** Banking days, first and last among them. */
public record Days(LocalDate from, LocalDate to) {
    /** A run over more is several runs. */
    public static final int MOST = 400;

    public Days {
        if (to.isBefore(from)) throw new IllegalArgumentException(from + " is after " + to);
        if (from.plusDays(MOST).isBefore(to)) throw new IllegalArgumentException("more than " + MOST + " days");
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Days widened(int days) {
        return new Days(from.minusDays(days), to.plusDays(days));
    }
}
