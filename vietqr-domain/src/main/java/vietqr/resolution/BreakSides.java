package vietqr.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import vietqr.intake.Movement;
import vietqr.intake.Transactions;
import vietqr.kernel.BankingDay;
import vietqr.kernel.InstantConverter;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.reconciliation.Break;
import vietqr.statement.Statement;
import vietqr.statement.StatementEntry;
import vietqr.statement.StatementFile;

import java.util.List;
import java.util.Optional;

/** What each side says about a break, and what else could be its other side. */
@ApplicationScoped
@Transactional
public class BreakSides {
    private static final int DAYS_AROUND = 5;
    private static final int MOST_PROPOSED = 20;

    private final EntityManager em;
    private final Transactions transactions;
    private final Payments payments;

    /** For the container's proxy only. */
    protected BreakSides() {
        this(null, null, null);
    }

    @Inject
    public BreakSides(EntityManager em, Transactions transactions, Payments payments) {
        this.em = em;
        this.transactions = transactions;
        this.payments = payments;
    }

    /** The line of the bank's statement: the one that the break is about, or that its movement was matched with. */
    public Optional<StatementEntry> entry(Break one) {
        if (one.entryId().isPresent())
            return Optional.ofNullable(
                    em.find(StatementEntry.class, one.entryId().getAsLong()));
        if (one.movementId().isEmpty()) return Optional.empty();
        return em.createQuery(
                        "select e from StatementEntry e, EntryMatch x, EntryMatch y where e.id = x.entryId"
                                + " and x.groupId = y.groupId and y.movementId = :movement order by e.id",
                        StatementEntry.class)
                .setParameter("movement", one.movementId().getAsLong())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What the bank told us. */
    public Optional<Movement> movement(Break one) {
        return one.movementId().stream().boxed().findFirst().flatMap(transactions::movement);
    }

    /** What was asked for. */
    public Optional<PaymentRequest> request(Break one) {
        return one.requestId().stream().boxed().findFirst().flatMap(payments::find);
    }

    /** The file that the statement of the break came in. */
    public Optional<StatementFile> file(Break one) {
        if (one.fileId().isPresent())
            return Optional.ofNullable(em.find(StatementFile.class, one.fileId().getAsLong()));
        Optional<Long> statement = one.statementId().isPresent()
                ? Optional.of(one.statementId().getAsLong())
                : entry(one).map(StatementEntry::statementId);
        return statement
                .map(id -> em.find(Statement.class, id))
                .map(found -> em.find(StatementFile.class, found.fileId()));
    }

    /** Movements that belong to no entry and could be the break's; those of its amount first. */
    public List<Movement> movementsFor(Break one) {
        if (one.entryId().isEmpty() || one.direction().isEmpty()) return List.of();
        Query query = em.createNativeQuery(
                "select m.* from movement m left join entry_match x on x.movement_id = m.id where m.account_id = ?"
                        + " and m.occurred_at >= ? and m.occurred_at < ? and m.direction = ? and x.id is null"
                        + " order by m.amount <> ?, abs(cast(m.amount as signed) - ?), m.id limit " + MOST_PROPOSED,
                Movement.class);
        query.setParameter(
                2, InstantConverter.column(BankingDay.start(one.bankingDay().minusDays(DAYS_AROUND))));
        query.setParameter(
                3, InstantConverter.column(BankingDay.end(one.bankingDay().plusDays(DAYS_AROUND))));
        return rows(query, one, 4);
    }

    /** Entries that belong to no movement and could be the break's; those of its amount first. */
    public List<StatementEntry> entriesFor(Break one) {
        if (one.movementId().isEmpty()
                || one.entryId().isPresent()
                || one.direction().isEmpty()) return List.of();
        Query query = em.createNativeQuery(
                "select e.* from statement_entry e left join entry_match x on x.entry_id = e.id where e.account_id = ?"
                        + " and e.banking_day >= ? and e.banking_day <= ? and e.direction = ? and x.id is null"
                        + " order by e.amount <> ?, abs(cast(e.amount as signed) - ?), e.id limit " + MOST_PROPOSED,
                StatementEntry.class);
        query.setParameter(2, one.bankingDay().minusDays(DAYS_AROUND));
        query.setParameter(3, one.bankingDay().plusDays(DAYS_AROUND));
        return rows(query, one, 4);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> rows(Query query, Break one, int next) {
        return query.setParameter(1, one.accountId())
                .setParameter(next, one.direction().orElseThrow().name())
                .setParameter(next + 1, one.amount().amount())
                .setParameter(next + 2, one.amount().amount())
                .getResultList();
    }
}
