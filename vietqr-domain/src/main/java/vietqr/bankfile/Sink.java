package vietqr.bankfile;

import java.time.LocalDate;
import java.util.Optional;

/** Whoever wants to hear what a file says. */
public interface Sink {
    /** A statement begins; what follows belongs to it. Its head is whole when the file is. */
    void statement(Head head);

    /** Whether to go on; false ends the reading. */
    boolean line(Line line);

    /** Of no later day than this can an entry be: what says so was not read as it was meant, or is no entry. */
    LocalDate lastDay();

    /**
     * A line that should be an entry and is none.
     *
     * @param day if that much could be read
     * @param text what stands there
     * @return whether to go on
     */
    boolean unreadable(int number, Optional<LocalDate> day, Finding why, String text);

    /** How far the reading is, in lines or entries; whether to go on. */
    boolean goOn(long lines);
}
