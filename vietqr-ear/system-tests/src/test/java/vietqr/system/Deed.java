package vietqr.system;

import vietqr.kernel.BankingDay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Money that came to an account or left it.
 *
 * @param at in Vietnam
 * @param signed below zero for money that left
 * @param reference the bank's own; may be empty
 */
record Deed(LocalDateTime at, long signed, String reference, String content) {
    Deed under(String other) {
        return new Deed(at, signed, other, content);
    }

    /** As it is listed when the bank has kept something for itself. */
    Deed less(long fee) {
        return new Deed(at, signed - fee, reference, content);
    }

    Instant moment() {
        return at.atZone(BankingDay.ZONE).toInstant();
    }

    String written(String pattern) {
        return at.format(DateTimeFormatter.ofPattern(pattern));
    }
}
