package vietqr.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a run has counted. Amounts are VND; those of entries and movements are of the run's own days. */
@Embeddable
public class Tally {
    private long entries;

    @Column(name = "entries_in")
    private long entriesIn;

    @Column(name = "entries_out")
    private long entriesOut;

    private long movements;

    @Column(name = "movements_in")
    private long movementsIn;

    @Column(name = "movements_out")
    private long movementsOut;

    @Column(name = "matched_entries")
    private long matchedEntries;

    @Column(name = "matched_movements")
    private long matchedMovements;

    @Column(name = "matched_amount")
    private long matchedAmount;

    private long booked;

    @Column(name = "breaks_open")
    private long breaksOpen;

    @Column(name = "open_amount")
    private long openAmount;

    @Column(name = "breaks_expected")
    private long breaksExpected;

    @Column(name = "expected_amount")
    private long expectedAmount;

    @Column(name = "breaks_healed")
    private long breaksHealed;

    protected Tally() {}

    /** @param in money in, @param out money out */
    void entries(long count, long in, long out) {
        this.entries = count;
        this.entriesIn = in;
        this.entriesOut = out;
    }

    void movements(long count, long in, long out) {
        this.movements = count;
        this.movementsIn = in;
        this.movementsOut = out;
    }

    void matched(long ofEntries, long ofMovements, long amount) {
        this.matchedEntries = ofEntries;
        this.matchedMovements = ofMovements;
        this.matchedAmount = amount;
    }

    void standing(BreakState state, long count, long amount) {
        if (state == BreakState.OPEN) {
            this.breaksOpen = count;
            this.openAmount = amount;
        }
        if (state == BreakState.EXPECTED) {
            this.breaksExpected = count;
            this.expectedAmount = amount;
        }
    }

    void changed(long fromEntries, long healed) {
        this.booked = fromEntries;
        this.breaksHealed = healed;
    }

    public long entries() {
        return entries;
    }

    public long entriesIn() {
        return entriesIn;
    }

    public long entriesOut() {
        return entriesOut;
    }

    public long movements() {
        return movements;
    }

    public long movementsIn() {
        return movementsIn;
    }

    public long movementsOut() {
        return movementsOut;
    }

    public long matchedEntries() {
        return matchedEntries;
    }

    public long matchedMovements() {
        return matchedMovements;
    }

    /** Of the entries. */
    public long matchedAmount() {
        return matchedAmount;
    }

    /** Movements made from entries that nobody had told us of. */
    public long booked() {
        return booked;
    }

    public long breaksOpen() {
        return breaksOpen;
    }

    public long openAmount() {
        return openAmount;
    }

    public long breaksExpected() {
        return breaksExpected;
    }

    public long expectedAmount() {
        return expectedAmount;
    }

    public long breaksHealed() {
        return breaksHealed;
    }
}
