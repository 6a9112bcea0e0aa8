package vietqr.comparison;

import vietqr.comparison.Outcome.Loose;
import vietqr.comparison.Outcome.Why;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells of what no rule has matched as much as can be known: that amounts differ, that it was reversed, what is like it. */
final class Leftovers {
    static final KeyOrder ORDER = new KeyOrder(Key.REFERENCE, false);

    private final Remainder last;
    private final Remainder everything;
    private final int days;
    private final int atOnce;
    private final Witnesses witnesses;
    private final List<Left> waiting = new ArrayList<>();

    /** @param known what it is, if that is known already, or null */
    private record Left(Side side, Row row, Outcome known) {}

    /**
     * @param days by how many they may be apart
     * @param atOnce how many are looked at together: everything is gone through once for each such number
     */
    Leftovers(Remainder last, Remainder everything, Witnesses witnesses, int days, int atOnce) {
        this.last = last;
        this.everything = everything;
        this.witnesses = witnesses;
        this.days = days;
        this.atOnce = atOnce;
    }

    void tell(Consumer<Outcome> findings) {
        Consumer<Left> keep = left -> keep(left, findings);
        new Pass(
                        ORDER,
                        last.entries(),
                        last.movements(),
                        known -> keep.accept(new Left(null, null, known)),
                        (side, row) -> keep.accept(new Left(side, row, null)))
                .run(this::differing);
        flush(findings);
    }

    private void differing(Group group) {
        if (group.entries.size() != 1 || group.movements.size() != 1) return;
        Row entry = group.entries.get(0);
        Row movement = group.movements.get(0);
        if (Math.abs(entry.day() - movement.day()) <= days) group.differing(entry, movement);
    }

    /** Everything is told in its turn, however many are looked at together. */
    private void keep(Left left, Consumer<Outcome> findings) {
        waiting.add(left);
        if (waiting.size() == atOnce) flush(findings);
    }

    private void flush(Consumer<Outcome> findings) {
        if (waiting.isEmpty()) return;
        Echoes echoes = new Echoes();
        for (Left left : waiting) if (left.known() == null) echoes.want(left.row());
        for (Side side : Side.values()) {
            everything.of(side).each(echoes::wants, row -> echoes.hear(side, row));
            witnesses.each(side, echoes::wants, row -> echoes.hear(side, row));
        }
        for (Left left : waiting) findings.accept(left.known() == null ? judged(left, echoes) : left.known());
        waiting.clear();
    }

    private static Loose judged(Left left, Echoes echoes) {
        Row row = left.row();
        if (left.side() == Side.ENTRY) {
            List<String> back = echoes.of(
                    Side.ENTRY,
                    row,
                    echo -> echo.side() == Side.ENTRY && echo.byReference() && echo.direction() != row.direction());
            if (!back.isEmpty()) return loose(left, Why.REVERSED, back);
        }
        List<String> alike = echoes.of(
                left.side(),
                row,
                echo -> echo.direction() == row.direction()
                        && (left.side() == Side.ENTRY || echo.side() == Side.MOVEMENT));
        return loose(left, alike.isEmpty() ? Why.ALONE : Why.ALIKE, alike);
    }

    private static Loose loose(Left left, Why why, List<String> others) {
        return new Loose(left.side(), left.row().piece(), why, others);
    }
}
