package vietqr.web.breaks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import vietqr.access.Permission;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.kernel.Page;
import vietqr.reconciliation.Age;
import vietqr.reconciliation.Break;
import vietqr.reconciliation.BreakReason;
import vietqr.reconciliation.BreakState;
import vietqr.reconciliation.Breaks;
import vietqr.reconciliation.Runs;
import vietqr.resolution.Ageing;
import vietqr.resolution.BreakSheet;
import vietqr.resolution.Owners;
import vietqr.resolution.Resolution;
import vietqr.resolution.ResolutionDesk;
import vietqr.resolution.ResolutionKind;
import vietqr.resolution.ResolutionResult;
import vietqr.resolution.Resolutions;
import vietqr.resolution.Resolver;
import vietqr.resolution.SheetImport;
import vietqr.resolution.Wish;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** {@code /breaks/list.xhtml}: breaks; the choice stands in the address. */
@Named("breaksListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;
    private static final int MOST_TOLD = 50;

    @Inject
    private Breaks breaks;

    @Inject
    private Ageing ageing;

    @Inject
    private Resolutions resolutions;

    @Inject
    private ResolutionDesk desk;

    @Inject
    private Owners owners;

    @Inject
    private BreakSheet sheet;

    @Inject
    private SheetImport sheets;

    @Inject
    private Batch batch;

    @Inject
    private BankAccounts accounts;

    @Inject
    private Runs runs;

    @Inject
    private Names names;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private BreakReason reason;
    private BreakState state;
    private Age age;
    private boolean mine;
    private Long account;
    private String day;
    private Breaks.Order order;
    private Long before;
    private String why;
    private List<Long> picked;
    private Part file;
    private Page<Break> page;
    private Map<Long, Resolution> waiting;

    @PostConstruct
    void read() {
        picked = Exchange.numbers("pick");
    }

    /** Whoever has no business with breaks is answered as if there were no such page. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements()) Exchange.notFound();
        else if (Exchange.text("file").equals("1") && current.isMayCorrect()) handOut();
    }

    /** What was chosen, as a workbook to be filled in; only what stands, if no state was chosen. */
    private void handOut() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(visit.sight(), wanted(), wording(), out);
        Exchange.download(
                "breaks.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out.toByteArray());
    }

    private BreakSheet.Wording wording() {
        List<String> headings = Arrays.stream(BreakSheet.Column.values())
                .map(column -> texts.get("breaks.sheet." + column))
                .toList();
        return new BreakSheet.Wording(headings, this::word, texts.get("breaks.sheet.codes"));
    }

    /** The direction is kept by its letter. */
    private String word(BreakSheet.Column column, String code) {
        return switch (column) {
            case REASON -> texts.get("reason." + code);
            case STATE -> texts.get("break.state." + code);
            case DIRECTION -> texts.get("endpoint.direction." + code);
            case RESOLUTION -> texts.get("break.kind." + code);
            default -> code;
        };
    }

    public Page<Break> page() {
        Breaks.Order by = order == null ? Breaks.Order.NEWEST : order;
        if (page == null) page = breaks.page(visit.sight(), wanted(), by, optional(before), ROWS);
        return page;
    }

    private Breaks.Wanted wanted() {
        OptionalLong owner = mine ? OptionalLong.of(current.person().id()) : OptionalLong.empty();
        return ageing.wanted(optional(account), reason, state, owner, age, day());
    }

    /** How many stand, and how much money that is, by age. */
    public List<Ageing.Bucket> ages() {
        return ageing.buckets(visit.sight(), optional(account));
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    /** Leads to the same page with the choice in its address, from its beginning. */
    public String apply() {
        before = null;
        return "/breaks/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public boolean isWaiting(Break one) {
        if (waiting == null)
            waiting = resolutions.waiting(page().rows().stream().map(Break::id).toList());
        return waiting.containsKey(one.id());
    }

    public String owner(Break one) {
        return one.ownerId().isPresent() ? names.of(one.ownerId().getAsLong()) : "";
    }

    public String account(Break one) {
        return accounts.find(one.accountId()).map(BankAccount::number).orElse("");
    }

    public Age age(Break one) {
        return breaks.ageOf(one);
    }

    /** As a link goes on that keeps to the account, if one was chosen. */
    public String ofAccount() {
        return account == null ? "" : "&account=" + account;
    }

    public String takeAll() {
        OptionalLong me = OptionalLong.of(current.person().id());
        return all(id -> owners.assign(resolver(), id, me));
    }

    public String writeOffAll() {
        return settleAll(ResolutionKind.WRITE_OFF);
    }

    public String receivedAll() {
        return settleAll(ResolutionKind.RECEIVED);
    }

    public String acceptAll() {
        return settleAll(ResolutionKind.ACCEPT);
    }

    private String settleAll(ResolutionKind kind) {
        String words = why == null ? "" : why;
        return all(id -> desk.ask(resolver(), Wish.of(id, kind, words)) instanceof ResolutionResult.Denied denied
                ? Optional.of(denied.why())
                : Optional.empty());
    }

    /** The workbook comes back, filled in. */
    public String takeBack() {
        if (file == null) return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("breaks.sheet.missing"));
        try (InputStream in = file.getInputStream()) {
            List<SheetImport.Line> lines = sheets.take(resolver(), in);
            page = null;
            waiting = null;
            long done = lines.stream().filter(line -> line.state().isPresent()).count();
            lines.stream()
                    .filter(line -> line.state().isEmpty())
                    .limit(MOST_TOLD)
                    .forEach(line -> Exchange.say(
                            FacesMessage.SEVERITY_ERROR,
                            texts.get("breaks.sheet.refused", line.row(), texts.get("break.denied." + line.why()))));
            return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("breaks.sheet.done", done, lines.size()));
        } catch (IOException noWorkbook) {
            return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("breaks.sheet.unreadable"));
        }
    }

    private String all(LongFunction<Optional<ResolutionResult.Why>> deed) {
        page = null;
        waiting = null;
        return batch.all(picked, deed);
    }

    private Resolver resolver() {
        return Resolver.person(current.person(), visit.sight(Permission.KEEP_BOOKS));
    }

    private static OptionalLong optional(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Accounts whose breaks may be seen. */
    public List<BankAccount> accounts() {
        return runs.accounts(visit.sight());
    }

    /** Null if none was chosen, or what was written is no day. */
    private LocalDate day() {
        try {
            return day == null || day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public BreakReason[] reasons() {
        return BreakReason.values();
    }

    public BreakState[] states() {
        return BreakState.values();
    }

    public BreakReason getReason() {
        return reason;
    }

    public void setReason(BreakReason reason) {
        this.reason = reason;
    }

    public BreakState getState() {
        return state;
    }

    public void setState(BreakState state) {
        this.state = state;
    }

    public Age getAge() {
        return age;
    }

    public void setAge(Age age) {
        this.age = age;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public Breaks.Order[] orders() {
        return Breaks.Order.values();
    }

    public Breaks.Order getOrder() {
        return order;
    }

    public void setOrder(Breaks.Order order) {
        this.order = order;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
