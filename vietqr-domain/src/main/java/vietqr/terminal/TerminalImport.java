package vietqr.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.bank.BankDirectory;
import vietqr.bank.TerminalAccounts;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;
import vietqr.merchant.Terminals;
import vietqr.terminal.RowVerdict.Verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many terminals at once, all of them or none: those whose code is known are changed, so that the same sheet once more changes
 * nothing.
 */
@ApplicationScoped
@Transactional
public class TerminalImport {
    private final PointsOfSale desk;
    private final Terminals terminals;
    private final TerminalAccounts bindings;
    private final Merchants merchants;
    private final BankDirectory banks;

    /** For the container's proxy only. */
    protected TerminalImport() {
        this(null, null, null, null, null);
    }

    @Inject
    TerminalImport(
            PointsOfSale desk,
            Terminals terminals,
            TerminalAccounts bindings,
            Merchants merchants,
            BankDirectory banks) {
        this.desk = desk;
        this.terminals = terminals;
        this.bindings = bindings;
        this.merchants = merchants;
        this.banks = banks;
    }

    /** What the merchant has now, in which rows are looked up. */
    private record Present(Map<String, Terminal> byCode, Map<Long, BankAccount> bound, NamedAccounts accounts) {
        Optional<BankAccount> account(SheetLine row) {
            Optional<BankAccount> before =
                    Optional.ofNullable(byCode.get(row.code())).map(known -> bound.get(known.id()));
            boolean silent = row.bank().isEmpty() && row.number().isEmpty();
            return silent ? before.or(() -> accounts.find("", "")) : accounts.find(row.bank(), row.number());
        }
    }

    /** What the rows would come to; nothing is changed. */
    public ImportPlan plan(long merchantId, List<SheetLine> rows) {
        Present present = present(merchantId, rows);
        Set<String> codes = new HashSet<>();
        List<RowVerdict> verdicts = new ArrayList<>();
        for (SheetLine row : rows) {
            Verdict verdict = codes.add(row.code()) ? verdict(present, row) : Verdict.CODE_TWICE;
            verdicts.add(new RowVerdict(row, verdict));
        }
        return new ImportPlan(verdicts);
    }

    /** Does it if all of it can be done; the plan says which. */
    public ImportPlan apply(long merchantId, List<SheetLine> rows) {
        Merchant merchant = merchants.lockFamilyOf(merchantId);
        ImportPlan plan = plan(merchantId, rows);
        long more = terminals.count(merchantId) + plan.count(Verdict.NEW);
        if (!plan.sound() || more > PointsOfSale.MOST) return plan;
        Present present = present(merchantId, rows);
        for (RowVerdict one : plan.rows()) {
            if (one.verdict() == Verdict.SAME) continue;
            BankAccount account = present.account(one.row()).orElseThrow();
            Optional<Terminal> known =
                    Optional.ofNullable(present.byCode().get(one.row().code()));
            desk.put(merchant, known, wish(one.row(), account.id()), account);
        }
        return plan;
    }

    private Present present(long merchantId, List<SheetLine> rows) {
        Map<String, Terminal> byCode =
                terminals.byCode(merchantId, rows.stream().map(SheetLine::code).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Terminal::code, Function.identity()));
        Map<Long, BankAccount> bound =
                bindings.of(byCode.values().stream().map(Terminal::id).toList());
        return new Present(byCode, bound, new NamedAccounts(desk.choice(merchantId), banks));
    }

    private Verdict verdict(Present present, SheetLine row) {
        Optional<TerminalFault> fault = wish(row, 0).fault();
        if (fault.isPresent())
            return switch (fault.get()) {
                case NAME -> Verdict.NAME;
                case ADDRESS -> Verdict.ADDRESS;
                default -> Verdict.CODE;
            };
        if (!row.bank().isEmpty() && banks.find(row.bank()).isEmpty()) return Verdict.BANK;
        Optional<BankAccount> account = present.account(row);
        if (account.isEmpty()) return row.number().isEmpty() ? Verdict.NO_ACCOUNT : Verdict.ACCOUNT;
        Terminal known = present.byCode().get(row.code());
        if (known == null) return Verdict.NEW;
        BankAccount before = present.bound().get(known.id());
        if (before != null && before.id() != account.get().id()) return Verdict.ACCOUNT_CHANGE;
        boolean same = known.name().equals(row.name()) && known.address().equals(row.address()) && before != null;
        return same ? Verdict.SAME : Verdict.CHANGED;
    }

    private static TerminalWish wish(SheetLine row, long accountId) {
        return new TerminalWish(row.code(), row.name(), row.address(), accountId);
    }
}
