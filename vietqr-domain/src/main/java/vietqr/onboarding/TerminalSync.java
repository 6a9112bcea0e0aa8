package vietqr.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankDirectory;
import vietqr.bank.TerminalAccounts;
import vietqr.kernel.NumberedPage;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.SubMerchants;
import vietqr.merchant.Terminal;
import vietqr.merchant.Terminals;
import vietqr.onboarding.TerminalPlan.Step;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the points of sale of a partner, and the accounts they receive on, up to date (wire reference, section 11). */
@ApplicationScoped
@Transactional
public class TerminalSync {
    private final Merchants merchants;
    private final SubMerchants subMerchants;
    private final Terminals terminals;
    private final TerminalAccounts bindings;
    private final TerminalPlanner planner;
    private final BankDirectory banks;
    private final Event<TerminalMoved> moved;

    /** For the container's proxy only. */
    protected TerminalSync() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    TerminalSync(
            Merchants merchants,
            SubMerchants subMerchants,
            Terminals terminals,
            TerminalAccounts bindings,
            TerminalPlanner planner,
            BankDirectory banks,
            Event<TerminalMoved> moved) {
        this.merchants = merchants;
        this.subMerchants = subMerchants;
        this.terminals = terminals;
        this.bindings = bindings;
        this.planner = planner;
        this.banks = banks;
        this.moved = moved;
    }

    /** Adds terminals and changes those whose code the merchant has already, all of them or none. */
    public TerminalSyncResult sync(long callerId, List<TerminalEntry> entries) {
        merchants.lockFamilyOf(callerId);
        TerminalPlan plan = planner.plan(callerId, entries);
        if (plan instanceof TerminalPlan.Faulty faulty) return new TerminalSyncResult.Refused(faulty.code());
        return new TerminalSyncResult.Synced(
                ((TerminalPlan.Sound) plan).steps().stream().map(this::put).toList());
    }

    /** The terminals of a merchant the caller may see; empty if there is no such merchant. */
    public Optional<NumberedPage<TerminalRow>> page(long callerId, String mid, NumberedPage.Wish wish) {
        return subMerchants.byMid(callerId, mid).map(merchant -> page(merchant, wish));
    }

    private TerminalRow put(Step step) {
        TerminalEntry entry = step.entry();
        Terminal terminal = terminals.put(step.merchant(), entry.code(), entry.name(), entry.address());
        Optional<BankAccount> before =
                Optional.ofNullable(bindings.of(List.of(terminal.id())).get(terminal.id()));
        bindings.bind(terminal.id(), step.merchant().id(), step.account());
        before.filter(account -> account.id() != step.account().id())
                .ifPresent(account -> moved.fire(new TerminalMoved(
                        step.merchant().id(),
                        terminal.code(),
                        account.id(),
                        step.account().id())));
        return new TerminalRow(step.merchant(), terminal, entry.bankCode(), entry.accountNumber());
    }

    private NumberedPage<TerminalRow> page(Merchant merchant, NumberedPage.Wish wish) {
        NumberedPage<Terminal> page = terminals.page(merchant.id(), wish);
        Map<Long, BankAccount> accounts =
                bindings.of(page.rows().stream().map(Terminal::id).toList());
        return page.map(terminal -> {
            Optional<BankAccount> account = Optional.ofNullable(accounts.get(terminal.id()));
            String bankCode = account.flatMap(bound -> banks.find(bound.bankBin()))
                    .map(Bank::code)
                    .orElse("");
            return new TerminalRow(
                    merchant,
                    terminal,
                    bankCode,
                    account.map(BankAccount::number).orElse(""));
        });
    }
}
