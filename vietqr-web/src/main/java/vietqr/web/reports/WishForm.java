package vietqr.web.reports;

import vietqr.identity.Language;
import vietqr.kernel.BankingDay;
import vietqr.report.Cadence;
import vietqr.report.Column;
import vietqr.report.Filter;
import vietqr.report.Format;
import vietqr.report.ReportKind;
import vietqr.report.Wish;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What stands in the fields. */
public class WishForm {
    private final ReportKind report;
    private Long merchant;
    private Format format = Format.XLSX;
    private LocalDate from;
    private LocalDate to;
    private String account;
    private String terminal;
    private String state;
    private String direction;
    private String[] columns;
    private String zone = BankingDay.ZONE.getId();
    private Language language;
    private Cadence cadence = Cadence.DAILY;
    private int hour = 7;
    private String recipients = "";

    /** This month so far, with all columns. */
    WishForm(ReportKind report, LocalDate today, Language language) {
        this.report = report;
        this.from = today.withDayOfMonth(1);
        this.to = today;
        this.language = language;
        this.columns = report.columns().stream().map(Column::key).toArray(String[]::new);
    }

    Wish wish() {
        boolean all = columns.length == 0 || columns.length == report.columns().size();
        return Wish.of(report, format, from, to, language)
                .narrowed(filters())
                .showing(all ? List.of() : List.of(columns))
                .at(ZoneId.of(zone));
    }

    private Map<Filter, String> filters() {
        Map<Filter, String> filters = new EnumMap<>(Filter.class);
        put(filters, Filter.ACCOUNT, account);
        put(filters, Filter.TERMINAL, terminal);
        put(filters, Filter.STATE, state);
        put(filters, Filter.DIRECTION, direction);
        return filters;
    }

    private static void put(Map<Filter, String> filters, Filter filter, String typed) {
        if (typed != null && !typed.isBlank()) filters.put(filter, typed.strip());
    }

    List<String> addresses() {
        return recipients == null ? List.of() : List.of(recipients.split("[\\s,;]+"));
    }

    public ReportKind getReport() {
        return report;
    }

    /** Null for all merchants. */
    public Long getMerchant() {
        return merchant;
    }

    public void setMerchant(Long merchant) {
        this.merchant = merchant;
    }

    public Format getFormat() {
        return format;
    }

    public void setFormat(Format format) {
        this.format = format;
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

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getTerminal() {
        return terminal;
    }

    public void setTerminal(String terminal) {
        this.terminal = terminal;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getDirection() {
        return direction;
    }

    public void setDirection(String direction) {
        this.direction = direction;
    }

    public String[] getColumns() {
        return columns;
    }

    public void setColumns(String[] columns) {
        this.columns = columns;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Cadence getCadence() {
        return cadence;
    }

    public void setCadence(Cadence cadence) {
        this.cadence = cadence;
    }

    public int getHour() {
        return hour;
    }

    public void setHour(int hour) {
        this.hour = hour;
    }

    public String getRecipients() {
        return recipients;
    }

    public void setRecipients(String recipients) {
        this.recipients = recipients;
    }
}
