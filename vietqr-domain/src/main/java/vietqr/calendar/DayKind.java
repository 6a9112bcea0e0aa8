package vietqr.calendar;

/** What is special about a day. */
public enum DayKind {
    /** Nobody works, although it may be a Monday to Friday. */
    OFF,
    /** Work is made up, on a Saturday or Sunday. */
    WORK,
    /** Nothing: it is what its weekday says, whatever the shipped list says. */
    USUAL
}
