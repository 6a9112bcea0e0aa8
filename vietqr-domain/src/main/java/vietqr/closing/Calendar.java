package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The accounts whose days are closed, and how their last days stand. */
@ApplicationScoped
@Transactional
public class Calendar {
    private static final int DAYS = 31;
    private static final int MOST_ACCOUNTS = 500;

    private final EntityManager em;
    private final Closes closes;
    private final Now now;

    /** For the container's proxy only. */
    protected Calendar() {
        this(null, null, null);
    }

    @Inject
    public Calendar(EntityManager em, Closes closes, Now now) {
        this.em = em;
        this.closes = closes;
        this.now = now;
    }

    /**
     * @param close empty if nobody has signed
     * @param entries lines of statements
     * @param breaks that stand
     */
    public record Line(LocalDate day, Optional<DayClose> close, long entries, long breaks) {
        public CloseState state() {
            return close.map(DayClose::state).orElse(CloseState.OPEN);
        }
    }

    /** Oldest first, at most five hundred. */
    public List<BankAccount> accounts(Sight sight) {
        if (sight.blind()) return List.of();
        String where = sight.everything() ? "" : " where a.merchantId in :merchants";
        TypedQuery<BankAccount> query = em.createQuery(
                        "select a from BankAccount a" + where + " order by a.id", BankAccount.class)
                .setMaxResults(MOST_ACCOUNTS);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query.getResultList();
    }

    /** The last 31 days, today first. */
    public List<Line> lastDays(BankAccount account) {
        LocalDate today = BankingDay.of(now.get());
        return days(account, today.minusDays(DAYS - 1L), today);
    }

    /** All days of a month that have begun, the last first. */
    public List<Line> month(BankAccount account, YearMonth month) {
        LocalDate today = BankingDay.of(now.get());
        LocalDate last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        return days(account, month.atDay(1), last);
    }

    /** The month that it is. */
    public YearMonth thisMonth() {
        return YearMonth.from(BankingDay.of(now.get()));
    }

    private List<Line> days(BankAccount account, LocalDate first, LocalDate last) {
        Map<LocalDate, DayClose> signed = closes.between(account, first, last).stream()
                .collect(Collectors.toMap(DayClose::day, Function.identity()));
        Map<LocalDate, Long> entries = counted(
                "select banking_day, count(*) from statement_entry where account_id = ? and banking_day between ? and ?"
                        + " group by banking_day",
                account,
                first,
                last);
        Map<LocalDate, Long> breaks = counted(
                "select banking_day, count(*) from recon_break where account_id = ? and banking_day between ? and ?"
                        + " and state in ('OPEN', 'EXPECTED') group by banking_day",
                account,
                first,
                last);
        List<Line> lines = new ArrayList<>();
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1))
            lines.add(new Line(
                    day,
                    Optional.ofNullable(signed.get(day)),
                    entries.getOrDefault(day, 0L),
                    breaks.getOrDefault(day, 0L)));
        return lines;
    }

    private Map<LocalDate, Long> counted(String sql, BankAccount account, LocalDate first, LocalDate last) {
        Map<LocalDate, Long> counts = new HashMap<>();
        for (Object[] row : DayBooks.rows(em.createNativeQuery(sql)
                .setParameter(1, account.id())
                .setParameter(2, first)
                .setParameter(3, last))) {
            LocalDate day = row[0] instanceof LocalDate date ? date : ((Date) row[0]).toLocalDate();
            counts.put(day, DayBooks.number(row[1]));
        }
        return counts;
    }
}
