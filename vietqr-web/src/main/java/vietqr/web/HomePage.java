package vietqr.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.intake.Income;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.payment.PaymentFilter;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentSearch;
import vietqr.payment.Tally;
import vietqr.web.session.Visit;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** {@code /home.xhtml}: today in numbers, and the newest payments. */
@Named
@RequestScoped
public class HomePage {
    private static final int RECENT = 10;

    @Inject
    private PaymentSearch payments;

    @Inject
    private Income income;

    @Inject
    private Visit visit;

    @Inject
    private Now now;

    private Tally received;
    private Tally surplus;
    private Tally waiting;
    private List<PaymentRequest> recent;

    public LocalDate today() {
        return BankingDay.of(now.get());
    }

    public Tally received() {
        if (received == null) received = income.of(visit.sight(), today());
        return received;
    }

    /** What has come today beyond what was asked for. */
    public Tally surplus() {
        if (surplus == null) surplus = income.surplus(visit.sight(), today());
        return surplus;
    }

    public Tally waiting() {
        if (waiting == null) waiting = payments.waiting(visit.sight(), today());
        return waiting;
    }

    public List<PaymentRequest> recent() {
        if (recent == null)
            recent = payments.page(visit.sight(), PaymentFilter.NONE, OptionalLong.empty(), RECENT)
                    .rows();
        return recent;
    }
}
