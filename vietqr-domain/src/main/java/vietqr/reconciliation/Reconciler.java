package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.comparison.RulesText;
import vietqr.job.Jobs;
import vietqr.kernel.LockTrouble;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** Where reconciliation is asked for. */
@ApplicationScoped
public class Reconciler {
    private final RunBook book;
    private final RuleSets ruleSets;
    private final Comparing comparing;
    private final Jobs jobs;

    /** For the container's proxy only. */
    protected Reconciler() {
        this(null, null, null, null);
    }

    @Inject
    Reconciler(RunBook book, RuleSets ruleSets, Comparing comparing, Jobs jobs) {
        this.book = book;
        this.ruleSets = ruleSets;
        this.comparing = comparing;
        this.jobs = jobs;
    }

    /** Asks for a run in the caller's transaction; a job does it after the commit. */
    @Transactional
    public Run ask(BankAccount account, Days days, Selection selection, Asker asker) {
        Run run = book.ask(
                account, days, selection, asker, ruleSets.holding(account.id()).id());
        long job = jobs.ask(ReconciliationWork.KIND, OptionalLong.of(account.merchantId()), asker.nameOr("timer"));
        book.isDoneBy(run.id(), job);
        return run;
    }

    /**
     * Runs at once, outside any transaction, for timers.
     *
     * @return whether it came to its end; not if another run of the account is under way
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean run(BankAccount account, Days days, Selection selection, Asker asker) {
        Run run = book.ask(
                account, days, selection, asker, ruleSets.holding(account.id()).id());
        Ending ending = carryOut(run, done -> true);
        if (ending == Ending.BUSY) book.withdraw(run.id());
        return ending == Ending.DONE;
    }

    /** When a day of the account's bank begins: with an early cut-off, on the evening before. */
    @Transactional
    public Instant opens(BankAccount account, LocalDate day) {
        return RulesText.read(ruleSets.holding(account.id()).rules()).start(day);
    }

    /** How far a run came. */
    enum Ending {
        DONE,
        /** Another run of the account is under way. */
        BUSY,
        STOPPED
    }

    /** @param goOn asked with the number of rows gone through; false stops it, and it can be begun again */
    Ending carryOut(Run run, LongPredicate goOn) {
        if (!book.takeTurn(run)) return Ending.BUSY;
        try {
            return comparing.run(book.start(run.id()), goOn) ? Ending.DONE : Ending.STOPPED;
        } catch (RuntimeException failure) {
            // Whoever began it tries again, and a run that has failed could not be.
            if (run.jobId().isEmpty() || !LockTrouble.isBehind(failure)) book.fail(run.id(), failure.toString());
            throw failure;
        }
    }
}
