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
    private final Consumer<Outcome> findings;
    private final List<Left> waiting = new ArrayList<>();

    /** @param known what it is, if that is known already, or null */
    private record Left(Side side, Row row, Outcome known) {}

    /**
     * @param days by how many they may be apart
     * @param atOnce how many are looked at together: everything is gone through once for each such number
     */
    Leftovers(Remainder last, Remainder everything, int days, int atOnce, Consumer<Outcome> findings) {
        this.last = last;
        this.everything = everything;
        this.days = days;
        this.atOnce = atOnce;
        this.findings = findings;
    }

    void tell() {
        new Pass(ORDER, last.entries(), last.movements(), this::keep, this::keep).run(this::differing);
        flush();
    }

    private void differing(Group group) {
        if (group.entries.size() != 1 || group.movements.size() != 1) return;
        Row entry = group.entries.get(0);
        Row movement = group.movements.get(0);
        if (Math.abs(entry.day() - movement.day()) <= days) group.differing(entry, movement);
    }

    private void keep(Outcome known) {
        keep(new Left(null, null, known));
    }

    private void keep(Side side, Row row) {
        keep(new Left(side, row, null));
    }

    /** Everything is told in its turn, however many are looked at together. */
    private void keep(Left left) {
        waiting.add(left);
        if (waiting.size() == atOnce) flush();
    }

    private void flush() {
        if (waiting.isEmpty()) return;
        Echoes echoes = new Echoes();
        for (Left left : waiting) if (left.known() == null) echoes.want(left.row());
        for (Side side : Side.values()) {
            Pile.Rows rows = everything.of(side).rows();
            while (rows.peek() != null) echoes.hear(side, rows.take());
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
