package vietqr.bankfile;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Follows the balances from entry to entry. Banks list the oldest entry first or the newest; whichever of the two the balances
 * agree with is meant.
 */
final class Chain {
    private long sum;
    private boolean overflow;
    private int entries;
    private int balances;
    private Line first;
    private Line last;
    private Finding wrongUp;
    private Finding wrongDown;

    void add(Line line) {
        try {
            sum = Math.addExact(sum, line.signed());
            if (last != null && last.balance().isPresent() && line.balance().isPresent()) compare(line);
        } catch (ArithmeticException tooMuch) {
            overflow = true;
        }
        entries++;
        if (line.balance().isPresent()) balances++;
        if (first == null) first = line;
        last = line;
    }

    private void compare(Line line) {
        long older = last.balance().getAsLong();
        long newer = line.balance().getAsLong();
        long up = Math.addExact(older, line.signed());
        if (wrongUp == null && up != newer) wrongUp = Finding.of(Reason.CHAIN_RUNNING, line.number(), up, newer);
        long down = Math.addExact(newer, last.signed());
        if (wrongDown == null && down != older)
            wrongDown = Finding.of(Reason.CHAIN_RUNNING, last.number(), down, older);
    }

    /** Whether the newest entry is at the top. */
    private boolean newestFirst() {
        return entries > 1 && wrongUp != null && wrongDown == null;
    }

    private boolean complete() {
        return entries > 0 && balances == entries && !overflow;
    }

    /** The balance before all entries, if each has one. */
    OptionalLong before() {
        if (!complete()) return OptionalLong.empty();
        Line oldest = newestFirst() ? last : first;
        return OptionalLong.of(oldest.balance().getAsLong() - oldest.signed());
    }

    /** The balance after all of them. */
    OptionalLong after() {
        if (!complete()) return OptionalLong.empty();
        return (newestFirst() ? first : last).balance();
    }

    /** @param opening null if the file does not say; so is {@code closing} */
    Optional<Finding> problem(Long opening, Long closing) {
        if (overflow) return Optional.of(Finding.of(Reason.CHAIN_TOO_MUCH));
        if (wrongUp != null && wrongDown != null) return Optional.of(wrongUp);
        OptionalLong before = before();
        if (opening != null && before.isPresent() && before.getAsLong() != opening)
            return Optional.of(Finding.of(Reason.CHAIN_OPENING, before.getAsLong(), opening));
        Long from = opening != null || before.isEmpty() ? opening : Long.valueOf(before.getAsLong());
        if (from == null || closing == null) return Optional.empty();
        try {
            long end = Math.addExact(from, sum);
            return end == closing ? Optional.empty() : Optional.of(Finding.of(Reason.CHAIN_CLOSING, end, closing));
        } catch (ArithmeticException tooMuch) {
            return Optional.of(Finding.of(Reason.CHAIN_TOO_MUCH));
        }
    }
}
