package vietqr.web.payments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.intake.Transactions;
import vietqr.payment.Direction;
import vietqr.payment.Payee;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentSearch;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /payments/view.xhtml?id=}: one payment, its code, its facts and its story. */
@Named("paymentsViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private PaymentSearch payments;

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

    private String id;
    private PaymentRequest request;
    private BankAccount account;
    private List<Chapter> story;

    /** A payment of somebody else's business is answered like one that does not exist. */
    public void open() throws IOException {
        Optional<PaymentRequest> found = number(id).flatMap(number -> payments.find(visit.sight(), number));
        if (found.isEmpty()) {
            Exchange.notFound();
            return;
        }
        request = found.get();
        account = accounts.find(request.accountId()).orElseThrow();
    }

    private static Optional<Long> number(String typed) {
        try {
            return Optional.of(Long.valueOf(typed));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    public PaymentRequest request() {
        return request;
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

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
