package vietqr.web.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.report.Column;
import vietqr.report.Export;
import vietqr.report.Fault;
import vietqr.report.ReportKind;
import vietqr.report.ReportSchedule;
import vietqr.report.Wish;
import vietqr.report.Words;
import vietqr.web.look.Format;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;

import java.util.OptionalLong;

/** How reports are spoken of. */
@Named("reportWords")
@RequestScoped
public class ReportWords {
    @Inject
    private Look look;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    @Inject
    private Merchants merchants;

    private Words words() {
        return Words.in(look.language());
    }

    public String title(ReportKind kind) {
        return words().title(kind);
    }

    public String purpose(ReportKind kind) {
        return words().purpose(kind);
    }

    public String heading(Column column) {
        return words().heading(column);
    }

    public String word(String value) {
        return words().word(value);
    }

    /** From one day to another, or the one day. */
    public String period(Wish wish) {
        if (wish.from().equals(wish.to())) return format.day(wish.from());
        return format.day(wish.from()) + " – " + format.day(wish.to());
    }

    /** Whose it is. */
    public String whose(Export export) {
        OptionalLong merchant = export.scope().merchantId();
        return merchant.isEmpty() ? texts.get("reports.everybody") : shop(merchant.getAsLong());
    }

    public String shop(long merchantId) {
        return merchants.find(merchantId).map(Merchant::name).orElse("");
    }

    /** In what form and how often it comes. */
    public String when(ReportSchedule schedule) {
        String cadence = texts.get("report.cadence." + schedule.cadence());
        return schedule.wish().format() + " · " + cadence + ", " + schedule.hour() + ":00";
    }

    /** In the largest unit of which there is one. */
    public String size(long bytes) {
        if (bytes < 1000) return format.number(bytes) + " B";
        return bytes < 1_000_000 ? format.number(bytes / 1000) + " kB" : format.number(bytes / 1_000_000) + " MB";
    }

    String fault(Fault fault) {
        String about = fault.detail().isEmpty() ? "" : " (" + fault.detail() + ")";
        return texts.get("report.fault." + fault.kind()) + about;
    }
}
