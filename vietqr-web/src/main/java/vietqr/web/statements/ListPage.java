package vietqr.web.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.bank.BankAccount;
import vietqr.job.Job;
import vietqr.kernel.Page;
import vietqr.statement.FileState;
import vietqr.statement.Folder;
import vietqr.statement.Spooled;
import vietqr.statement.StatementFile;
import vietqr.statement.StatementFiles;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** {@code /statements/list.xhtml}: files that were brought and how far they are, and where to bring more ({@link UploadServlet}). */
@Named("statementsListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private StatementFiles files;

    @Inject
    private Folder folder;

    @Inject
    private Choices choices;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private final Map<Long, Optional<Job>> jobs = new HashMap<>();
    private FileState state;
    private Long account;
    private Long before;
    private Page<StatementFile> page;

    /** Whoever has no business with it is answered as if there were no such page. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements()) Exchange.notFound();
    }

    public Page<StatementFile> page() {
        if (page == null) {
            Set<FileState> states = state == null ? Set.of() : Set.of(state);
            var wanted = new StatementFiles.Wanted(OptionalLong.empty(), optional(account), states);
            page = files.page(visit.sight(), wanted, optional(before), ROWS);
        }
        return page;
    }

    private static OptionalLong optional(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
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

    /** Directories in which nothing is read, because of their names; for whoever runs the gateway. */
    public List<String> misnamed() {
        return current.isRunsGateway() ? folder.misnamed() : List.of();
    }

    public boolean mayBring() {
        return current.isMayBringStatements();
    }

    /** Of one file. */
    public long mostBytes() {
        return Spooled.MOST_BYTES;
    }

    /** Leads to the same page with the choice in its address, from the newest on. */
    public String apply() {
        before = null;
        return "/statements/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public FileState[] states() {
        return FileState.values();
    }

    public FileState getState() {
        return state;
    }

    public void setState(FileState state) {
        this.state = state;
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
}
