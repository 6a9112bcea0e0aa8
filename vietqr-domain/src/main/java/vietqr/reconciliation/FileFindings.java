package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import vietqr.bankfile.Reason;
import vietqr.comparison.Rules;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Vnd;
import vietqr.reconciliation.Coverage.Jump;
import vietqr.reconciliation.Coverage.Span;
import vietqr.reconciliation.Finding.Ids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is wrong with the statements themselves: days without one, balances that do not follow, rows that cannot be read. */
@ApplicationScoped
@Transactional
class FileFindings {
    private static final int MOST = 10_000;
    private static final int BALANCES_BEFORE = 40;
    private static final String OTHER_CURRENCY = Reason.OTHER_CURRENCY.name();

    private final EntityManager em;

    /** For the container's proxy only. */
    protected FileFindings() {
        this(null);
    }

    @Inject
    FileFindings(EntityManager em) {
        this.em = em;
    }

    /** The statements of these days, and of some before and after to see how they follow. */
    Coverage coverage(long accountId, Days days) {
        Query query = em.createNativeQuery("select id, from_day, to_day, opening, closing, chain_ok, chain_problem"
                        + " from statement where account_id = ? and to_day >= ? and from_day <= ? order by from_day, id"
                        + " limit " + MOST)
                .setParameter(1, accountId)
                .setParameter(2, days.from().minusDays(BALANCES_BEFORE))
                .setParameter(3, days.to().plusDays(BALANCES_BEFORE));
        return new Coverage(Books.rows(query).stream().map(FileFindings::span).toList());
    }

    private static Span span(Object[] row) {
        boolean broken = row[5] != null && (row[5] instanceof Number n ? n.intValue() == 0 : !(Boolean) row[5]);
        return new Span(
                Books.number(row[0]),
                Books.day(row[1]),
                Books.day(row[2]),
                optional(row[3]),
                optional(row[4]),
                broken ? Optional.of((String) row[6]) : Optional.empty());
    }

    private static OptionalLong optional(Object value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(Books.number(value));
    }

    List<Finding> of(Run run, Rules rules, Coverage coverage) {
        List<Finding> all = new ArrayList<>();
        LocalDate lastDue = BankingDay.of(run.asOf().orElseThrow()).minusDays(rules.patienceDays() + 1L);
        for (LocalDate day : coverage.gaps(run.days(), lastDue))
            all.add(Finding.of(BreakReason.STATEMENT_GAP, day.toString(), Ids.NONE, day, null, Vnd.ZERO));
        for (Span span : coverage.brokenWithin(run.days()))
            all.add(broken(span, "").saying(span.chainProblem().orElseThrow()));
        for (Jump jump : coverage.jumps(run.days()))
            all.add(broken(jump.span(), "opening").differing(jump.by()).hinting("OPENING_DIFFERS", ""));
        all.addAll(unreadable(run));
        return all;
    }

    private static Finding broken(Span span, String which) {
        Ids ids = Ids.NONE.withStatement(span.statementId());
        return Finding.of(
                BreakReason.BALANCE_CHAIN_BROKEN, which + span.statementId(), ids, span.from(), null, Vnd.ZERO);
    }

    /** A row that does not tell its day counts for the first day of its file. */
    private List<Finding> unreadable(Run run) {
        Query query = em.createNativeQuery(
                        "select p.file_id, p.line, coalesce(p.banking_day, s.from_day), p.reason, p.text"
                                + " from statement_line_problem p join statement_file f on f.id = p.file_id and f.state = 'READ'"
                                + " left join (select file_id, min(from_day) as from_day from statement where account_id = ?"
                                + " group by file_id) s on s.file_id = p.file_id"
                                + " where (p.account_id = ? or p.account_id is null and s.file_id is not null)"
                                + " and coalesce(p.banking_day, s.from_day) between ? and ? order by p.file_id, p.line limit "
                                + MOST)
                .setParameter(1, run.accountId())
                .setParameter(2, run.accountId())
                .setParameter(3, run.days().from())
                .setParameter(4, run.days().to());
        return Books.rows(query).stream().map(FileFindings::unreadable).toList();
    }

    private static Finding unreadable(Object[] row) {
        long file = Books.number(row[0]);
        boolean foreign = row[3].equals(OTHER_CURRENCY);
        return Finding.of(
                        foreign ? BreakReason.CURRENCY : BreakReason.UNPARSEABLE_ROW,
                        file + ":" + row[1],
                        Ids.NONE.withFile(file),
                        Books.day(row[2]),
                        null,
                        Vnd.ZERO)
                .hinting(row[3].toString(), "L" + row[1])
                .saying(row[4].toString());
    }
}
