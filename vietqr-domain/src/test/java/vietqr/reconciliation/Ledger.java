package vietqr.reconciliation;

import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.payment.Direction;
import vietqr.testing.TestDatabase;

import java.time.LocalDate;
import java.util.List;

/** A merchant's account on the real database, and runs over it. */
final class Ledger {
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    final BankAccount account;
    private final TestDatabase database;
    private final Now now;

    Ledger(TestDatabase database, Now now) {
        this.database = database;
        this.now = now;
        this.account = database.inTransaction(em -> new BankAccounts(em, now)
                .link(
                        new Merchants(em, now).add("Shop").id(),
                        BankDirectory.shipped().find("MB").orElseThrow(),
                        Long.toString(Ids.next()),
                        "SHOP"));
    }

    Sight sight() {
        return Sight.of(List.of(account.merchantId()));
    }

    /** A run that has been asked for and not begun. */
    Run asked(LocalDate from, LocalDate to) {
        return database.inTransaction(em -> {
            RuleSet rules = new RuleSets(em).holding(account.id());
            Run run = new Run(account, new Days(from, to), Selection.OPEN, Asker.TIMER, rules.id(), now.get());
            em.persist(run);
            return run;
        });
    }

    static Finding missing(long entryId, long amount) {
        return Finding.of(
                BreakReason.MISSING_AT_GATEWAY,
                "E" + entryId,
                Finding.Ids.NONE.withEntry(entryId),
                DAY,
                Direction.C,
                Vnd.of(amount));
    }
}
