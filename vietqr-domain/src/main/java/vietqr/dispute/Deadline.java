package vietqr.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.time.LocalDate;
import java.util.Optional;

/** The term that runs for a case, and whether people were warned of its end. */
@Embeddable
class Deadline {
    static final int NOT_WARNED = 0;
    static final int WARNED_SOON = 1;
    static final int WARNED_OVER = 2;

    @Enumerated(EnumType.STRING)
    private Term term;

    @Column(name = "term_began")
    private LocalDate began;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private int warned;

    protected Deadline() {}

    Deadline(Term term, LocalDate began, LocalDate dueOn) {
        run(term, began, dueOn);
    }

    void run(Term next, LocalDate from, LocalDate to) {
        this.term = next;
        this.began = from;
        this.dueOn = to;
        this.warned = NOT_WARNED;
    }

    /** The calendar has changed. */
    void move(LocalDate to) {
        this.dueOn = to;
    }

    void stop() {
        this.term = null;
        this.began = null;
        this.dueOn = null;
    }

    void warned(int level) {
        this.warned = level;
    }

    int warned() {
        return warned;
    }

    Optional<Term> term() {
        return Optional.ofNullable(term);
    }

    Optional<LocalDate> began() {
        return Optional.ofNullable(began);
    }

    Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }
}
