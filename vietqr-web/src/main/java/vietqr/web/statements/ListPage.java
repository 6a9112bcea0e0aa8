package vietqr.web.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.job.Job;
import vietqr.kernel.Page;
import vietqr.merchant.Merchant;
import vietqr.statement.BringResult;
import vietqr.statement.BringResult.Brought;
import vietqr.statement.BringResult.TurnedAway;
import vietqr.statement.Bringing;
import vietqr.statement.FileState;
import vietqr.statement.NewFile;
import vietqr.statement.Source;
import vietqr.statement.StatementFile;
import vietqr.statement.StatementFiles;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** {@code /statements/list.xhtml}: files that were brought and how far they are, and where to bring more, many at a time. */
@Named("statementsListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;
    private static final int MOST_FILES = 50;

    @Inject
    private StatementFiles files;

    @Inject
    private Bringing bringing;

    @Inject
    private Choices choices;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Look look;

    private final Map<Long, Optional<Job>> jobs = new HashMap<>();
    private List<Part> parts = List.of();
    private Long account;
    private String profile;
    private FileState state;
    private Long before;
    private Page<StatementFile> page;

    /** Whoever has no business with it is answered as if there were no such page. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements()) Exchange.notFound();
    }

    public Page<StatementFile> page() {
        if (page == null) {
            Set<FileState> states = state == null ? Set.of() : Set.of(state);
            var wanted = new StatementFiles.Wanted(OptionalLong.empty(), OptionalLong.empty(), states);
            OptionalLong start = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            page = files.page(visit.sight(), wanted, start, ROWS);
        }
        return page;
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    /** Whether something on the page is still being read. */
    public boolean moving() {
        return page().rows().stream().anyMatch(this::moving);
    }

    public boolean moving(StatementFile file) {
        return file.state() == FileState.RECEIVED || file.state() == FileState.READING;
    }

    /** How far the reading is, in words; empty if nobody has begun. */
    public String progress(StatementFile file) {
        Optional<Job> job = jobs.computeIfAbsent(file.id(), id -> files.job(file));
        if (!moving(file) || job.isEmpty() || job.get().done() == 0) return "";
        return texts.get(
                "statement.progress", job.get().done(), job.get().percent().orElse(-1));
    }

    public String account(StatementFile file) {
        Long id = file.accountId().isPresent() ? Long.valueOf(file.accountId().getAsLong()) : null;
        return choices.account(id).map(BankAccount::number).orElse("");
    }

    public boolean mayBring() {
        return current.isMayBringStatements();
    }

    /** Brings all files that were chosen; what is said of each is said by its name. */
    public String bring() throws IOException {
        if (!mayBring()) return null;
        List<Part> chosen = parts.stream()
                .filter(part -> part.getSize() > 0)
                .limit(MOST_FILES)
                .toList();
        if (chosen.isEmpty()) return say(FacesMessage.SEVERITY_ERROR, "statements.none");
        Optional<BankAccount> of = choices.account(account);
        Optional<Long> merchant =
                of.map(BankAccount::merchantId).or(() -> choices.onlyMerchant().map(Merchant::id));
        if (merchant.isEmpty()) return say(FacesMessage.SEVERITY_ERROR, "statements.which");
        OptionalLong accountId = of.map(one -> OptionalLong.of(one.id())).orElse(OptionalLong.empty());
        for (Part part : chosen) bring(part, merchant.get(), accountId);
        page = null;
        return null;
    }

    private void bring(Part part, long merchantId, OptionalLong accountId) throws IOException {
        NewFile wish = new NewFile(
                merchantId,
                accountId,
                Optional.ofNullable(part.getSubmittedFileName()).orElse(""),
                profile == null ? "" : profile,
                Source.PORTAL,
                Requester.person(current.person()).value());
        try (InputStream bytes = part.getInputStream()) {
            told(wish, bringing.bring(wish, bytes));
        } finally {
            part.delete();
        }
    }

    private void told(NewFile wish, BringResult result) {
        if (result instanceof TurnedAway turned)
            Exchange.say(
                    FacesMessage.SEVERITY_ERROR,
                    wish.name() + ": " + turned.why().text(look.language()));
        else if (((Brought) result).known()) say(FacesMessage.SEVERITY_WARN, "statements.known", wish.name());
        else say(FacesMessage.SEVERITY_INFO, "statements.brought", wish.name());
    }

    private String say(Severity severity, String key, Object... details) {
        return Exchange.say(severity, texts.get(key, details));
    }

    /** Leads to the same page with the choice in its address, from the newest on. */
    public String apply() {
        before = null;
        return "/statements/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public FileState[] states() {
        return FileState.values();
    }

    public List<Part> getParts() {
        return parts;
    }

    public void setParts(List<Part> parts) {
        this.parts = parts == null ? List.of() : parts;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public String getProfile() {
        return profile;
    }

    public void setProfile(String profile) {
        this.profile = profile;
    }

    public FileState getState() {
        return state;
    }

    public void setState(FileState state) {
        this.state = state;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
