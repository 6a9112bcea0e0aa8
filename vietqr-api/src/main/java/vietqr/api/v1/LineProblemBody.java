package vietqr.api.v1;

import vietqr.identity.Language;
import vietqr.statement.LineProblem;

import java.time.LocalDate;

/**
 * A line that could not become an entry, as our own API shows it.
 *
 * @param day null if it could not be read
 * @param reason a word for programs; {@code detail} is the same for people
 */
record LineProblemBody(int line, String day, String reason, String detail, String text) {
    static LineProblemBody of(LineProblem problem) {
        return new LineProblemBody(
                problem.line(),
                problem.day().map(LocalDate::toString).orElse(null),
                problem.why().reason().name(),
                problem.why().text(Language.EN),
                problem.text());
    }
}
