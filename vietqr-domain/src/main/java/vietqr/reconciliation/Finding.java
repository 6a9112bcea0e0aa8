package vietqr.reconciliation;

import vietqr.kernel.Sha256;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A difference as a run sees it now.
 *
 * @param about what it is about: a name within the account and the leg of the reason
 * @param difference what is too much at the bank, or too little
 * @param hint a word for people: what else is known
 * @param others what else it may be: {@code E1 M2} are an entry and a movement
 * @param detail in words of a file or a bank
 * @param expectedUntil until when it may explain itself, so that nobody has to look; empty if somebody has to
 */
record Finding(
        BreakReason reason,
        String about,
        Ids ids,
        LocalDate day,
        Optional<Direction> direction,
        Vnd amount,
        long difference,
        String hint,
        String others,
        String detail,
        Optional<Instant> expectedUntil) {

    /** What it points at; each may be empty. */
    record Ids(
            OptionalLong entry,
            OptionalLong movement,
            OptionalLong request,
            OptionalLong statement,
            OptionalLong file) {
        static final Ids NONE = new Ids(
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());

        Ids withEntry(long id) {
            return new Ids(OptionalLong.of(id), movement, request, statement, file);
        }

        Ids withMovement(long id) {
            return new Ids(entry, OptionalLong.of(id), request, statement, file);
        }

        Ids withRequest(OptionalLong id) {
            return new Ids(entry, movement, id, statement, file);
        }

        Ids withStatement(long id) {
            return new Ids(entry, movement, request, OptionalLong.of(id), file);
        }

        Ids withFile(long id) {
            return new Ids(entry, movement, request, statement, OptionalLong.of(id));
        }
    }

    /** About money on a day, with nothing more to say. */
    static Finding of(BreakReason reason, String about, Ids ids, LocalDate day, Direction direction, Vnd amount) {
        return new Finding(
                reason, about, ids, day, Optional.ofNullable(direction), amount, 0, "", "", "", Optional.empty());
    }

    /** The movement that was made of what was missing. */
    Finding becoming(long movementId) {
        return new Finding(
                reason,
                about,
                ids.withMovement(movementId),
                day,
                direction,
                amount,
                difference,
                hint,
                others,
                detail,
                expectedUntil);
    }

    /** @param other of the same leg */
    Finding turned(BreakReason other) {
        return new Finding(other, about, ids, day, direction, amount, difference, hint, others, detail, expectedUntil);
    }

    Finding differing(long by) {
        return new Finding(reason, about, ids, day, direction, amount, by, hint, others, detail, expectedUntil);
    }

    Finding hinting(String word, String at) {
        return new Finding(reason, about, ids, day, direction, amount, difference, word, at, detail, expectedUntil);
    }

    Finding saying(String words) {
        return new Finding(reason, about, ids, day, direction, amount, difference, hint, others, words, expectedUntil);
    }

    Finding until(Instant moment) {
        return new Finding(
                reason, about, ids, day, direction, amount, difference, hint, others, detail, Optional.of(moment));
    }

    BreakState state() {
        return expectedUntil.isPresent() ? BreakState.EXPECTED : BreakState.OPEN;
    }

    /** The same for the same difference in every run. */
    String identity(long accountId) {
        return Sha256.hex(accountId + "|" + reason.leg() + "|" + about);
    }
}
