package vietqr.reconciliation;

import vietqr.comparison.Outcome;
import vietqr.comparison.Outcome.Differing;
import vietqr.comparison.Outcome.Loose;
import vietqr.comparison.Outcome.Matched;
import vietqr.comparison.Outcome.Why;
import vietqr.comparison.Piece;
import vietqr.comparison.Rules;
import vietqr.comparison.Side;
import vietqr.kernel.BankingDay;
import vietqr.reconciliation.Finding.Ids;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the outcome of a comparison means at a moment: nothing, something that is expected, or a break. Pure. */
final class Judgement {
    static final String LOOKS_LIKE = "LOOKS_LIKE";
    static final String NO_STATEMENT = "NO_STATEMENT";
    private static final String AMOUNTS_DIFFER = "AMOUNTS_DIFFER";
    private static final String TOO_MANY_ALIKE = "TOO_MANY_ALIKE";

    /** Nobody wants to be told of older money as if it had just come. */
    private static final int BOOKED_FOR_DAYS = 62;

    private final Rules rules;
    private final Coverage coverage;
    private final LocalDate toldSince;
    private final Set<LocalDate> closed;
    private final Instant asOf;

    /** @param toldSince the first day of which anybody told us anything: what is listed before that is history */
    Judgement(Rules rules, Coverage coverage, LocalDate toldSince, Set<LocalDate> closed, Instant asOf) {
        this.rules = rules;
        this.toldSince = toldSince;
        this.closed = closed;
        this.coverage = coverage;
        this.asOf = asOf;
    }

    Optional<Finding> of(Outcome outcome) {
        if (outcome instanceof Matched match) return ofMatch(match);
        if (outcome instanceof Differing pair)
            return Optional.of(
                    differing(pair.entry(), pair.movement(), pair.difference()).hinting(AMOUNTS_DIFFER, ""));
        Loose loose = (Loose) outcome;
        return loose.side() == Side.ENTRY ? Optional.of(ofEntry(loose)) : ofMovement(loose);
    }

    private static Optional<Finding> ofMatch(Matched match) {
        if (match.difference() == 0) return Optional.empty();
        return Optional.of(differing(match.entries().get(0), match.movements().get(0), match.difference()));
    }

    private static Finding differing(Piece entry, Piece movement, long by) {
        Ids ids = Ids.NONE.withEntry(entry.id()).withMovement(movement.id());
        String about = Side.ENTRY.letter() + entry.id() + Side.MOVEMENT.letter() + movement.id();
        return Finding.of(BreakReason.FEE_DIFFERENCE, about, ids, entry.day(), entry.direction(), entry.amount())
                .differing(by);
    }

    private Finding ofEntry(Loose loose) {
        return switch (loose.why()) {
            case FOREIGN -> entry(BreakReason.CURRENCY, loose.piece());
            case TIED -> tied(entry(BreakReason.AMBIGUOUS, loose.piece()), loose.others());
            case REVERSED -> entry(BreakReason.REVERSED, loose.piece()).hinting(LOOKS_LIKE, names(loose));
            case ALIKE -> missingHere(loose.piece()).hinting(LOOKS_LIKE, names(loose));
            case ALONE -> missingHere(loose.piece());
        };
    }

    private static String names(Loose loose) {
        return String.join(" ", loose.others());
    }

    private static Finding tied(Finding finding, List<String> others) {
        return others.isEmpty() ? finding.hinting(TOO_MANY_ALIKE, "") : finding.hinting("", String.join(" ", others));
    }

    private Finding missingHere(Piece entry) {
        Finding missing = entry(BreakReason.MISSING_AT_GATEWAY, entry);
        return isPatient(entry) ? missing.until(rules.patientUntil(entry.day())) : missing;
    }

    private static Finding entry(BreakReason reason, Piece entry) {
        Ids ids = Ids.NONE.withEntry(entry.id());
        return Finding.of(
                reason, Side.ENTRY.letter() + entry.id(), ids, entry.day(), entry.direction(), entry.amount());
    }

    /** A tie is told of once, by its entries. */
    private Optional<Finding> ofMovement(Loose loose) {
        if (loose.why() == Why.TIED) return Optional.empty();
        Piece movement = loose.piece();
        Instant until = rules.patientUntil(movement.day());
        if (isPatient(movement)) return Optional.of(missingThere(movement).until(until));
        if (!coverage.covers(movement.day()))
            return Optional.of(missingThere(movement).until(until).hinting(NO_STATEMENT, ""));
        if (loose.why() == Why.ALIKE)
            return Optional.of(movement(BreakReason.DUPLICATE_NOTICE, movement).hinting(LOOKS_LIKE, names(loose)));
        return Optional.of(missingThere(movement));
    }

    private static Finding missingThere(Piece movement) {
        return movement(BreakReason.MISSING_AT_BANK, movement);
    }

    private static Finding movement(BreakReason reason, Piece movement) {
        Ids ids = Ids.NONE.withMovement(movement.id());
        return Finding.of(
                reason,
                Side.MOVEMENT.letter() + movement.id(),
                ids,
                movement.day(),
                movement.direction(),
                movement.amount());
    }

    private boolean isPatient(Piece piece) {
        return asOf.isBefore(rules.patientUntil(piece.day()));
    }

    /** Whether a movement is to be made of an entry that nobody has told us of. */
    boolean isToBeBooked(Outcome outcome) {
        return rules.booksMissing()
                && outcome instanceof Loose loose
                && loose.side() == Side.ENTRY
                && loose.why() == Why.ALONE
                && !loose.piece().reference().isBlank()
                && !isPatient(loose.piece())
                && !closed.contains(loose.piece().day())
                && !loose.piece().day().isBefore(toldSince)
                && !loose.piece().day().isBefore(BankingDay.of(asOf).minusDays(BOOKED_FOR_DAYS));
    }
}
