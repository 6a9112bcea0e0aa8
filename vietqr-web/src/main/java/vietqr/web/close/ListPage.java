package vietqr.web.close;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.bank.BankAccount;
import vietqr.closing.Calendar;
import vietqr.closing.Closes;
import vietqr.closing.DayClose;
import vietqr.closing.EvidenceKey;
import vietqr.closing.EvidencePacks;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** {@code /close/list.xhtml?account=&month=}: the last days of an account or those of a month, and what waits for a second person. */
@Named("closeListPage")
@RequestScoped
public class ListPage {
    private static final int MOST_WAITING = 50;

    @Inject
    private Calendar calendar;

    @Inject
    private Closes closes;

    @Inject
    private EvidencePacks packs;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private Long account;
    private String month;
    private List<BankAccount> accounts;

    /** Whoever has no business with it is answered as if there were no such page. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements()) Exchange.notFound();
    }

    public List<BankAccount> accounts() {
        if (accounts == null) accounts = calendar.accounts(visit.sight());
        return accounts;
    }

    /** The account that was chosen, or the first; null if there is none. */
    public BankAccount chosen() {
        return accounts().stream()
                .filter(one -> account == null || one.id() == account)
                .findFirst()
                .orElse(null);
    }

    public List<Calendar.Line> days() {
        if (chosen() == null) return List.of();
        return month().isPresent() ? calendar.month(chosen(), month().get()) : calendar.lastDays(chosen());
    }

    /** The month that was chosen; empty for the last days. */
    public Optional<YearMonth> month() {
        if (month == null || !month.matches("20\\d\\d-(0[1-9]|1[0-2])")) return Optional.empty();
        YearMonth chosen = YearMonth.parse(month);
        return chosen.isAfter(calendar.thisMonth()) ? Optional.empty() : Optional.of(chosen);
    }

    /** The month before what is shown; without a choice, the one whose first days the list may not show any more. */
    public YearMonth earlier() {
        return month().orElseGet(calendar::thisMonth).minusMonths(1);
    }

    /** The month after what is shown; null if it has not begun. */
    public YearMonth later() {
        return month().map(shown -> shown.plusMonths(1))
                .filter(next -> !next.isAfter(calendar.thisMonth()))
                .orElse(null);
    }

    public List<DayClose> waiting() {
        return closes.newest(visit.sight(), true, MOST_WAITING);
    }

    public String number(long accountId) {
        return accounts().stream()
                .filter(one -> one.id() == accountId)
                .map(BankAccount::number)
                .findFirst()
                .orElse("");
    }

    /** With which packs are signed; empty until the first day is closed. */
    public String publicKey() {
        return packs.keys().stream().map(EvidenceKey::publicText).findFirst().orElse("");
    }

    public String apply() {
        return "/close/list.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }
}
