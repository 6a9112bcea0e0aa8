package vietqr.web.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.dispute.DisputeDesk;
import vietqr.dispute.DisputeEvidence;
import vietqr.dispute.DisputeEvidence.Examined;
import vietqr.dispute.FilingResult;
import vietqr.identity.Quota;
import vietqr.kernel.BankingDay;
import vietqr.kernel.ClientAddress;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes complaints by the public form: so many from one network, and files that were looked at before anything is written. */
@RequestScoped
public class FilingDesk {
    static final String FORM = "vietqr.complaint.form";
    private static final int MOST_FROM_ONE_NETWORK = 5;

    @Inject
    private Payments payments;

    @Inject
    private DisputeDesk desk;

    @Inject
    private DisputeEvidence evidence;

    @Inject
    private Uploads uploads;

    @Inject
    private Quota quota;

    @Inject
    private ClientAddress address;

    @Inject
    private Look look;

    @Inject
    private Texts texts;

    @Inject
    private Now now;

    ComplaintForm blank(String ref) {
        Vnd asked = request(ref).map(PaymentRequest::amount).orElse(Vnd.ZERO);
        return new ComplaintForm(ref, asked, today());
    }

    /** Empty where the link leads nowhere. */
    Optional<PaymentRequest> request(String ref) {
        return payments.byTransactionRefId(ref).filter(found -> !found.kind().standing());
    }

    LocalDate today() {
        return BankingDay.of(now.get());
    }

    /** @return empty if it was not taken; the form says why */
    Optional<FilingResult.Taken> file(ComplaintForm form, HttpServletRequest http) {
        Optional<PaymentRequest> about = request(form.ref());
        if (about.isEmpty()) return Optional.empty();
        Duration wait = quota.take("complaint", address.of(http), MOST_FROM_ONE_NETWORK);
        if (!wait.isZero()) {
            form.problem(texts.get("complaint.wait", wait.toMinutes() + 1));
            return Optional.empty();
        }
        List<Examined> files = uploads.examined(http);
        files.forEach(file -> file.fault().ifPresent(fault -> form.problem(texts.get("dispute.file." + fault))));
        if (!form.problems().isEmpty()) {
            form.complaint(look.language(), today())
                    .faults(today())
                    .forEach(fault -> form.problem(texts.get("dispute.fault." + fault)));
            return Optional.empty();
        }
        FilingResult result = desk.fileFromOutside(about.get().id(), form.complaint(look.language(), today()));
        if (result instanceof FilingResult.Refused refused) {
            refused.faults().forEach(fault -> form.problem(texts.get("dispute.fault." + fault)));
            return Optional.empty();
        }
        FilingResult.Taken taken = (FilingResult.Taken) result;
        files.forEach(file -> evidence.bringFromOutside(taken.dispute().number(), taken.secret(), file));
        return Optional.of(taken);
    }
}
