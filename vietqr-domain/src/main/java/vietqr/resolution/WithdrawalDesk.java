package vietqr.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.reconciliation.Unmatching;
import vietqr.statement.FileState;
import vietqr.statement.Statement;
import vietqr.statement.StatementFile;
import vietqr.statement.Statements;
import vietqr.statement.Withdrawing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sets files of statements aside that should not have been brought. Their entries count nowhere any more, what was matched with
 * them is free again, and the account is compared anew from the file's first day on. Days that are closed stay as they are:
 * a file that has a part in one cannot be set aside. One transaction.
 */
@ApplicationScoped
@Transactional
public class WithdrawalDesk {
    /** Rules look a month around at the most, on either side. */
    private static final int DAYS_AROUND = 62;

    private final EntityManager em;
    private final Withdrawing withdrawing;
    private final Statements statements;
    private final Unmatching unmatching;

    /** For the container's proxy only. */
    protected WithdrawalDesk() {
        this(null, null, null, null);
    }

    @Inject
    WithdrawalDesk(EntityManager em, Withdrawing withdrawing, Statements statements, Unmatching unmatching) {
        this.em = em;
        this.withdrawing = withdrawing;
        this.statements = statements;
        this.unmatching = unmatching;
    }

    /** Why a file was not set aside. */
    public enum Why {
        /** There is no such file, or it is none of this person's business. */
        NOT_FOUND,
        /** This person may not do that. */
        NOT_ALLOWED,
        /** No reason was given. */
        NO_REASON,
        /** It has not been read, or is set aside already. */
        NOT_READ,
        /** The account is being compared just now. */
        BUSY,
        /** It has a part in a day that is closed, which has to be opened again first. */
        DAY_CLOSED
    }

    /** @return why not; empty if it is done */
    public Optional<Why> withdraw(Resolver who, long fileId, String reason) {
        if (!who.may()) return Optional.of(Why.NOT_ALLOWED);
        Optional<StatementFile> found = withdrawing.hold(who.sight(), fileId);
        if (found.isEmpty()) return Optional.of(Why.NOT_FOUND);
        if (reason.isBlank()) return Optional.of(Why.NO_REASON);
        StatementFile file = found.get();
        if (file.state() != FileState.READ) return Optional.of(Why.NOT_READ);
        Set<Long> accounts = statements.ofFile(fileId).stream()
                .map(Statement::accountId)
                .collect(Collectors.toCollection(TreeSet::new));
        for (long account : accounts) if (!unmatching.alone(account)) return Optional.of(Why.BUSY);
        for (long account : accounts)
            if (unmatching.touches(fileId, account, closedAround(fileId, account))) return Optional.of(Why.DAY_CLOSED);
        withdrawing.handOver(file);
        unmatching.forget(fileId);
        withdrawing.withdraw(file, reason, who.requester().value());
        return Optional.empty();
    }

    /** Days on which something may be that belongs to the file. Waits for whoever is just closing one of them. */
    private Set<LocalDate> closedAround(long fileId, long accountId) {
        List<Statement> own = statements.ofFile(fileId).stream()
                .filter(one -> one.accountId() == accountId)
                .toList();
        List<?> days = em.createNativeQuery("select day from day_close where account_id = ? and state = 'CLOSED'"
                        + " and day between ? and ? lock in share mode")
                .setParameter(1, accountId)
                .setParameter(
                        2,
                        day(own, Statement::fromDay, Comparator.naturalOrder()).minusDays(DAYS_AROUND))
                .setParameter(
                        3, day(own, Statement::toDay, Comparator.reverseOrder()).plusDays(DAYS_AROUND))
                .getResultList();
        Set<LocalDate> closed = new HashSet<>();
        for (Object day : days) closed.add(day instanceof LocalDate date ? date : ((java.sql.Date) day).toLocalDate());
        return closed;
    }

    private static LocalDate day(
            List<Statement> statements, Function<Statement, LocalDate> which, Comparator<LocalDate> first) {
        return statements.stream().map(which).min(first).orElseThrow();
    }
}
