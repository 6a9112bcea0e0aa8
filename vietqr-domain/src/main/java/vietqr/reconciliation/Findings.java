package vietqr.reconciliation;

import vietqr.comparison.Outcome;
import vietqr.comparison.Outcome.Loose;
import vietqr.comparison.Outcome.Matched;
import vietqr.comparison.Piece;
import vietqr.intake.Movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what a comparison finds on the days of a run, some hundreds at a time. */
final class Findings {
    private static final int AT_ONCE = 500;
    private static final int MATCHES_AT_ONCE = 4_000;

    /** The next run does more. */
    private static final int MOST_BOOKED = 5_000;

    private final Run run;
    private final Judgement judgement;
    private final MatchBook matchBook;
    private final BreakBook breakBook;
    private final EntryBooking booking;
    private final Doubts doubts;
    private final Alongside alongside;
    private final List<Matched> matches = new ArrayList<>();
    private final List<Finding> breaks = new ArrayList<>();
    private final List<Outcome> missing = new ArrayList<>();
    private long booked;

    Findings(
            Run run,
            Judgement judgement,
            MatchBook matchBook,
            BreakBook breakBook,
            EntryBooking booking,
            Doubts doubts,
            Alongside alongside) {
        this.run = run;
        this.judgement = judgement;
        this.matchBook = matchBook;
        this.breakBook = breakBook;
        this.booking = booking;
        this.doubts = doubts;
        this.alongside = alongside;
    }

    void take(Outcome outcome) {
        if (pieces(outcome).noneMatch(piece -> run.days().contains(piece.day()))) return;
        if (outcome instanceof Matched match) {
            matches.add(match);
            if (matches.size() == MATCHES_AT_ONCE) writeMatches();
        }
        if (missing.size() < MOST_BOOKED && judgement.isToBeBooked(outcome)) missing.add(outcome);
        else judgement.of(outcome).ifPresent(this::record);
    }

    private static Stream<Piece> pieces(Outcome outcome) {
        if (outcome instanceof Matched match)
            return Stream.concat(match.entries().stream(), match.movements().stream());
        if (outcome instanceof Outcome.Differing pair) return Stream.of(pair.entry(), pair.movement());
        return Stream.of(((Loose) outcome).piece());
    }

    void record(List<Finding> some) {
        some.forEach(this::record);
        writeBreaks();
        alongside.settle();
    }

    private void record(Finding finding) {
        breaks.add(finding);
        if (breaks.size() == AT_ONCE) writeBreaks();
    }

    private void writeBreaks() {
        List<Finding> some = List.copyOf(breaks);
        breaks.clear();
        alongside.write(() -> breakBook.record(run, some));
    }

    private void writeMatches() {
        List<Matched> some = new ArrayList<>(matches);
        matches.clear();
        alongside.write(() -> write(some));
    }

    /** When somebody has matched one of them meanwhile, the others are still right. */
    private void write(List<Matched> some) {
        some.sort(Comparator.comparingLong(match -> match.entries().get(0).id()));
        try {
            matchBook.write(run, some);
        } catch (MatchBook.MatchedBefore one) {
            for (Matched match : some) writeAlone(match);
        }
    }

    private void writeAlone(Matched match) {
        try {
            matchBook.write(run, List.of(match));
        } catch (MatchBook.MatchedBefore goneMeanwhile) {
            // The next run sees what is left of it.
        }
    }

    /** When everything is compared, and nothing else can be what is still missing. */
    void end() {
        writeMatches();
        alongside.settle();
        for (Outcome outcome : missing) book((Loose) outcome);
        writeBreaks();
        alongside.settle();
    }

    private void book(Loose loose) {
        Finding missing = judgement.of(loose).orElseThrow();
        Optional<String> known = doubts.about(run.accountId(), loose.piece().id());
        Optional<Movement> made = known.isPresent()
                ? Optional.empty()
                : booking.book(run.accountId(), loose.piece().id(), "");
        if (made.isPresent()) {
            booked++;
            breakBook.resolved(run, missing.becoming(made.get().id()), EntryBooking.RESOLUTION);
        } else {
            record(known.map(name -> missing.hinting(Judgement.LOOKS_LIKE, name))
                    .orElse(missing));
        }
    }

    long booked() {
        return booked;
    }
}
