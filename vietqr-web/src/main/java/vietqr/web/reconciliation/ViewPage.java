package vietqr.web.reconciliation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.kernel.Vnd;
import vietqr.reconciliation.Breaks;
import vietqr.reconciliation.Breaks.Count;
import vietqr.reconciliation.RuleSet;
import vietqr.reconciliation.RuleSets;
import vietqr.reconciliation.Run;
import vietqr.reconciliation.RunState;
import vietqr.reconciliation.Runs;
import vietqr.web.look.Names;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** {@code /reconciliation/view.xhtml?id=}: what a run has counted, and the breaks that stood when it had ended. */
@Named("reconciliationViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private Runs runs;

    @Inject
    private Breaks breaks;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private BankAccounts accounts;

    @Inject
    private Names names;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private Run run;
    private BankAccount account;

    @PostConstruct
    void read() {
        Long id = Exchange.number("id");
        if (id == null || !current.isMaySeeMovements()) return;
        run = runs.find(visit.sight(), id).orElse(null);
        if (run != null) account = accounts.find(run.accountId()).orElseThrow();
    }

    /** What does not exist, and what is none of one's business, is answered alike. */
    public void open() throws IOException {
        if (run == null) Exchange.notFound();
    }

    public Run run() {
        return run;
    }

    public BankAccount account() {
        return account;
    }

    public boolean isDone() {
        return run.state() == RunState.DONE;
    }

    /** Whether the page should be looked at again soon. */
    public boolean isUnderWay() {
        return run.state() == RunState.QUEUED || run.state() == RunState.RUNNING;
    }

    public String askedBy() {
        return run.askedBy().isEmpty() ? "" : names.of(new Requester(run.askedBy()));
    }

    public int ruleVersion() {
        return ruleSets.find(run.ruleSetId()).map(RuleSet::version).orElse(0);
    }

    public List<Count> counts() {
        Breaks.Wanted wanted = new Breaks.Wanted(
                OptionalLong.of(run.id()),
                OptionalLong.empty(),
                Set.of(),
                Set.of(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
        return breaks.counts(visit.sight(), wanted);
    }

    public Vnd money(long amount) {
        return Vnd.of(amount);
    }
}
