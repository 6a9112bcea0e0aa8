package vietqr.web.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.bankfile.Finding;
import vietqr.job.Job;
import vietqr.kernel.Page;
import vietqr.resolution.Resolver;
import vietqr.resolution.WithdrawalDesk;
import vietqr.statement.FileState;
import vietqr.statement.LineProblem;
import vietqr.statement.Statement;
import vietqr.statement.StatementEntry;
import vietqr.statement.StatementFile;
import vietqr.statement.StatementFiles;
import vietqr.statement.Statements;
import vietqr.statement.Withdrawal;
import vietqr.statement.Withdrawing;
import vietqr.web.look.Format;
import vietqr.web.look.Look;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /statements/view.xhtml}: one file, how far it is, what is wrong with it line by line, and the entries it brought. */
@Named("statementsViewPage")
@RequestScoped
public class ViewPage {
    private static final int ROWS = 50;
    private static final int MOST_PROBLEMS = 200;

    @Inject
    private StatementFiles files;

    @Inject
    private Statements statements;

    @Inject
    private Withdrawing withdrawing;

    @Inject
    private WithdrawalDesk desk;

    @Inject
    private Choices choices;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    @Inject
    private Look look;

    @Inject
    private Names names;

    private final Long id = Exchange.number("id");
    private final Long after = Exchange.number("after");
    private StatementFile file;
    private Page<StatementEntry> entries;
    private String reason;

    /** What may not be seen is answered like what does not exist. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements() || file() == null) Exchange.notFound();
    }

    /** Null if there is none that may be seen. */
    public StatementFile file() {
        if (file == null && id != null) file = files.find(visit.sight(), id).orElse(null);
        return file;
    }

    public boolean moving() {
        return file() != null && (file.state() == FileState.RECEIVED || file.state() == FileState.READING);
    }

    public Optional<Job> job() {
        return files.job(file());
    }

    /** How far the reading is, in words. */
    public String progress() {
        return job().map(job -> texts.get(
                        "statement.progress", job.done(), job.percent().orElse(-1)))
                .orElse("");
    }

    /** From 0 to 100. */
    public int percent() {
        return job().flatMap(Job::percent).orElse(0);
    }

    /** Whether they may have the file as it was brought. */
    public boolean mayHave() {
        return current.isMayBringStatements();
    }

    public boolean mayCancel() {
        return moving() && mayHave();
    }

    public String cancel() {
        boolean cancelled = mayCancel() && files.cancel(visit.sight(), file().id());
        file = null;
        return Exchange.say(
                cancelled ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_ERROR,
                texts.get(cancelled ? "statement.cancelled" : "statement.uncancelled"));
    }

    public boolean mayWithdraw() {
        return current.isMayCorrect() && file() != null && file().state() == FileState.READ;
    }

    /** Sets the file aside: what stands in it counts nowhere any more. */
    public String withdraw() {
        Resolver who = Resolver.person(current.person(), visit.sight(Permission.KEEP_BOOKS));
        Optional<WithdrawalDesk.Why> why = desk.withdraw(who, file().id(), reason == null ? "" : reason);
        if (why.isPresent())
            return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("statement.withdraw.denied." + why.get()));
        return "/statements/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** How often it was set aside, the last time first. */
    public List<Withdrawal> withdrawals() {
        return withdrawing.of(file().id());
    }

    public String withdrawer(Withdrawal one) {
        return names.of(new Requester(one.withdrawnBy()));
    }

    /** Why it was refused. */
    public List<String> refusal() {
        return words(file().problem());
    }

    public List<String> words(String kept) {
        return Finding.parse(kept).stream()
                .map(one -> one.text(look.language()))
                .toList();
    }

    public String word(LineProblem problem) {
        return problem.why().text(look.language());
    }

    public List<LineProblem> problems() {
        return statements.problemsOfFile(file().id(), 0, MOST_PROBLEMS);
    }

    public List<Statement> statements() {
        return statements.ofFile(file().id());
    }

    public Page<StatementEntry> entries() {
        if (entries == null)
            entries = statements.entriesOfFile(
                    file().id(), after == null ? OptionalLong.empty() : OptionalLong.of(after), ROWS);
        return entries;
    }

    /** The {@code after} of the page that follows, or null at the end. */
    public Long more() {
        return entries().next().isPresent() ? entries().next().getAsLong() : null;
    }

    public String account(long accountId) {
        return choices.account(accountId).map(BankAccount::number).orElse("");
    }

    /** Dong with their sign; empty if the bank does not say. */
    public String balance(OptionalLong balance) {
        if (balance.isEmpty()) return "";
        long value = balance.getAsLong();
        return (value < 0 ? "−" : "") + format.number(Math.abs(value));
    }

    public String chain(Statement statement) {
        return statement.chainOk().map(ok -> ok ? "OK" : "BROKEN").orElse("NONE");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getId() {
        return id;
    }

    public Long getAfter() {
        return after;
    }
}
