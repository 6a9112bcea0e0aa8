package vietqr.cashier;

import vietqr.kernel.BankingDay;

import java.time.Instant;
import java.time.LocalTime;

/**
 * When nothing is said aloud; over midnight if it ends earlier than it begins.
 *
 * @param from the first quiet minute, by the clock of Vietnam
 * @param to the first minute that is not quiet any more
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public boolean at(Instant moment) {
        LocalTime time = moment.atZone(BankingDay.ZONE).toLocalTime();
        boolean began = !time.isBefore(from);
        boolean goesOn = time.isBefore(to);
        return from.isBefore(to) ? began && goesOn : began || goesOn;
    }
}
