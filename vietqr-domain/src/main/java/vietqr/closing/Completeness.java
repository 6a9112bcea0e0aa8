package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Vnd;
import vietqr.reconciliation.RuleSets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether a day is complete: what the bank lists, what it told us and what merchants were told, beside one another. */
@ApplicationScoped
@Transactional
public class Completeness {
    private static final int MOST_NAMED = 100;
    private static final String MOMENTS = " m.account_id = ? and m.occurred_at >= ? and m.occurred_at < ?";

    private final EntityManager em;
    private final RuleSets ruleSets;

    /** For the container's proxy only. */
    protected Completeness() {
        this(null, null);
    }

    @Inject
    public Completeness(EntityManager em, RuleSets ruleSets) {
        this.em = em;
        this.ruleSets = ruleSets;
    }

    /** What a line is about. */
    public enum Kind {
        /** Movements of which the bank told us. */
        NOTICES,
        /** Lines of the statement. */
        ENTRIES,
        /** Messages owed to the merchant's systems about these movements. */
        DELIVERIES,
        /** A movement that no entry shows. */
        NOT_LISTED,
        /** An entry that nobody told us of. */
        NOT_TOLD_BY_BANK,
        /** A movement of which a system of the merchant's has not been told. */
        NOT_DELIVERED
    }

    /**
     * @param count how many there are; of gaps, one
     * @param name what a gap is: the bank's reference
     */
    public record Line(Kind kind, long count, Vnd amount, String name, long id) {
        /** Whether something is missing. */
        public boolean gap() {
            return kind.ordinal() >= Kind.NOT_LISTED.ordinal();
        }
    }

    /** Three counts, and after them the gaps, a hundred of each kind at most. */
    public List<Line> of(BankAccount account, LocalDate day) {
        return of(Window.of(account, day, ruleSets.holding(account.id())));
    }

    List<Line> of(Window window) {
        List<Line> lines = new ArrayList<>();
        lines.add(sum(
                Kind.NOTICES,
                moments("select count(*), coalesce(sum(m.amount), 0) from movement m where" + MOMENTS, window)));
        lines.add(sum(
                Kind.ENTRIES,
                day(
                        "select count(*), coalesce(sum(e.amount), 0) from statement_entry e"
                                + " where e.account_id = ? and e.banking_day = ?",
                        window)));
        lines.add(sum(
                Kind.DELIVERIES,
                moments(
                        "select count(*), coalesce(sum(m.amount), 0) from movement m"
                                + " join webhook_event v on v.movement_id = m.id join webhook_delivery d on d.event_id = v.id where"
                                + MOMENTS,
                        window)));
        gaps(
                lines,
                Kind.NOT_LISTED,
                moments(
                        "select m.id, m.amount, m.reference from movement m left join entry_match x"
                                + " on x.movement_id = m.id where" + MOMENTS + " and x.id is null order by m.id limit "
                                + MOST_NAMED,
                        window));
        gaps(
                lines,
                Kind.NOT_TOLD_BY_BANK,
                day(
                        "select e.id, e.amount, e.reference from statement_entry e"
                                + " left join entry_match x on x.entry_id = e.id where e.account_id = ? and e.banking_day = ?"
                                + " and (x.id is null or x.rule = 'FROM_STATEMENT') order by e.id limit " + MOST_NAMED,
                        window));
        gaps(
                lines,
                Kind.NOT_DELIVERED,
                moments(
                        "select distinct m.id, m.amount, m.reference from movement m"
                                + " join webhook_event v on v.movement_id = m.id join webhook_delivery d on d.event_id = v.id where"
                                + MOMENTS
                                + " and d.state <> 'DELIVERED' order by m.id limit " + MOST_NAMED,
                        window));
        return lines;
    }

    private static Line sum(Kind kind, Query query) {
        Object[] row = (Object[]) query.getSingleResult();
        return new Line(kind, DayBooks.number(row[0]), Vnd.of(DayBooks.number(row[1])), "", 0);
    }

    private static void gaps(List<Line> lines, Kind kind, Query query) {
        for (Object[] row : DayBooks.rows(query))
            lines.add(new Line(kind, 1, Vnd.of(DayBooks.number(row[1])), (String) row[2], DayBooks.number(row[0])));
    }

    private Query day(String sql, Window window) {
        return em.createNativeQuery(sql).setParameter(1, window.account().id()).setParameter(2, window.day());
    }

    private Query moments(String sql, Window window) {
        return em.createNativeQuery(sql)
                .setParameter(1, window.account().id())
                .setParameter(2, InstantConverter.column(window.rules().start(window.day())))
                .setParameter(3, InstantConverter.column(window.rules().end(window.day())));
    }
}
