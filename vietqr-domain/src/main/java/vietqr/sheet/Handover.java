package vietqr.sheet;

import java.util.List;
import java.util.function.Predicate;

/** Between a reader and whoever wants the rows: keeps the failures of one from being taken for those of the other. */
final class Handover {
    private final Predicate<Row> goOn;
    private RuntimeException failure;
    private boolean over;

    Handover(Predicate<Row> goOn) {
        this.goOn = goOn;
    }

    /** Whether to go on. */
    boolean row(int line, List<Cell> cells) {
        if (over) return false;
        List<Cell> kept = cells.size() <= Row.MOST_CELLS ? cells : cells.subList(0, Row.MOST_CELLS);
        try {
            over = !goOn.test(new Row(line, kept));
        } catch (RuntimeException ofTheOther) {
            failure = ofTheOther;
            over = true;
        }
        return !over;
    }

    boolean over() {
        return over;
    }

    void rethrow() {
        if (failure != null) throw failure;
    }
}
