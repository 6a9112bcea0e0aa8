package vietqr.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.bankfile.Finding;
import vietqr.kernel.Page;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the statements of an account say, and what is missing. Only whole files are seen. Whose statements one may look at is
 * for the caller to ask of {@link StatementFiles}.
 */
@ApplicationScoped
@Transactional
public class Statements {
    private static final int LARGEST_PAGE = 200;
    private static final int MOST_STATEMENTS = 10_000;
    private static final int MOST_PROBLEMS = 10_000;

    private static final String PROBLEMS =
            "select p.file_id, p.line, p.account_id, p.banking_day, p.detail, p.text from statement_line_problem p ";

    /** Those of a file that count; if it was set aside, those that did until then. */
    private static final String OF_FILE = "s.fileId = :file and (s.accountId is not null"
            + " or s.withdrawnAt = (select max(t.withdrawnAt) from Statement t where t.fileId = :file)"
            + " and not exists (select u.id from Statement u where u.fileId = :file and u.accountId is not null))";

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Statements() {
        this(null);
    }

    @Inject
    public Statements(EntityManager em) {
        this.em = em;
    }

    public Optional<Statement> find(long statementId) {
        return Optional.ofNullable(em.find(Statement.class, statementId));
    }

    /** In the order of the file. */
    public List<Statement> ofFile(long fileId) {
        return em.createQuery("select s from Statement s where " + OF_FILE + " order by s.id", Statement.class)
                .setParameter("file", fileId)
                .setMaxResults(MOST_STATEMENTS)
                .getResultList();
    }

    /** Those that cover a day of the period, and the nearest on both sides of it; by first day. */
    public List<Statement> around(long accountId, LocalDate from, LocalDate to) {
        return em.createQuery(
                        "select s from Statement s where s.accountId = :account"
                                + " and s.toDay >= (select coalesce(max(b.toDay), :from) from Statement b"
                                + " where b.accountId = :account and b.toDay < :from)"
                                + " and s.fromDay <= (select coalesce(min(a.fromDay), :to) from Statement a"
                                + " where a.accountId = :account and a.fromDay > :to)"
                                + " order by s.fromDay, s.toDay, s.id",
                        Statement.class)
                .setParameter("account", accountId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(MOST_STATEMENTS)
                .getResultList();
    }

    /** What is missing on days of the period, or just beside it. */
    public List<Gap> gaps(long accountId, LocalDate from, LocalDate to) {
        return Gaps.of(around(accountId, from, to)).stream()
                .filter(gap -> !gap.to().isBefore(from) && !gap.from().isAfter(to))
                .toList();
    }

    public Optional<StatementEntry> entry(long entryId) {
        return Optional.ofNullable(em.find(StatementEntry.class, entryId));
    }

    /**
     * The entries that a file was the first to show, in its order.
     *
     * @param after the {@code next} of the page before; empty for the first
     */
    public Page<StatementEntry> entriesOfFile(long fileId, OptionalLong after, int size) {
        List<StatementEntry> rows = em.createQuery(
                        "select e from StatementEntry e where e.id > :after and e.statementId in"
                                + " (select s.id from Statement s where " + OF_FILE + ") order by e.id",
                        StatementEntry.class)
                .setParameter("after", after.orElse(0))
                .setParameter("file", fileId)
                .setMaxResults(checked(size) + 1)
                .getResultList();
        return Page.cut(rows, size, StatementEntry::id);
    }

    /** Lines of a file that could not be read, by number. At most so many after one. */
    public List<LineProblem> problemsOfFile(long fileId, int afterLine, int most) {
        return problems(
                em.createNativeQuery(PROBLEMS + "where p.file_id = ? and p.line > ? order by p.line limit " + most)
                        .setParameter(1, fileId)
                        .setParameter(2, afterLine)
                        .getResultList());
    }

    /**
     * Lines of files of an account that were read, except for these lines; of a line without a day it counts when the file was
     * read. At most ten thousand.
     */
    public List<LineProblem> problemsOf(long accountId, LocalDate from, LocalDate to) {
        return problems(em.createNativeQuery(PROBLEMS + "join statement_file f on f.id = p.file_id and f.state = 'READ'"
                        + " where p.account_id = ? and coalesce(p.banking_day, date(f.read_at)) between ? and ?"
                        + " order by p.file_id, p.line limit " + MOST_PROBLEMS)
                .setParameter(1, accountId)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList());
    }

    private static int checked(int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        return size;
    }

    private static List<LineProblem> problems(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(Statements::problem).toList();
    }

    private static LineProblem problem(Object[] row) {
        return new LineProblem(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                row[2] == null ? OptionalLong.empty() : OptionalLong.of(((Number) row[2]).longValue()),
                Optional.ofNullable((Date) row[3]).map(Date::toLocalDate),
                Finding.parse((String) row[4]).get(0),
                (String) row[5]);
    }
}
