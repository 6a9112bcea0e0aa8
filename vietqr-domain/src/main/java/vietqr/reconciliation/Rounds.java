package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.bank.BankAccount;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What timers do: go through all accounts that have statements, and run what is due. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Rounds {
    private static final int DAYS_BACK = 7;
    private static final int MOST_DAYS_MADE_GOOD = 31;

    private final DueAccounts accounts;
    private final Reconciler reconciler;
    private final Now now;

    /** For the container's proxy only. */
    protected Rounds() {
        this(null, null, null);
    }

    @Inject
    Rounds(DueAccounts accounts, Reconciler reconciler, Now now) {
        this.accounts = accounts;
        this.reconciler = reconciler;
        this.now = now;
    }

    /**
     * What is still open of the last week, and of whatever days a new statement tells of, for the accounts of which there is
     * anything new.
     *
     * @return how many runs came to their end
     */
    public int open() {
        int runs = 0;
        LocalDate today = BankingDay.of(now.get());
        long last = 0;
        for (List<BankAccount> some = accounts.after(last); !some.isEmpty(); some = accounts.after(last)) {
            for (BankAccount account : some) {
                last = account.id();
                Optional<LocalDate> from = accounts.newsSince(account, today.minusDays(DAYS_BACK));
                if (from.isEmpty()) continue;
                Days days = new Days(from.get(), today.plusDays(1));
                if (reconciler.run(account, days, Selection.OPEN, Asker.TIMER)) runs++;
            }
        }
        return runs;
    }

    /**
     * Everything of yesterday, and of the days before that were missed, a month at the most.
     *
     * @return how many runs came to their end
     */
    public int whole() {
        int runs = 0;
        LocalDate yesterday = BankingDay.of(now.get()).minusDays(1);
        long last = 0;
        for (List<BankAccount> some = accounts.after(last); !some.isEmpty(); some = accounts.after(last)) {
            for (BankAccount account : some) {
                last = account.id();
                LocalDate from = accounts.wholeUntil(account)
                        .map(day -> day.plusDays(1))
                        .filter(day -> day.isAfter(yesterday.minusDays(MOST_DAYS_MADE_GOOD)))
                        .orElse(yesterday);
                if (from.isAfter(yesterday)) continue;
                if (reconciler.run(account, new Days(from, yesterday), Selection.WHOLE, Asker.TIMER)) runs++;
            }
        }
        return runs;
    }
}
