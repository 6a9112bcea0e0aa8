package vietqr.report;

import java.util.Optional;

/**
 * Why a report cannot be had as it is wanted.
 *
 * @param detail what it is about: a column, a filter, a number
 */
public record Fault(Kind kind, String detail) {
    public enum Kind {
        PERIOD_ENDS_FIRST("to", "must not be before from"),
        PERIOD_TOO_LONG("to", "is too far from from: a report covers at most 366 days"),
        COLUMN_UNKNOWN("columns", "there is no such column in this report"),
        COLUMN_TWICE("columns", "each column can be there once"),
        FILTER_UNUSED("filters", "this report is not narrowed by that"),
        FILTER_TOO_LONG("filters", "at most 100 characters"),
        TOO_MANY_WAITING("report", "too many exports of this merchant wait already: wait for one of them"),
        ADDRESS_INVALID("recipients", "must be 1 to 10 e-mail addresses"),
        TOO_MANY_SCHEDULES("report", "the merchant has as many schedules as there may be"),
        STRANGER("merchant", "is not one whose reports may be seen");

        private final String field;
        private final String meaning;

        Kind(String field, String meaning) {
            this.field = field;
            this.meaning = meaning;
        }

        /** What of the wish it is about. */
        public String field() {
            return field;
        }

        /** What is wrong, in English, for programs. */
        public String meaning() {
            return meaning;
        }
    }

    static Optional<Fault> of(Kind kind, String detail) {
        return Optional.of(new Fault(kind, detail));
    }
}
