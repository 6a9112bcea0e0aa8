package vietqr.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Which days the statements of an account cover, and whether their balances follow from one another. Pure. */
final class Coverage {
    private final List<Span> spans;
    private final Map<LocalDate, Boolean> covered = new HashMap<>();

    /** @param opening and closing: balances, if the bank gives them; below zero for what is owed to the bank */
    record Span(
            long statementId,
            LocalDate from,
            LocalDate to,
            OptionalLong opening,
            OptionalLong closing,
            Optional<String> chainProblem) {}

    Coverage(List<Span> spans) {
        this.spans = spans.stream()
                .sorted(Comparator.comparing(Span::from).thenComparing(Span::to).thenComparing(Span::statementId))
                .toList();
    }

    boolean covers(LocalDate day) {
        return covered.computeIfAbsent(day, this::isCovered);
    }

    private boolean isCovered(LocalDate day) {
        return spans.stream().anyMatch(span -> !day.isBefore(span.from()) && !day.isAfter(span.to()));
    }

    /**
     * The days between the first statement and the last day asked for that none covers, except those over which the balance
     * stood still: nothing happened on them.
     */
    List<LocalDate> gaps(Days days, LocalDate lastDue) {
        List<LocalDate> gaps = new ArrayList<>();
        if (spans.isEmpty()) return gaps;
        LocalDate first = spans.get(0).from();
        for (LocalDate day = days.from(); !day.isAfter(days.to()) && !day.isAfter(lastDue); day = day.plusDays(1))
            if (day.isAfter(first) && !covers(day) && !balanceStoodStill(day)) gaps.add(day);
        return gaps;
    }

    private boolean balanceStoodStill(LocalDate day) {
        Optional<Span> before = spans.stream()
                .filter(span -> span.to().isBefore(day))
                .max(Comparator.comparing(Span::to).thenComparing(Span::statementId));
        Optional<Span> after = spans.stream()
                .filter(span -> span.from().isAfter(day))
                .min(Comparator.comparing(Span::from).thenComparing(Span::statementId));
        if (before.isEmpty() || after.isEmpty()) return false;
        OptionalLong closing = before.get().closing();
        return closing.isPresent() && closing.equals(after.get().opening());
    }

    /** A statement that begins where none of the day before ends. */
    record Jump(Span span, long by) {}

    /** Of the statements that begin on these days. A day may have several: one drawn at noon, and all of it. */
    List<Jump> jumps(Days days) {
        List<Jump> jumps = new ArrayList<>();
        for (Span next : spans) {
            if (!days.contains(next.from()) || next.opening().isEmpty()) continue;
            List<Long> closings = closings(next.from().minusDays(1));
            long opening = next.opening().getAsLong();
            if (closings.isEmpty() || closings.contains(opening)) continue;
            jumps.add(new Jump(next, opening - closings.get(closings.size() - 1)));
        }
        return jumps;
    }

    /** Of the statements that end on the day, the newest last. */
    private List<Long> closings(LocalDate day) {
        return spans.stream()
                .filter(span -> span.to().equals(day) && span.closing().isPresent())
                .sorted(Comparator.comparing(Span::statementId))
                .map(span -> span.closing().getAsLong())
                .toList();
    }

    /** Of the statements that begin on these days, those whose own balances do not add up. */
    List<Span> brokenWithin(Days days) {
        return spans.stream()
                .filter(span ->
                        days.contains(span.from()) && span.chainProblem().isPresent())
                .toList();
    }
}
