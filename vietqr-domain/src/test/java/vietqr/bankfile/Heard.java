package vietqr.bankfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers what a file said. */
final class Heard implements Sink {
    final List<Head> statements = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    record Problem(int number, Optional<LocalDate> day, Finding why, String text) {
        Reason reason() {
            return why.reason();
        }
    }

    @Override
    public void statement(Head head) {
        statements.add(head);
    }

    @Override
    public boolean line(Line line) {
        lines.add(line);
        return true;
    }

    @Override
    public LocalDate lastDay() {
        return LocalDate.MAX;
    }

    @Override
    public boolean unreadable(int number, Optional<LocalDate> day, Finding why, String text) {
        problems.add(new Problem(number, day, why, text));
        return true;
    }

    @Override
    public boolean goOn(long done) {
        return true;
    }
}
