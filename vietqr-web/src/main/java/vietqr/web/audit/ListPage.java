package vietqr.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.audit.AuditEntry;
import vietqr.audit.AuditFilter;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.AuditSheet;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /audit/list.xhtml}: who did what, newest first; the choice stands in the address. */
@Named("auditListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 50;
    private static final String PERSON = "person:";
    private static final Set<String> PEOPLE = Set.of("userId", "decidedBy", "createdBy");

    @Inject
    private AuditLog log;

    @Inject
    private AuditSheet sheet;

    @Inject
    private Visit visit;

    @Inject
    private Names names;

    @Inject
    private Texts texts;

    private Thing thing;
    private Deed deed;
    private String doer;
    private LocalDate from;
    private LocalDate to;
    private Long before;
    private Page<AuditEntry> page;

    public Page<AuditEntry> page() {
        if (page == null) {
            OptionalLong start = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            page = log.page(filter(), start, ROWS);
        }
        return page;
    }

    private AuditFilter filter() {
        Sight sight = visit.sight();
        return new AuditFilter(
                sight.everything() ? Optional.empty() : Optional.of(sight.merchantIds()),
                Optional.ofNullable(thing),
                Optional.ofNullable(deed),
                Optional.ofNullable(doer).map(String::strip).filter(name -> !name.isEmpty()),
                Optional.ofNullable(from).map(BankingDay::start),
                Optional.ofNullable(to).map(BankingDay::end));
    }

    /** What a field is called; its own name if it has no other. */
    public String field(String name) {
        return texts.find("audit.field." + name).orElse(name);
    }

    /** People by their names and roles by theirs, what became of a bank's message in words; anything else as it was kept. */
    public String shown(String field, String value) {
        if (field.equals("outcome"))
            return texts.find("notice.outcome." + value).orElse(value);
        if (field.equals("released")) return texts.get("audit.released." + value);
        if (field.equals("roles"))
            return Stream.of(value.split(","))
                    .map(role -> texts.find("role." + role).orElse(role))
                    .collect(Collectors.joining(", "));
        String person = value.startsWith(PERSON) ? value.substring(PERSON.length()) : value;
        boolean named = value.startsWith(PERSON) || PEOPLE.contains(field);
        return named && person.matches("\\d{1,18}") ? names.of(Long.parseLong(person)) : value;
    }

    /** Who did it. */
    public String doer(AuditEntry entry) {
        return entry.doerName().isEmpty()
                ? texts.find("audit.doer." + entry.doer()).orElse(entry.doer())
                : entry.doerName();
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    /** Leads to the same page with the choice in its address, from the newest on. */
    public String apply() {
        before = null;
        return "/audit/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** Answers with the chosen lines as a file; that they were taken along is a line itself. */
    public void export() throws IOException {
        log.write(new AuditNote(Thing.AUDIT_LOG, Deed.EXPORTED, whose(), null, "", Map.of(), Map.of()));
        Exchange.stream("audit.csv", "text/csv;charset=UTF-8", out -> sheet.write(filter(), out));
    }

    private Long whose() {
        List<Long> merchants = visit.sight().merchantIds();
        return merchants.isEmpty() ? null : merchants.get(0);
    }

    public Thing[] things() {
        return Thing.values();
    }

    public Deed[] deeds() {
        return Deed.values();
    }

    public Thing getThing() {
        return thing;
    }

    public void setThing(Thing thing) {
        this.thing = thing;
    }

    public Deed getDeed() {
        return deed;
    }

    public void setDeed(Deed deed) {
        this.deed = deed;
    }

    public String getDoer() {
        return doer;
    }

    public void setDoer(String doer) {
        this.doer = doer;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
