package vietqr.web.reconciliation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.comparison.RulesText;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.reconciliation.Days;
import vietqr.reconciliation.DryRuns;
import vietqr.reconciliation.RuleDesk;
import vietqr.reconciliation.RuleSet;
import vietqr.reconciliation.RuleSets;
import vietqr.reconciliation.Runs;
import vietqr.reconciliation.Trial;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /reconciliation/rules.xhtml?account=}: the rules of an account, and what others would make of its days. */
@Named("reconciliationRulesPage")
@RequestScoped
public class RulesPage {
    private static final int MOST_DAYS_TRIED = 31;

    @Inject
    private Runs runs;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private RuleDesk desk;

    @Inject
    private DryRuns dryRuns;

    @Inject
    private Names names;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Now now;

    private BankAccount account;
    private RuleSet holding;
    private String rules;
    private LocalDate from;
    private LocalDate to;
    private Trial trial;

    @PostConstruct
    void read() {
        Long id = Exchange.number("account");
        if (id == null || !current.isMaySeeMovements()) return;
        account = accounts().stream().filter(one -> one.id() == id).findFirst().orElse(null);
        if (account == null) return;
        holding = ruleSets.holding(account.id());
        rules = holding.rules();
    }

    /** Whoever has no business with it is answered as if there were no such page. */
    public void open() throws IOException {
        boolean stranger = Exchange.number("account") != null && account == null;
        if (!current.isMaySeeMovements() || stranger) Exchange.notFound();
    }

    public List<BankAccount> accounts() {
        return runs.accounts(visit.sight());
    }

    public BankAccount account() {
        return account;
    }

    public RuleSet holding() {
        return holding;
    }

    /** The account's own versions, newest first. */
    public List<RuleSet> history() {
        return ruleSets.history(OptionalLong.of(account.id()));
    }

    public String author(RuleSet one) {
        return one.createdBy().isEmpty() ? "" : names.of(new Requester(one.createdBy()));
    }

    /** Shows what would change, and changes nothing. */
    public String attempt() {
        if (!mayWrite()) return null;
        if (from == null || to == null || to.isBefore(from)) return refused("DAYS");
        Days days = new Days(from, to);
        if (from.plusDays(MOST_DAYS_TRIED).isBefore(to)) return refused("TOO_MANY_DAYS_TRIED");
        Optional<String> objection = RuleDesk.objectionTo(rules);
        if (objection.isPresent()) return wrong(objection.get());
        Optional<Trial> made = dryRuns.of(account, days, RulesText.read(rules));
        if (made.isEmpty()) return refused("TOO_MANY_ENTRIES");
        trial = made.get();
        return null;
    }

    /** Makes them the account's own from the next run on. */
    public String keep() {
        if (!mayWrite()) return null;
        Optional<String> objection = RuleDesk.objectionTo(rules);
        if (objection.isPresent()) return wrong(objection.get());
        holding = desk.keepFor(account, rules, Requester.person(current.person()));
        rules = holding.rules();
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("rules.kept", holding.version()));
    }

    private boolean mayWrite() {
        return current.isMayCorrect() && account != null;
    }

    private String wrong(String why) {
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("rules.wrong", why));
    }

    private String refused(String why) {
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("run.refused." + why));
    }

    public Trial trial() {
        return trial;
    }

    public String getRules() {
        return rules;
    }

    public void setRules(String rules) {
        this.rules = rules == null ? "" : rules;
    }

    public LocalDate getFrom() {
        return from == null ? BankingDay.of(now.get()).minusDays(7) : from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to == null ? BankingDay.of(now.get()) : to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
