package vietqr.calendar;

import java.time.LocalDate;

/** A day has become another kind of day. Fired in the transaction of the change. */
public record CalendarChanged(LocalDate day) {}
