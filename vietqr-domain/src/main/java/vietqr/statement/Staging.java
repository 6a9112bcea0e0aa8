package vietqr.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.bankfile.Finding;
import vietqr.bankfile.Line;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Lays down what has been read of a file, a batch in a transaction, where nobody looks until the file is whole. Several rows go
 * in one statement: the driver would send them one by one.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Staging {
    private static final int MOST_CLEARED = 20_000;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Staging() {
        this(null);
    }

    @Inject
    Staging(EntityManager em) {
        this.em = em;
    }

    /** @param statement its number within the file, from 1 */
    record Entry(int line, int statement, Line from, String fingerprint) {}

    /** @param accountId empty if nobody knows yet */
    record Problem(int line, OptionalLong accountId, Optional<LocalDate> day, Finding why, String text) {}

    void write(long fileId, List<Entry> entries, List<Problem> problems) {
        try {
            if (!entries.isEmpty()) writeEntries(fileId, entries);
            if (!problems.isEmpty()) writeProblems(fileId, problems);
        } catch (SQLException e) {
            throw new IllegalStateException("entries cannot be written", e);
        }
    }

    private void writeEntries(long fileId, List<Entry> entries) throws SQLException {
        try (PreparedStatement insert = insert(
                "statement_staged (file_id, line, statement, id, banking_day, booked_at, direction, amount, currency, balance,"
                        + " reference, content, payer_name, payer_account, fingerprint)",
                15,
                entries.size())) {
            int at = 0;
            for (Entry entry : entries) {
                Line line = entry.from();
                insert.setLong(++at, fileId);
                insert.setInt(++at, entry.line());
                insert.setInt(++at, entry.statement());
                insert.setLong(++at, Ids.next());
                insert.setObject(++at, line.day());
                insert.setObject(
                        ++at, line.bookedAt().map(InstantConverter::column).orElse(null));
                insert.setString(++at, line.direction().name());
                insert.setLong(++at, line.amount().amount());
                insert.setString(++at, "VND");
                setLong(insert, ++at, line.balance());
                insert.setString(++at, line.reference());
                insert.setString(++at, line.content());
                insert.setString(++at, line.payerName());
                insert.setString(++at, line.payerAccount());
                insert.setString(++at, entry.fingerprint());
            }
            insert.executeUpdate();
        }
    }

    private void writeProblems(long fileId, List<Problem> problems) throws SQLException {
        try (PreparedStatement insert = insert(
                "statement_line_problem (file_id, line, account_id, banking_day, reason, detail, text)",
                7,
                problems.size())) {
            int at = 0;
            for (Problem problem : problems) {
                insert.setLong(++at, fileId);
                insert.setInt(++at, problem.line());
                setLong(insert, ++at, problem.accountId());
                insert.setObject(++at, problem.day().orElse(null));
                insert.setString(++at, problem.why().reason().name());
                insert.setString(++at, cut(problem.why().line()));
                insert.setString(++at, cut(problem.text()));
            }
            insert.executeUpdate();
        }
    }

    private PreparedStatement insert(String into, int columns, int rows) throws SQLException {
        String row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        return em.unwrap(Connection.class)
                .prepareStatement(
                        "insert into " + into + " values " + String.join(",", Collections.nCopies(rows, row)));
    }

    private static void setLong(PreparedStatement insert, int at, OptionalLong value) throws SQLException {
        if (value.isPresent()) insert.setLong(at, value.getAsLong());
        else insert.setNull(at, Types.BIGINT);
    }

    private static String cut(String text) {
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }

    /** Takes away some of what was laid down of a file; to be called until it returns 0. */
    int clear(long fileId, boolean problemsToo) {
        int cleared = delete("statement_staged", fileId);
        return problemsToo ? cleared + delete("statement_line_problem", fileId) : cleared;
    }

    private int delete(String table, long fileId) {
        return em.createNativeQuery("delete from " + table + " where file_id = ? limit " + MOST_CLEARED)
                .setParameter(1, fileId)
                .executeUpdate();
    }

    /** Files of which something was left lying about by a process that died. */
    List<Long> leftBehind() {
        List<?> ids = em.createNativeQuery(
                        "select f.id from statement_file f where f.state in ('READ', 'REFUSED', 'CANCELLED')"
                                + " and exists (select 1 from statement_staged s where s.file_id = f.id) limit 100")
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
