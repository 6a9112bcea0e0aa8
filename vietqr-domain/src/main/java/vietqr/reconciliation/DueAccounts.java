package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which accounts have statements, and of which there is anything new since their last run. */
@ApplicationScoped
@Transactional
class DueAccounts {
    private static final int AT_ONCE = 200;

    /** A statement appears some time after its rows were dated. */
    private static final Duration READING = Duration.ofMinutes(15);

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected DueAccounts() {
        this(null, null);
    }

    @Inject
    DueAccounts(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** Some of them in the order of their ids, from this one on. */
    List<BankAccount> after(long accountId) {
        List<?> ids = em.createNativeQuery("select a.id from bank_account a where a.id > ? and exists"
                        + " (select 1 from statement s where s.account_id = a.id or s.withdrawn_from = a.id) order by a.id limit "
                        + AT_ONCE)
                .setParameter(1, accountId)
                .getResultList();
        return ids.stream()
                .map(id -> em.find(BankAccount.class, Books.number(id)))
                .toList();
    }

    /**
     * The first day to look at; empty if nothing is new.
     *
     * @param usually the first day, unless statements that are new, or were set aside, tell of days before
     */
    Optional<LocalDate> newsSince(BankAccount account, LocalDate usually) {
        Optional<Run> last = lastRun(account);
        Optional<LocalDate> listed = firstListed(
                account, last.map(run -> run.createdAt().minus(READING)).orElse(Instant.EPOCH));
        LocalDate earliest = usually.minusDays(Days.MOST - 20L);
        if (listed.isPresent() && listed.get().isBefore(earliest)) return Optional.of(earliest);
        if (listed.isPresent() && listed.get().isBefore(usually)) return listed;
        boolean news = last.isEmpty() || listed.isPresent() || toldSince(account, last.get()) || isOver(account);
        return news ? Optional.of(usually) : Optional.empty();
    }

    private Optional<Run> lastRun(BankAccount account) {
        return em.createQuery(
                        "select r from Run r where r.accountId = :account and r.state = :done order by r.id desc",
                        Run.class)
                .setParameter("account", account.id())
                .setParameter("done", RunState.DONE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<LocalDate> firstListed(BankAccount account, Instant since) {
        Object first = em.createNativeQuery(
                        "select min(from_day) from (select from_day from statement where account_id = ? and created_at > ?"
                                + " union all select from_day from statement where withdrawn_from = ? and withdrawn_at > ?) s")
                .setParameter(1, account.id())
                .setParameter(2, InstantConverter.column(since))
                .setParameter(3, account.id())
                .setParameter(4, InstantConverter.column(since))
                .getSingleResult();
        return Optional.ofNullable(first).map(Books::day);
    }

    /** Ids grow with time, whatever they are of. */
    private boolean toldSince(BankAccount account, Run last) {
        return Books.number(em.createNativeQuery("select max(id) from movement where account_id = ?")
                        .setParameter(1, account.id())
                        .getSingleResult())
                > last.id();
    }

    /** Whether the time of something that was expected is over. */
    private boolean isOver(BankAccount account) {
        return !em.createNativeQuery("select 1 from recon_break where account_id = ? and state = 'EXPECTED'"
                        + " and hint <> ? and expected_until <= ? limit 1")
                .setParameter(1, account.id())
                .setParameter(2, Judgement.NO_STATEMENT)
                .setParameter(3, InstantConverter.column(now.get()))
                .getResultList()
                .isEmpty();
    }

    /** The last day that was compared as a whole. */
    Optional<LocalDate> wholeUntil(BankAccount account) {
        return em.createQuery(
                        "select max(r.to) from Run r where r.accountId = :account and r.state = :done"
                                + " and r.selection = :whole",
                        LocalDate.class)
                .setParameter("account", account.id())
                .setParameter("done", RunState.DONE)
                .setParameter("whole", Selection.WHOLE)
                .getResultStream()
                .filter(day -> day != null)
                .findFirst();
    }
}
