package vietqr.web.pay;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.kernel.WebLink;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.Payee;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;
import vietqr.payment.Payments;
import vietqr.web.pay.BankApps.BankApp;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;

/** The payment page: what to pay, to whom, and what has become of it. */
@Named
@RequestScoped
public class PayPage {
    private static final String WAITED = "waited";

    /** Several times as long as such a page waits until it comes anew. */
    private static final int MOMENT_SECONDS = 60;

    @Inject
    private HttpServletRequest http;

    @Inject
    private Payments payments;

    @Inject
    private BankAccounts accounts;

    @Inject
    private BankDirectory banks;

    @Inject
    private Merchants merchants;

    @Inject
    private BankApps apps;

    @Inject
    private Now now;

    private PaymentRequest request;
    private Payee payee;
    private Sums sums;
    private PaymentState state;

    @PostConstruct
    void find() {
        Object ref = http.getAttribute(PayServlet.REF);
        if (ref == null) return;
        payments.byTransactionRefId(ref.toString())
                .filter(found -> !found.kind().standing())
                .ifPresent(this::show);
    }

    private void show(PaymentRequest found) {
        request = found;
        payee = found.payee(accounts.find(found.accountId()).orElseThrow());
        sums = Sums.of(found.balance());
        state = found.stateAt(now.get());
    }

    public boolean known() {
        return request != null;
    }

    /** Before anything is written: a link that leads nowhere is not found, though a person gets a page that says so. */
    public void open() {
        if (!known()) FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(SC_NOT_FOUND);
    }

    public PaymentRequest request() {
        return request;
    }

    /** Whom the code pays; not always an account of ours. */
    public Payee payee() {
        return payee;
    }

    public PaymentState state() {
        return state;
    }

    /** The state for scripts and styles. */
    public String stateName() {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Sums sums() {
        return sums;
    }

    /** What is to be paid now: all that was asked for, or the rest of it. */
    public Vnd amount() {
        return sums.missing();
    }

    /** The code for it. */
    public String payload() {
        return amount().equals(request.amount()) ? request.payload() : request.payloadFor(amount());
    }

    /** Money that came although nothing was, or nothing more was, to be paid; zero if there is none. */
    public Vnd astray() {
        boolean withdrawn = state == PaymentState.CANCELLED || state == PaymentState.EXPIRED;
        return withdrawn ? sums.left() : sums.excess();
    }

    /** Zero when the last moment has passed. */
    public long millisLeft() {
        return Math.max(0, Duration.between(now.get(), request.payableUntil()).toMillis());
    }

    /** Where a page without scripts goes on waiting: the same, marked with the time, so that the next knows it was waited for. */
    public String waitingLink() {
        return "/pay/" + request.transactionRefId() + "?" + WAITED + "="
                + now.get().getEpochSecond();
    }

    /** Whether a page without scripts was waiting a moment ago; an old mark in an old address is none. */
    public boolean justWaited() {
        String mark = http.getParameter(WAITED);
        if (mark == null || !mark.matches("\\d{1,12}")) return false;
        long seconds = now.get().getEpochSecond() - Long.parseLong(mark);
        return seconds >= 0 && seconds <= MOMENT_SECONDS;
    }

    /** Links into bank apps; none unless the operator wants them. */
    public List<BankApp> apps() {
        return apps.to(payee, amount(), request.transferText());
    }

    public String appsHost() {
        return apps.host();
    }

    public String merchant() {
        return merchants.find(request.merchantId()).map(Merchant::name).orElse("");
    }

    public String bank() {
        return banks.shortName(payee.bankCode());
    }

    /** Where the shop wants its payer back, or null. */
    public String returnLink() {
        return Optional.of(request.urlLink()).filter(WebLink::usable).orElse(null);
    }
}
