package vietqr.web.movements;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.correction.CorrectionDesk;
import vietqr.correction.CorrectionResult;
import vietqr.correction.CorrectionResult.Taken;
import vietqr.correction.Corrector;
import vietqr.intake.Movement;
import vietqr.intake.MovementSearch;
import vietqr.intake.MovementSearch.Found;
import vietqr.payment.Direction;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentSearch;
import vietqr.web.personal.Masks;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * {@code /movements/view.xhtml?id=}: one movement, the request it belongs to, and what this person may do about that. With
 * {@code text} requests are looked for, with {@code request} one of them is chosen.
 */
@Named("movementsViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private MovementSearch movements;

    @Inject
    private BankAccounts accounts;

    @Inject
    private PaymentSearch payments;

    @Inject
    private CorrectionDesk desk;

    @Inject
    private Decision decision;

    @Inject
    private Proposals proposals;

    @Inject
    private Deeds deeds;

    @Inject
    private Visit visit;

    @Inject
    private Masks masks;

    @Inject
    private CurrentPerson current;

    private Long id;
    private Long requestId;
    private String text;
    private String reason;
    private Found found;

    /** The forms of the page send the ids along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
        requestId = Exchange.number("request");
        text = Exchange.text("text");
    }

    /** What may not be seen is answered like what does not exist. */
    public void open() throws IOException {
        if (found() == null) Exchange.notFound();
    }

    private Found found() {
        if (found == null && id != null && current.isMaySeeMovements())
            found = movements.find(visit.sight(), id).orElse(null);
        return found;
    }

    /** Null if there is none that may be seen. */
    public Movement movement() {
        return found() == null ? null : found().movement();
    }

    public BankAccount account() {
        return accounts.find(movement().accountId().orElseThrow()).orElseThrow();
    }

    /** What the payer wrote, as this person may read it. */
    public String text() {
        return movement() == null
                ? null
                : masks.text(account().merchantId(), movement().content());
    }

    /** The request it belongs to, or null. */
    public PaymentRequest owner() {
        return found() == null
                ? null
                : found().match().flatMap(match -> seen(match.requestId())).orElse(null);
    }

    /** The request that was chosen for it, or null. */
    public PaymentRequest chosen() {
        return mayAttribute() && requestId != null
                ? seen(requestId)
                        .filter(request -> request.merchantId() == account().merchantId())
                        .orElse(null)
                : null;
    }

    private Optional<PaymentRequest> seen(long request) {
        return payments.find(visit.sight(), request);
    }

    public String meaning() {
        return proposals.meaning(movement(), chosen());
    }

    public List<Proposal> suggested() {
        return proposals.suggested(id);
    }

    public List<Proposal> searched() {
        return proposals.found(account().merchantId(), text);
    }

    public List<Deed> history() {
        return deeds.of(id);
    }

    public boolean mayAttribute() {
        return mayAsk() && found().match().isEmpty() && movement().direction() == Direction.C;
    }

    public boolean mayReverse() {
        return mayAsk() && found().match().isPresent();
    }

    private boolean mayAsk() {
        return found() != null && current.isMayCorrect() && decision.waiting() == null;
    }

    public String attribute() {
        return requestId == null ? null : after(desk.attribute(corrector(), id, requestId, given()));
    }

    public String reverse() {
        return after(desk.reverse(corrector(), id, given()));
    }

    public String approve() {
        return anew(decision.approve());
    }

    public String reject() {
        return anew(decision.reject());
    }

    public String withdraw() {
        return anew(decision.withdraw());
    }

    private String given() {
        return reason == null ? "" : reason.strip();
    }

    private Corrector corrector() {
        return new Corrector(current.person(), visit.sight(Permission.KEEP_BOOKS)::covers);
    }

    /** Stays on the page, which is read anew. */
    private String after(CorrectionResult result) {
        if (result instanceof Taken) requestId = null;
        return anew(decision.say(result));
    }

    private String anew(String outcome) {
        found = null;
        return outcome;
    }

    public Long getId() {
        return id;
    }

    public Long getRequestId() {
        return requestId;
    }

    public String getText() {
        return text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
