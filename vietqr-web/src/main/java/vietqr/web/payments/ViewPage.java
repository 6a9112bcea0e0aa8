package vietqr.web.payments;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.intake.Transactions;
import vietqr.payment.Direction;
import vietqr.payment.Payee;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentSearch;
import vietqr.payment.PaymentState;
import vietqr.payment.Payments;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;

/** {@code /payments/view.xhtml?id=}: one payment, its code, its facts and its story. */
@Named("paymentsViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private PaymentSearch payments;

    @Inject
    private Payments requests;

    @Inject
    private Stories stories;

    @Inject
    private Transactions transactions;

    @Inject
    private BankAccounts accounts;

    @Inject
    private BankDirectory banks;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Long id;
    private PaymentRequest request;
    private BankAccount account;
    private List<Chapter> story;

    /** The form of the page sends the id along: whether its button is there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** A payment of somebody else's business is answered like one that does not exist. */
    public void open() throws IOException {
        if (request() == null) Exchange.notFound();
    }

    /** Null if there is none that this person may see. */
    public PaymentRequest request() {
        if (request == null && id != null) {
            request = payments.find(visit.sight(), id).orElse(null);
            if (request != null) account = accounts.find(request.accountId()).orElseThrow();
        }
        return request;
    }

    /** Whether it is still to be paid, and they may say that it is not any more. */
    public boolean mayCancel() {
        return current.may(Permission.TAKE_PAYMENTS)
                && request() != null
                && request.state() == PaymentState.WAITING
                && !request.kind().standing()
                && visit.sight(Permission.TAKE_PAYMENTS).covers(request.merchantId());
    }

    /** Whoever was quicker, the payer or this person: what it says is what has become of it. */
    public String cancel() {
        if (mayCancel()) requests.cancel(request.transactionRefId());
        request = null;
        story = null;
        boolean cancelled = request() != null && request.state() == PaymentState.CANCELLED;
        return Exchange.say(
                cancelled ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_ERROR,
                texts.get(cancelled ? "payment.cancelled" : "payment.uncancelled"));
    }

    /** Whom the code pays. */
    public Payee payee() {
        return request.payee(account);
    }

    public String bankName() {
        return banks.shortName(payee().bankCode());
    }

    /** Our account that pays, when money goes out; else empty. */
    public String payer() {
        return request.direction() == Direction.D ? account.number() : "";
    }

    public List<Chapter> story() {
        if (story == null) story = stories.of(request);
        return story;
    }

    /** The money that belongs to it now. */
    public List<Transactions.Share> shares() {
        return transactions.sharesOf(request.id());
    }

    public Long getId() {
        return id;
    }
}
