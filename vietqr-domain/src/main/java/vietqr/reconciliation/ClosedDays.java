package vietqr.reconciliation;

import java.time.LocalDate;
import java.util.Set;

/** Which days have been signed off. What was matched on them is not compared anew, and nothing is booked on them by itself. */
public interface ClosedDays {
    /** Those of an account among some days. */
    Set<LocalDate> among(long accountId, Days days);
}
