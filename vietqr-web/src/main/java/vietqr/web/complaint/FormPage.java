package vietqr.web.complaint;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.dispute.DisputeReason;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.PaymentRequest;

import java.time.LocalDate;

import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;

/** {@code /complaint/new/<ref>}: the form by which a payer complains about a payment. */
@Named("complaintFormPage")
@RequestScoped
public class FormPage {
    @Inject
    private HttpServletRequest http;

    @Inject
    private FilingDesk filing;

    @Inject
    private Merchants merchants;

    private ComplaintForm form;
    private PaymentRequest request;

    @PostConstruct
    void read() {
        if (!(http.getAttribute(FilingDesk.FORM) instanceof ComplaintForm sent)) return;
        form = sent;
        request = filing.request(form.ref()).orElse(null);
    }

    public void open() {
        if (!known()) FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(SC_NOT_FOUND);
    }

    public boolean known() {
        return request != null;
    }

    public ComplaintForm form() {
        return form;
    }

    public PaymentRequest request() {
        return request;
    }

    public String merchant() {
        return merchants.find(request.merchantId()).map(Merchant::name).orElse("");
    }

    public DisputeReason[] reasons() {
        return DisputeReason.values();
    }

    public LocalDate today() {
        return filing.today();
    }
}
