package vietqr.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.BankAccounts;
import vietqr.intake.Income;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.payment.PaymentFilter;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentSearch;
import vietqr.payment.PaymentState;
import vietqr.payment.Tally;
import vietqr.web.look.Chart;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.Visit;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** {@code /home.xhtml}: today in numbers, what waits for somebody, and the newest payments. */
@Named
@RequestScoped
public class HomePage {
    private static final int RECENT = 10;

    @Inject
    private PaymentSearch payments;

    @Inject
    private Income income;

    @Inject
    private BankAccounts accounts;

    @Inject
    private Visit visit;

    @Inject
    private Now now;

    @Inject
    private Look look;

    @Inject
    private Texts texts;

    private Tally received;
    private Tally surplus;
    private Tally waiting;
    private List<PaymentRequest> recent;

    public LocalDate today() {
        return BankingDay.of(now.get());
    }

    /** Whether an account has to be linked before anything else: they may, and none of their merchants has one. */
    public boolean mustLink() {
        Sight mine = visit.sight(Permission.CHANGE_ACCOUNTS);
        if (mine.everything() || mine.blind()) return false;
        return mine.merchantIds().stream()
                .allMatch(merchant -> accounts.linkedOf(merchant).isEmpty());
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

    /** What came in, hour by hour until now. */
    public String chart() {
        List<Vnd> hours = income.byHour(visit.sight(), today());
        int until = now.get().atZone(BankingDay.ZONE).getHour() + 1;
        return Chart.bars(
                        IntStream.range(0, until).mapToObj(hour -> hour + ":00").toList(), look.language())
                .with(
                        texts.get("home.paid"),
                        Chart.LOUD,
                        hours.stream().limit(until).map(Vnd::amount).toList())
                .json();
    }

    /** The payments list with only what was asked for today and stands so. */
    private String list(PaymentState state) {
        return "/payments/list.xhtml?state=" + state + "&from=" + today() + "&to=" + today();
    }

    public String paid() {
        return list(PaymentState.PAID);
    }

    public String open() {
        return list(PaymentState.WAITING);
    }

    public String over() {
        return list(PaymentState.OVERPAID);
    }

    public List<PaymentRequest> recent() {
        if (recent == null)
            recent = payments.page(visit.sight(), PaymentFilter.NONE, OptionalLong.empty(), RECENT)
                    .rows();
        return recent;
    }
}
