package vietqr.report;

/** What stands in a column, and so how it is read from the database and written into a cell. */
public enum ColumnType {
    /** As somebody wrote it; never trusted. */
    TEXT(false),
    /** The name of somebody who is neither a merchant's nor ours. */
    NAME(false),
    /** What somebody wrote into a transfer; it may say who they are. */
    CONTENT(false),
    /** One of our own words, such as a state; written in the reader's language. */
    WORD(false),
    /** What was found wrong with a file, in the reader's language; else as a bank wrote it. */
    FINDING(false),
    /** Whole dong, signed. */
    MONEY(true),
    /** How many there are. */
    COUNT(true),
    /** A number that nobody would add up, such as seconds. */
    NUMBER(false),
    /** Hundredths of a percent. */
    PERCENT(false),
    /** A moment, written in the time zone that was asked for. */
    TIME(false),
    /** A banking day. */
    DAY(false);

    private final boolean summed;

    ColumnType(boolean summed) {
        this.summed = summed;
    }

    /** Whether the sum of the column means something. */
    boolean summed() {
        return summed;
    }

    /** Whether it may say who somebody is. */
    boolean personal() {
        return this == NAME || this == CONTENT;
    }

    boolean number() {
        return this == MONEY || this == COUNT || this == NUMBER || this == PERCENT;
    }
}
