package vietqr.reconciliation;

import java.time.LocalDate;
import java.util.List;

/** Banking days, first and last among them. */
public record Days(LocalDate from, LocalDate to) {
    /** A run over more is several runs. */
    public static final int MOST = 366;

    public Days {
        if (to.isBefore(from)) throw new IllegalArgumentException(from + " is after " + to);
    }

    /** What one run may be asked for. */
    public boolean tooMany() {
        return !from.plusDays(MOST).isAfter(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    List<LocalDate> all() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    Days widened(int days) {
        return new Days(from.minusDays(days), to.plusDays(days));
    }
}
