package vietqr.web.close;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.approval.Approval;
import vietqr.approval.Decider;
import vietqr.bank.BankAccount;
import vietqr.closing.Calendar;
import vietqr.closing.Check;
import vietqr.closing.Checklist;
import vietqr.closing.CloseDesk;
import vietqr.closing.CloseResult;
import vietqr.closing.CloseState;
import vietqr.closing.CloseStep;
import vietqr.closing.Closes;
import vietqr.closing.Completeness;
import vietqr.closing.DayClose;
import vietqr.closing.EvidencePack;
import vietqr.closing.EvidencePacks;
import vietqr.reconciliation.BreakReason;
import vietqr.reconciliation.BreakState;
import vietqr.reconciliation.Breaks;
import vietqr.resolution.Ageing;
import vietqr.resolution.Resolver;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /close/view.xhtml?account=&day=}: one day of an account: what is checked, who has signed, and its evidence. */
@Named("closeViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private Calendar calendar;

    @Inject
    private Closes closes;

    @Inject
    private CloseDesk desk;

    @Inject
    private Checklist checklist;

    @Inject
    private Completeness completeness;

    @Inject
    private Breaks breaks;

    @Inject
    private Ageing ageing;

    @Inject
    private EvidencePacks packs;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Names names;

    @Inject
    private Texts texts;

    private Long accountId;
    private LocalDate day;
    private String reason;
    private BankAccount account;
    private Optional<DayClose> close;
    private List<Check> checks;

    /** The forms of the page send both along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        accountId = Exchange.number("account");
        try {
            day = LocalDate.parse(Exchange.text("day"));
        } catch (DateTimeException notADay) {
            day = null;
        }
    }

    /** A day of somebody else's account is answered like one that does not exist; its evidence is handed out. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements() || account() == null || day == null) {
            Exchange.notFound();
            return;
        }
        Long pack = Exchange.number("pack");
        if (pack == null) return;
        Optional<EvidencePack> found = packs.find(visit.sight(), pack);
        if (found.isEmpty()) Exchange.notFound();
        else
            Exchange.download(
                    "evidence-" + account().number() + "-" + day + ".zip",
                    "application/zip",
                    found.get().size(),
                    out -> packs.copy(found.get(), out));
    }

    /** Null if there is none that may be seen. */
    public BankAccount account() {
        if (account == null && accountId != null)
            account = calendar.accounts(visit.sight()).stream()
                    .filter(one -> one.id() == accountId)
                    .findFirst()
                    .orElse(null);
        return account;
    }

    private Optional<DayClose> close() {
        if (close == null)
            close = account() == null || day == null
                    ? Optional.empty()
                    : closes.of(account().id(), day);
        return close;
    }

    public CloseState state() {
        return close().map(DayClose::state).orElse(CloseState.OPEN);
    }

    /** Compared anew each time the page is opened, while the day is not closed. */
    public List<Check> checks() {
        if (checks == null) checks = state() == CloseState.CLOSED ? List.of() : checklist.of(account(), day);
        return checks;
    }

    /** A page on which something can be done about it. */
    public record Way(String name, String address) {}

    /** Where to go because of a point that is not met; nowhere if it is. */
    public List<Way> toward(Check check) {
        if (check.passed()) return List.of();
        String of = ".xhtml?account=" + accountId;
        Way breaks = new Way(texts.get("close.way.breaks"), "/breaks/list" + of + "&day=" + day);
        Way runs = new Way(texts.get("close.way.runs"), "/reconciliation/list" + of);
        Way files = new Way(texts.get("close.way.files"), "/statements/list" + of);
        return switch (check.kind()) {
            case DAY_OVER -> List.of();
            case FILES_IN -> ways(files, BreakReason.STATEMENT_GAP);
            case CHAIN_OK -> ways(files, BreakReason.BALANCE_CHAIN_BROKEN, BreakReason.STATEMENT_GAP);
            case COMPARED, DERIVES -> List.of(runs);
            case NO_BREAKS, NOTHING_WAITS -> List.of(breaks);
        };
    }

    /** To the account's breaks of these reasons, if there are any: statements that cover the day may have begun before. */
    private List<Way> ways(Way files, BreakReason... reasons) {
        Set<BreakReason> open = breaks
                .counts(
                        visit.sight(),
                        ageing.wanted(
                                OptionalLong.of(accountId), null, BreakState.OPEN, OptionalLong.empty(), null, null))
                .stream()
                .map(Breaks.Count::reason)
                .collect(Collectors.toSet());
        List<Way> ways = new ArrayList<>();
        for (BreakReason reason : reasons)
            if (open.contains(reason))
                ways.add(new Way(
                        texts.get("reason." + reason),
                        "/breaks/list.xhtml?account=" + accountId + "&reason=" + reason + "&state=OPEN"));
        ways.add(files);
        return ways;
    }

    public List<Completeness.Line> complete() {
        return completeness.of(account(), day);
    }

    public List<CloseStep> steps() {
        return close().map(one -> closes.steps(one.id())).orElse(List.of());
    }

    public List<EvidencePack> packs() {
        return close().map(one -> packs.of(one.id())).orElse(List.of());
    }

    public String asker(CloseStep step) {
        return names.of(step.requester());
    }

    /** Who has decided about a step, and why not; empty while nobody has. */
    public String decider(CloseStep step) {
        return closes.approvalOf(step).map(names::decider).orElse("");
    }

    public String rejection(CloseStep step) {
        return closes.approvalOf(step).map(Approval::reason).orElse("");
    }

    public boolean mayPrepare() {
        return current.isMayCorrect() && (state() == CloseState.OPEN || state() == CloseState.REOPENED);
    }

    public boolean mayReopen() {
        return current.isMayCorrect()
                && state() == CloseState.CLOSED
                && waiting().isEmpty();
    }

    /** What waits for a second person. */
    private Optional<CloseStep> waiting() {
        return close().flatMap(one -> closes.waiting(one.id()));
    }

    public CloseStep waitingStep() {
        return waiting().orElse(null);
    }

    public boolean mayDecide() {
        return waiting().isPresent() && current.isMayDecide();
    }

    public String prepare() {
        return after(desk.prepare(resolver(), account(), day, said()));
    }

    public String reopen() {
        return close().isEmpty()
                ? again()
                : after(desk.reopen(resolver(), close().get().id(), said()));
    }

    public String approve() {
        return close().isEmpty() ? again() : after(desk.approve(close().get().id(), decider()));
    }

    public String reject() {
        return close().isEmpty() ? again() : after(desk.reject(close().get().id(), decider(), said()));
    }

    private String said() {
        return reason == null ? "" : reason.strip();
    }

    private String after(CloseResult result) {
        if (!(result instanceof CloseResult.Denied denied)) return again();
        close = null;
        checks = null;
        String failed = denied.failed().stream()
                .map(check -> texts.get("check." + check.kind()))
                .collect(Collectors.joining(", "));
        String words = texts.get("close.denied." + denied.why());
        return Exchange.say(FacesMessage.SEVERITY_ERROR, failed.isEmpty() ? words : words + " " + failed);
    }

    private String again() {
        return "/close/view.xhtml?faces-redirect=true&account=" + accountId + "&day=" + day;
    }

    private Resolver resolver() {
        return Resolver.person(current.person(), visit.sight(Permission.KEEP_BOOKS));
    }

    private Decider decider() {
        return new Decider(current.person(), visit.sight(Permission.DECIDE)::covers);
    }

    public LocalDate day() {
        return day;
    }

    public Long getAccountId() {
        return accountId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
