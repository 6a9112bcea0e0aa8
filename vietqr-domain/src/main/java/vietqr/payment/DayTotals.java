package vietqr.payment;

import vietqr.kernel.Vnd;

/**
 * One banking day in four numbers.
 *
 * @param paid what came in for requests that were paid on the day
 * @param paidCount how many those are
 * @param waiting what was asked for on the day and is not paid yet
 * @param waitingCount how many those are
 */
public record DayTotals(Vnd paid, long paidCount, Vnd waiting, long waitingCount) {
    public static final DayTotals NOTHING = new DayTotals(Vnd.ZERO, 0, Vnd.ZERO, 0);
}
