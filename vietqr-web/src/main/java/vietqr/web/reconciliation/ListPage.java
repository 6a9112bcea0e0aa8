package vietqr.web.reconciliation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.reconciliation.Asker;
import vietqr.reconciliation.Days;
import vietqr.reconciliation.Reconciler;
import vietqr.reconciliation.Run;
import vietqr.reconciliation.Runs;
import vietqr.reconciliation.Selection;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /reconciliation/list.xhtml}: runs, newest first, and a form to ask for one. */
@Named("reconciliationListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private Runs runs;

    @Inject
    private Reconciler reconciler;

    @Inject
    private BankAccounts accounts;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Now now;

    private Long account;
    private Long before;
    private LocalDate from;
    private LocalDate to;
    private Page<Run> page;
    private List<BankAccount> choice;

    /** Whoever has no business with it is answered as if there were no such page. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements()) Exchange.notFound();
    }

    public Page<Run> page() {
        if (page == null) page = runs.page(visit.sight(), optional(account), optional(before), ROWS);
        return page;
    }

    private static OptionalLong optional(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    public String number(Run run) {
        return accounts.find(run.accountId()).map(BankAccount::number).orElse("");
    }

    public List<BankAccount> accounts() {
        if (choice == null) choice = runs.accounts(visit.sight());
        return choice;
    }

    /** Has everything of the days compared anew, and shows the run. */
    public String run() {
        if (!current.isMayCorrect()) return null;
        Optional<BankAccount> chosen = accounts().stream()
                .filter(one -> account != null && one.id() == account)
                .findFirst();
        if (chosen.isEmpty()) return refused("ACCOUNT");
        if (from == null || to == null || to.isBefore(from)) return refused("DAYS");
        Days days = new Days(from, to);
        if (days.tooMany()) return refused("TOO_MANY_DAYS");
        if (now.get().isBefore(reconciler.opens(chosen.get(), to))) return refused("FUTURE");
        Asker asker = Asker.person(Requester.person(current.person()));
        Run run = reconciler.ask(chosen.get(), days, Selection.WHOLE, asker);
        return "/reconciliation/view.xhtml?faces-redirect=true&id=" + run.id();
    }

    private String refused(String why) {
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("run.refused." + why));
    }

    /** Leads to the runs of one account. */
    public String apply() {
        before = null;
        return "/reconciliation/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }

    /** Yesterday, unless somebody has chosen. */
    public LocalDate getFrom() {
        return from == null ? BankingDay.of(now.get()).minusDays(1) : from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to == null ? BankingDay.of(now.get()).minusDays(1) : to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
