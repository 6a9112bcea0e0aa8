package vietqr.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Finds what is missing between statements. Where one's closing balance is the next one's opening balance nothing is, whatever
 * the days say, for on some days nothing happens; where they differ something is, though no day be missing.
 */
final class Gaps {
    private Gaps() {}

    /** @param statements of one account, by first day, then last day, then id */
    static List<Gap> of(List<Statement> statements) {
        List<Gap> gaps = new ArrayList<>();
        Statement last = null;
        for (Statement next : statements) {
            if (last != null) add(gaps, last, next);
            if (last == null || !next.toDay().isBefore(last.toDay())) last = next;
        }
        return gaps;
    }

    private static void add(List<Gap> gaps, Statement before, Statement after) {
        boolean overlap = !after.fromDay().isAfter(before.toDay());
        if (overlap) return;
        OptionalLong closing = before.closing();
        OptionalLong opening = after.opening();
        boolean known = closing.isPresent() && opening.isPresent();
        if (known && closing.getAsLong() == opening.getAsLong()) return;
        LocalDate first = before.toDay().plusDays(1);
        boolean daysMissing = first.isBefore(after.fromDay());
        if (!known && !daysMissing) return;
        LocalDate last = daysMissing ? after.fromDay().minusDays(1) : after.fromDay();
        gaps.add(new Gap(
                after.accountId(),
                daysMissing ? first : after.fromDay(),
                last,
                before.id(),
                after.id(),
                closing,
                opening));
    }
}
