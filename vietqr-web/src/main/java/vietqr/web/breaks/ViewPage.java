package vietqr.web.breaks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import vietqr.access.Permission;
import vietqr.approval.Decider;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bankfile.Finding;
import vietqr.identity.Person;
import vietqr.intake.Movement;
import vietqr.payment.PaymentRequest;
import vietqr.reconciliation.Break;
import vietqr.reconciliation.BreakReason;
import vietqr.reconciliation.Breaks;
import vietqr.resolution.Attachment;
import vietqr.resolution.BreakNotes;
import vietqr.resolution.BreakSides;
import vietqr.resolution.Owners;
import vietqr.resolution.Resolution;
import vietqr.resolution.ResolutionDesk;
import vietqr.resolution.ResolutionKind;
import vietqr.resolution.ResolutionResult;
import vietqr.resolution.Resolutions;
import vietqr.resolution.Resolver;
import vietqr.resolution.Wish;
import vietqr.statement.StatementEntry;
import vietqr.statement.StatementFile;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** {@code /breaks/view.xhtml?id=}: one break: what each side says, and what this person may do about it. */
@Named("breaksViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private Breaks breaks;

    @Inject
    private BreakSides sides;

    @Inject
    private BreakNotes notes;

    @Inject
    private Resolutions resolutions;

    @Inject
    private ResolutionDesk desk;

    @Inject
    private Owners owners;

    @Inject
    private BankAccounts accounts;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Look look;

    private Long id;
    private Integer version;
    private ResolutionKind kind;
    private String reason;
    private String words;
    private Part file;
    private Long owner;
    private List<Long> partners;
    private Break one;

    /** The forms of the page send the id along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
        Long seen = Exchange.number("version");
        version = seen == null ? null : seen.intValue();
        partners = Exchange.numbers("pick");
    }

    /** A break of somebody else is answered like one that does not exist; a paper of it is handed out. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements() || one() == null) {
            Exchange.notFound();
            return;
        }
        Long paper = Exchange.number("paper");
        if (paper == null) return;
        Optional<Attachment> found = notes.attachment(visit.sight(), paper);
        if (found.isEmpty()) Exchange.notFound();
        else
            Exchange.download(
                    found.get().name(), found.get().type(), found.get().content());
    }

    /** Null if there is none that may be seen. */
    public Break one() {
        if (one == null && id != null) one = breaks.find(visit.sight(), id).orElse(null);
        return one;
    }

    public StatementEntry entry() {
        return sides.entry(one()).orElse(null);
    }

    public Movement movement() {
        return sides.movement(one()).orElse(null);
    }

    public PaymentRequest request() {
        return sides.request(one()).orElse(null);
    }

    public StatementFile file() {
        return sides.file(one()).orElse(null);
    }

    public String account() {
        return accounts.find(one().accountId()).map(BankAccount::number).orElse("");
    }

    public boolean mayResolve() {
        return one() != null && current.isMayCorrect() && one().state().standing() && waiting() == null;
    }

    /** What waits for a second person; null if nothing does. */
    public Resolution waiting() {
        return one() == null ? null : resolutions.waiting(one().id()).orElse(null);
    }

    public boolean mayDecide() {
        return waiting() != null && current.isMayDecide();
    }

    /** What a file or a bank says; where balances do not follow, in this person's language. */
    public String detail() {
        if (one().reason() != BreakReason.BALANCE_CHAIN_BROKEN) return one().detail();
        return Finding.parse(one().detail()).stream()
                .map(found -> found.text(look.language()))
                .collect(Collectors.joining(" "));
    }

    public boolean needsSecond(ResolutionKind wanted) {
        return desk.needsSecond(one(), wanted);
    }

    /** Where there is nothing on the other side, nothing can be matched to. */
    public List<ResolutionKind> kinds() {
        boolean partners = !movementsFor().isEmpty() || !entriesFor().isEmpty();
        return ResolutionKind.fitting(one().reason()).stream()
                .filter(one -> partners || !one.needsPartners())
                .toList();
    }

    public List<Movement> movementsFor() {
        return mayResolve() && matchable() ? sides.movementsFor(one()) : List.of();
    }

    public List<StatementEntry> entriesFor() {
        return mayResolve() && matchable() ? sides.entriesFor(one()) : List.of();
    }

    private boolean matchable() {
        return ResolutionKind.MATCH.fits(one().reason());
    }

    public String resolve() {
        if (kind == null) return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("break.denied.UNFIT"));
        OptionalInt seen = version == null ? OptionalInt.empty() : OptionalInt.of(version);
        List<Long> chosen = kind.needsPartners() ? partners : List.of();
        return after(desk.ask(resolver(), new Wish(id, kind, chosen, reason == null ? "" : reason, seen)));
    }

    public String approve() {
        return waiting() == null ? again() : after(desk.approve(waiting().id(), decider()));
    }

    public String reject() {
        String why = reason == null ? "" : reason.strip();
        return waiting() == null ? again() : after(desk.reject(waiting().id(), decider(), why));
    }

    private String after(ResolutionResult result) {
        if (result instanceof ResolutionResult.Denied denied) return denied(denied.why());
        return again();
    }

    private String denied(ResolutionResult.Why why) {
        one = null;
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("break.denied." + why));
    }

    private String again() {
        return "/breaks/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** Who may look after it: members who keep the merchant's books, and this person. */
    public List<Person> candidates() {
        List<Person> candidates = new ArrayList<>(owners.of(one().merchantId()));
        if (candidates.stream().noneMatch(one -> one.id() == current.person().id()))
            candidates.add(0, current.person());
        return candidates;
    }

    public String take() {
        owner = current.person().id();
        return assign();
    }

    public String assign() {
        OptionalLong person = owner == null ? OptionalLong.empty() : OptionalLong.of(owner);
        Optional<ResolutionResult.Why> why = owners.assign(resolver(), id, person);
        return why.isPresent() ? denied(why.get()) : again();
    }

    public String say() {
        notes.say(resolver(), id, words == null ? "" : words);
        return again();
    }

    public String attach() throws IOException {
        if (file == null) return again();
        byte[] content;
        try (InputStream in = file.getInputStream()) {
            content = in.readNBytes(Attachment.LARGEST + 1);
        }
        String name = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
        BreakNotes.Brought brought = notes.attach(resolver(), id, name, content);
        if (brought == BreakNotes.Brought.KEPT) return again();
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("break.file." + brought));
    }

    private Resolver resolver() {
        return Resolver.person(current.person(), visit.sight(Permission.KEEP_BOOKS));
    }

    private Decider decider() {
        return new Decider(current.person(), visit.sight(Permission.DECIDE)::covers);
    }

    public Long getId() {
        return id;
    }

    public ResolutionKind getKind() {
        return kind;
    }

    public void setKind(ResolutionKind kind) {
        this.kind = kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    /** Whoever looks after it now, until another is chosen; null for nobody. */
    public Long getOwner() {
        if (owner == null && one() != null && one().ownerId().isPresent())
            owner = one().ownerId().getAsLong();
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
