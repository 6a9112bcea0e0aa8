package vietqr.web.pay;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.Now;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;

import java.util.Optional;

import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;

/** The payment page: what to pay, to whom, and whether it has been paid. */
@Named
@RequestScoped
public class PayPage {
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
    private Now now;

    private PaymentRequest request;
    private BankAccount account;

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
        account = accounts.find(found.accountId()).orElseThrow();
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

    public BankAccount account() {
        return account;
    }

    /** The name of a {@link vietqr.payment.PaymentState}. */
    public String state() {
        return request.stateAt(now.get()).name();
    }

    public boolean waiting() {
        return "WAITING".equals(state());
    }

    public boolean paid() {
        return "PAID".equals(state());
    }

    /** Neither waiting nor paid: nobody must pay with this code any more. */
    public boolean closed() {
        return !waiting() && !paid();
    }

    public String merchant() {
        return merchants.find(request.merchantId()).map(Merchant::name).orElse("");
    }

    public String bank() {
        return banks.find(account.bankBin()).map(Bank::shortName).orElse(account.bankBin());
    }

    /** Where the shop wants its payer back, or null. */
    public String returnLink() {
        return Optional.of(request.urlLink()).filter(WebLink::usable).orElse(null);
    }
}
