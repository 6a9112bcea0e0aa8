package vietqr.settings;

import java.time.LocalTime;

/**
 * What finance people may do by themselves, when their days are compared, and how long their files are kept.
 *
 * @param writeOffUpTo VND up to which a break may be written off, with a second person's yes
 * @param closeWithUpTo VND up to which a break may be open when its day is closed
 * @param fullDayAt time of the day in Vietnam at which the day before is compared as a whole
 * @param exportsKeptDays for how many days the file of a report can be fetched
 */
public record Bookkeeping(long writeOffUpTo, long closeWithUpTo, LocalTime fullDayAt, int exportsKeptDays) {
    static final Bookkeeping DEFAULT = new Bookkeeping(100_000, 0, LocalTime.of(3, 30), 30);
}
