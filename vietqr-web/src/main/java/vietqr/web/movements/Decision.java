package vietqr.web.movements;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.approval.Decider;
import vietqr.correction.CorrectionDesk;
import vietqr.correction.CorrectionResult;
import vietqr.correction.CorrectionResult.Denied;
import vietqr.correction.CorrectionResult.Taken;
import vietqr.correction.CorrectionState;
import vietqr.correction.Corrections;
import vietqr.correction.Corrector;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentSearch;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.util.Optional;

/** The correction of a movement that waits for a second person, and the second person's answer. */
@Named("movementDecision")
@RequestScoped
public class Decision {
    @Inject
    private Corrections corrections;

    @Inject
    private CorrectionDesk desk;

    @Inject
    private PaymentSearch payments;

    @Inject
    private Deeds deeds;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Long movementId;
    private Long correctionId;
    private String reason;
    private Optional<Corrections.Row> waiting;

    /** The forms send along which correction was shown: by now it may be another. */
    @PostConstruct
    void read() {
        movementId = Exchange.number("id");
        correctionId = Exchange.number("correction");
    }

    /** Null if there is none that may be seen. */
    public Corrections.Row waiting() {
        if (waiting == null)
            waiting = movementId == null
                    ? Optional.empty()
                    : corrections.of(movementId).stream()
                            .filter(row -> row.state() == CorrectionState.WAITING)
                            .filter(row -> visit.sight().covers(row.correction().merchantId()))
                            .findFirst();
        return waiting.orElse(null);
    }

    public PaymentRequest request() {
        return payments.find(visit.sight(), waiting().correction().requestId()).orElse(null);
    }

    public String who() {
        return deeds.who(waiting().correction().id());
    }

    public boolean mayDecide() {
        return waiting() != null && current.isMayDecide();
    }

    String approve() {
        return correctionId == null ? null : say(desk.approve(correctionId, decider()));
    }

    String reject() {
        String why = reason == null ? "" : reason.strip();
        return correctionId == null ? null : say(desk.reject(correctionId, decider(), why));
    }

    /** Whoever asked, as long as nobody has decided. */
    public boolean mayWithdraw() {
        return waiting() != null && waiting().correction().requester().isFrom(current.person());
    }

    String withdraw() {
        Corrector who = new Corrector(current.person(), visit.sight(Permission.KEEP_BOOKS)::covers);
        return correctionId == null ? null : say(desk.withdraw(who, correctionId));
    }

    private Decider decider() {
        return new Decider(current.person(), visit.sight(Permission.DECIDE)::covers);
    }

    /** Stays on the page, under a word about what has become of it. */
    String say(CorrectionResult result) {
        waiting = null;
        if (result instanceof Denied denied)
            return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("correction.denied." + denied.why()));
        CorrectionState state = ((Taken) result).state();
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("correction.taken." + state));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
