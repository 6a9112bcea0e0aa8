package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.closing.Check.Kind;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.reconciliation.RuleSets;
import vietqr.settings.Settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What has to be true before a day is closed, and whether it is. */
@ApplicationScoped
@Transactional
public class Checklist {
    private static final String STANDING =
            " from recon_break b where b.account_id = ? and b.banking_day = ? and b.state in ('OPEN', 'EXPECTED')";

    private final EntityManager em;
    private final RuleSets ruleSets;
    private final DayBooks books;
    private final DayRecord recorded;
    private final Acceptances acceptances;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected Checklist() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Checklist(
            EntityManager em,
            RuleSets ruleSets,
            DayBooks books,
            DayRecord recorded,
            Acceptances acceptances,
            Settings settings,
            Now now) {
        this.em = em;
        this.ruleSets = ruleSets;
        this.books = books;
        this.recorded = recorded;
        this.acceptances = acceptances;
        this.settings = settings;
        this.now = now;
    }

    /** All points, in order. Compares the whole day anew, which takes a while if it is a large one. */
    public List<Check> of(BankAccount account, LocalDate day) {
        Window window = Window.of(account, day, ruleSets.holding(account.id()));
        try (DayInputs inputs = new DayInputs(window, books)) {
            return of(window, inputs);
        }
    }

    List<Check> of(Window window, DayInputs inputs) {
        List<Check> checks = new ArrayList<>();
        boolean over = !now.get().isBefore(window.rules().end(window.day()));
        checks.add(Check.of(Kind.DAY_OVER, over, ""));
        checks.add(files(window));
        checks.add(Check.counting(Kind.CHAIN_OK, chain(window)).accepting(acceptances.ofBalances(window)));
        checks.add(compared(window));
        checks.add(Check.counting(Kind.NO_BREAKS, breaks(window)));
        checks.add(Check.counting(Kind.NOTHING_WAITS, waiting(window)));
        checks.add(derives(window, inputs));
        return checks;
    }

    private Check files(Window window) {
        long unread = count(
                "select count(*) from statement_file where merchant_id = ? and (account_id is null or account_id = ?)"
                        + " and state in ('RECEIVED', 'READING')",
                window.account().merchantId(),
                window.account().id());
        long covering = count(
                "select count(*) from statement where account_id = ? and from_day <= ? and to_day >= ?",
                window.account().id(),
                window.day(),
                window.day());
        boolean there = covering > 0 || stoodStill(window) || gapAccepted(window);
        return Check.of(Kind.FILES_IN, unread == 0 && there, unread == 0 ? "" : Long.toString(unread));
    }

    /** The balance before the day is the one after it: nothing happened, and the bank need not say so. */
    private boolean stoodStill(Window window) {
        return count(
                        "select count(*) from (select closing from statement where account_id = ? and to_day < ?"
                                + " order by to_day desc, id desc limit 1) before_it join (select opening from statement"
                                + " where account_id = ? and from_day > ? order by from_day, id limit 1) after_it"
                                + " on after_it.opening = before_it.closing",
                        window.account().id(),
                        window.day(),
                        window.account().id(),
                        window.day())
                > 0;
    }

    private boolean gapAccepted(Window window) {
        return ofDay(
                        "select count(*) from recon_break b where b.account_id = ? and b.banking_day = ?"
                                + " and b.reason = 'STATEMENT_GAP' and b.state = 'RESOLVED' and b.resolution <> 'DISPUTE'",
                        window)
                > 0;
    }

    /** Statements whose own balances nobody has accepted, and what stands of gaps and of balances from one to the next. */
    private long chain(Window window) {
        long broken = count(
                "select count(*) from statement s where s.account_id = ? and s.from_day <= ? and s.to_day >= ?"
                        + " and s.chain_ok = false and not exists (select 1 from recon_break b where b.statement_id = s.id"
                        + " and b.reason = 'BALANCE_CHAIN_BROKEN' and b.hint = '' and b.state = 'RESOLVED' and b.resolution <> 'DISPUTE')",
                window.account().id(),
                window.day(),
                window.day());
        long between = count(
                "select count(*) from recon_break b where b.account_id = ? and b.state in ('OPEN', 'EXPECTED')"
                        + " and (b.reason = 'STATEMENT_GAP' or b.reason = 'BALANCE_CHAIN_BROKEN' and b.hint <> '') and "
                        + Acceptances.OF_DAY,
                window.account().id(),
                window.day(),
                window.day(),
                window.day());
        return broken + between;
    }

    /** The last run over the day began after all that is there of it had come. */
    private Check compared(Window window) {
        long without = count(
                "select count(*) from (select max(r.as_of) as run from reconciliation_run r where r.account_id = ?"
                        + " and r.state = 'DONE' and r.from_day <= ? and r.to_day >= ?) last"
                        + " where last.run is null"
                        + " or exists (select 1 from statement s where s.account_id = ? and s.from_day <= ? and s.to_day >= ?"
                        + " and s.created_at > last.run)"
                        + " or exists (select 1 from statement s where s.withdrawn_from = ? and s.from_day <= ? and s.to_day >= ?"
                        + " and s.withdrawn_at > last.run)"
                        + " or exists (select 1 from movement m where m.account_id = ? and m.occurred_at >= ?"
                        + " and m.occurred_at < ? and m.recorded_at > last.run and not exists"
                        + " (select 1 from entry_match x where x.movement_id = m.id))",
                window.account().id(),
                window.day(),
                window.day(),
                window.account().id(),
                window.day(),
                window.day(),
                window.account().id(),
                window.day(),
                window.day(),
                window.account().id(),
                InstantConverter.column(window.rules().start(window.day())),
                InstantConverter.column(window.rules().end(window.day())));
        return Check.of(Kind.COMPARED, without == 0, "");
    }

    private long breaks(Window window) {
        return count(
                "select count(*)" + STANDING + " and b.amount > ?",
                window.account().id(),
                window.day(),
                settings.bookkeeping().closeWithUpTo());
    }

    private long waiting(Window window) {
        return count(
                "select count(*) from break_resolution r join recon_break b on b.id = r.break_id"
                        + " where b.account_id = ? and b.banking_day = ? and r.state = 'WAITING'",
                window.account().id(),
                window.day());
    }

    private Check derives(Window window, DayInputs inputs) {
        Set<String> onRecord = recorded.byRules(window);
        long notDerived = onRecord.stream()
                .filter(pair -> !inputs.derived().contains(pair))
                .count();
        long notOnRecord = inputs.derived().stream()
                .filter(pair -> !onRecord.contains(pair))
                .count();
        return Check.counting(Kind.DERIVES, notDerived + notOnRecord);
    }

    private long ofDay(String sql, Window window) {
        return count(sql, window.account().id(), window.day());
    }

    private long count(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        return DayBooks.number(query.getSingleResult());
    }
}
