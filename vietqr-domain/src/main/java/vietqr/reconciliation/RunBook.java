package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.comparison.Rules;
import vietqr.job.JobEnded;
import vietqr.job.JobState;
import vietqr.kernel.BankingDay;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;

/** Writes how runs go. Of an account one run is under way at a time; a run that dies lets its turn run out. */
@ApplicationScoped
@Transactional
class RunBook {
    private static final Duration TURN = Duration.ofMinutes(2);

    private static final String ENTRIES = "select count(*), coalesce(sum(if(direction = 'C', amount, 0)), 0),"
            + " coalesce(sum(if(direction = 'D', amount, 0)), 0) from statement_entry"
            + " where account_id = ? and banking_day between ? and ? and currency = 'VND'";
    private static final String MOVEMENTS = "select count(*), coalesce(sum(if(direction = 'C', amount, 0)), 0),"
            + " coalesce(sum(if(direction = 'D', amount, 0)), 0) from movement"
            + " where account_id = ? and occurred_at >= ? and occurred_at < ?";
    private static final String MATCHED = "select count(*), coalesce(sum(e.amount), 0) from statement_entry e"
            + " join entry_match x on x.entry_id = e.id where e.account_id = ? and e.banking_day between ? and ?";
    private static final String MATCHED_MOVEMENTS = "select count(*) from movement m"
            + " join entry_match x on x.movement_id = m.id"
            + " where m.account_id = ? and m.occurred_at >= ? and m.occurred_at < ?";
    private static final String STANDING = "select state, count(*), coalesce(sum(amount), 0) from recon_break"
            + " where account_id = ? and state in ('OPEN', 'EXPECTED') and banking_day between ? and ? group by state";

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected RunBook() {
        this(null, null);
    }

    @Inject
    RunBook(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    Run ask(BankAccount account, Days days, Selection selection, Asker asker, long ruleSetId) {
        Run run = new Run(account, days, selection, asker, ruleSetId, now.get());
        em.persist(run);
        return run;
    }

    void isDoneBy(long runId, long jobId) {
        em.find(Run.class, runId).isDoneBy(jobId);
    }

    Optional<Run> ofJob(long jobId) {
        return em.createQuery("select r from Run r where r.jobId = :job", Run.class)
                .setParameter("job", jobId)
                .getResultStream()
                .findFirst();
    }

    /** Whether the account is this run's for the next minutes. */
    boolean takeTurn(Run run) {
        Instant moment = now.get();
        em.createNativeQuery("insert into reconciliation_turn (account_id, run_id, until_at) values (?, ?, ?)"
                        + " on duplicate key update"
                        + " run_id = if(until_at < ? or run_id = values(run_id), values(run_id), run_id),"
                        + " until_at = if(run_id = values(run_id), values(until_at), until_at)")
                .setParameter(1, run.accountId())
                .setParameter(2, run.id())
                .setParameter(3, InstantConverter.column(moment.plus(TURN)))
                .setParameter(4, InstantConverter.column(moment))
                .executeUpdate();
        Object holder = em.createNativeQuery("select run_id from reconciliation_turn where account_id = ?")
                .setParameter(1, run.accountId())
                .getSingleResult();
        return Books.number(holder) == run.id();
    }

    /** A timer's run that was not begun, because another is under way: nobody waits for it. */
    void withdraw(long runId) {
        em.remove(em.find(Run.class, runId));
    }

    /** Whoever has the turn knows that nobody else is at it: timers' runs that seem to be have died. */
    Run start(long runId) {
        Run run = em.find(Run.class, runId);
        em.createQuery(
                        "select r from Run r where r.accountId = :account and r.state in :unended and r.jobId is null"
                                + " and r.id < :run",
                        Run.class)
                .setParameter("account", run.accountId())
                .setParameter("unended", EnumSet.of(RunState.QUEUED, RunState.RUNNING))
                .setParameter("run", runId)
                .getResultList()
                .forEach(dead -> dead.fail("the process that did it died", now.get()));
        run.start(now.get());
        return run;
    }

    /** Of several nodes one hears of the end of a job, when the job is given up. */
    void jobGivenUp(@Observes JobEnded ended) {
        if (!ended.kind().equals(ReconciliationWork.KIND) || ended.state() == JobState.DONE) return;
        ofJob(ended.jobId())
                .filter(run -> run.state() == RunState.QUEUED || run.state() == RunState.RUNNING)
                .ifPresent(run -> fail(run.id(), "the job that did it ended as " + ended.state()));
    }

    /** The day of the first movement we were told of; today if of none. */
    LocalDate toldSince(long accountId) {
        Object first = em.createNativeQuery("select min(occurred_at) from movement where account_id = ?")
                .setParameter(1, accountId)
                .getSingleResult();
        return BankingDay.of(first == null ? now.get() : Books.instant(first));
    }

    void finish(long runId, Tally tally, String input, String result) {
        Run run = em.find(Run.class, runId);
        run.finish(tally, input, result, now.get());
        endTurn(run);
    }

    void fail(long runId, String why) {
        Run run = em.find(Run.class, runId);
        run.fail(why, now.get());
        endTurn(run);
    }

    private void endTurn(Run run) {
        em.createNativeQuery("delete from reconciliation_turn where account_id = ? and run_id = ?")
                .setParameter(1, run.accountId())
                .setParameter(2, run.id())
                .executeUpdate();
    }

    /** What is true of the run's days now. */
    Tally count(Run run, Rules rules, long booked, long healed) {
        Tally tally = new Tally();
        Object[] entries = ofDays(ENTRIES, run);
        tally.entries(Books.number(entries[0]), Books.number(entries[1]), Books.number(entries[2]));
        Object[] movements = ofMoments(MOVEMENTS, run, rules);
        tally.movements(Books.number(movements[0]), Books.number(movements[1]), Books.number(movements[2]));
        Object[] matched = ofDays(MATCHED, run);
        Object one = em.createNativeQuery(MATCHED_MOVEMENTS)
                .setParameter(1, run.accountId())
                .setParameter(2, InstantConverter.column(rules.start(run.days().from())))
                .setParameter(3, InstantConverter.column(rules.end(run.days().to())))
                .getSingleResult();
        tally.matched(Books.number(matched[0]), Books.number(one), Books.number(matched[1]));
        var standing = em.createNativeQuery(STANDING)
                .setParameter(1, run.accountId())
                .setParameter(2, run.days().from())
                .setParameter(3, run.days().to());
        for (Object[] row : Books.rows(standing))
            tally.standing(BreakState.valueOf(row[0].toString()), Books.number(row[1]), Books.number(row[2]));
        tally.changed(booked, healed);
        return tally;
    }

    private Object[] ofDays(String sql, Run run) {
        return (Object[]) em.createNativeQuery(sql)
                .setParameter(1, run.accountId())
                .setParameter(2, run.days().from())
                .setParameter(3, run.days().to())
                .getSingleResult();
    }

    private Object[] ofMoments(String sql, Run run, Rules rules) {
        return (Object[]) em.createNativeQuery(sql)
                .setParameter(1, run.accountId())
                .setParameter(2, InstantConverter.column(rules.start(run.days().from())))
                .setParameter(3, InstantConverter.column(rules.end(run.days().to())))
                .getSingleResult();
    }
}
