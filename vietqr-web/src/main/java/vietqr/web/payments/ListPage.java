package vietqr.web.payments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.kernel.Page;
import vietqr.kernel.Place;
import vietqr.payment.PaymentFilter;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentSearch;
import vietqr.payment.PaymentState;
import vietqr.payment.PaymentTotals;
import vietqr.web.session.Visit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * {@code /payments/list.xhtml}: what is looked for stands in the address, so a list can be kept, shared and gone back to. The
 * rows are read a page at a time.
 */
@Named("paymentsListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private PaymentSearch payments;

    @Inject
    private Visit visit;

    private PaymentState state;
    private String text;
    private LocalDate from;
    private LocalDate to;
    private Place.Order order;
    private Long before;
    private Boolean totals;
    private Optional<PaymentTotals> sums;
    private Page<PaymentRequest> page;

    public Page<PaymentRequest> page() {
        if (page == null) page = payments.page(visit.sight(), filter(), Place.of(order, before), ROWS);
        return page;
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    /** What was chosen comes to, if that was asked for; empty if there is too much of it. */
    public Optional<PaymentTotals> sums() {
        if (sums == null) sums = payments.totals(visit.sight(), filter());
        return sums;
    }

    public int mostTotalled() {
        return PaymentSearch.MOST_TOTALLED;
    }

    public boolean filtered() {
        return !filter().equals(PaymentFilter.NONE);
    }

    /** Whether only a span of days was looked through, because no index helps to find text. */
    public boolean textWindow() {
        return filter().text().isPresent() && from == null;
    }

    public long textDays() {
        return PaymentFilter.TEXT_REACH.toDays();
    }

    public PaymentState[] states() {
        return PaymentState.values();
    }

    /** Leads to the same page with the choice in its address, from its beginning. */
    public String apply() {
        before = null;
        return "/payments/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    private PaymentFilter filter() {
        return new PaymentFilter(
                Optional.ofNullable(state),
                Optional.ofNullable(text),
                Optional.ofNullable(from),
                Optional.ofNullable(to));
    }

    public PaymentState getState() {
        return state;
    }

    public void setState(PaymentState state) {
        this.state = state;
    }

    public String getText() {
        return text;
    }

    /** More than can be looked for is cut off. */
    public void setText(String text) {
        boolean tooLong = text != null && text.length() > PaymentFilter.LONGEST_TEXT;
        this.text = tooLong ? text.substring(0, PaymentFilter.LONGEST_TEXT) : text;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public Place.Order[] orders() {
        return Place.Order.values();
    }

    public Place.Order getOrder() {
        return order;
    }

    public void setOrder(Place.Order order) {
        this.order = order;
    }

    /** True, or null: what is not asked for does not stand in addresses. */
    public Boolean getTotals() {
        return totals;
    }

    public void setTotals(Boolean totals) {
        this.totals = Boolean.TRUE.equals(totals) ? Boolean.TRUE : null;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
