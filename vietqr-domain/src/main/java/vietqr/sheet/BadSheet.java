package vietqr.sheet;

/** The bytes are no table that we read. */
public final class BadSheet extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with them. */
    public enum Fault {
        /** They are not what they seem to be, or damaged. */
        BROKEN,
        /** A row has no end, such as after a quotation mark that is not closed. */
        ENDLESS_ROW,
        /** They want a password. */
        ENCRYPTED,
        /** Unpacked they would be far too large. */
        TOO_LARGE,
        /** Days are counted from 1904, as some old spreadsheets do. */
        DATES_FROM_1904,
        /** They are no text in an encoding we know. */
        NO_TEXT
    }

    private final Fault fault;

    BadSheet(Fault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    BadSheet(Fault fault, Exception cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
