package vietqr.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.bank.TerminalAccounts;
import vietqr.kernel.Page;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.merchant.Terminal;
import vietqr.merchant.Terminals;
import vietqr.payment.Standing;
import vietqr.terminal.TerminalResult.Refused;
import vietqr.terminal.TerminalResult.Saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The terminals of merchants, kept one at a time. One receives on a linked account of its own merchant; one that a master
 * merchant's system has put on the master's account may stay there. Which account one receives on is said once; another is a matter
 * for two people ({@code vietqr.receiving}).
 */
@ApplicationScoped
@Transactional
public class PointsOfSale {
    /** Of one merchant. */
    static final int MOST = 20_000;

    private final Terminals terminals;
    private final TerminalAccounts bindings;
    private final Merchants merchants;
    private final BankAccounts accounts;
    private final BankDirectory banks;
    private final Standing standing;

    /** For the container's proxy only. */
    protected PointsOfSale() {
        this(null, null, null, null, null, null);
    }

    @Inject
    PointsOfSale(
            Terminals terminals,
            TerminalAccounts bindings,
            Merchants merchants,
            BankAccounts accounts,
            BankDirectory banks,
            Standing standing) {
        this.terminals = terminals;
        this.bindings = bindings;
        this.merchants = merchants;
        this.accounts = accounts;
        this.banks = banks;
        this.standing = standing;
    }

    public Optional<PointOfSale> find(Sight sight, long terminalId) {
        return terminals.find(sight, terminalId).map(this::whole);
    }

    /** The merchant's terminal with this code. */
    public Optional<PointOfSale> byCode(long merchantId, String code) {
        return merchants.terminal(merchantId, code).map(this::whole);
    }

    /**
     * Newest first.
     *
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<PointOfSale> page(Sight sight, OptionalLong before, int size) {
        Page<Terminal> page = terminals.page(sight, before, size);
        Map<Long, BankAccount> bound =
                bindings.of(page.rows().stream().map(Terminal::id).toList());
        List<PointOfSale> rows = page.rows().stream()
                .map(terminal -> whole(terminal, Optional.ofNullable(bound.get(terminal.id()))))
                .toList();
        return new Page<>(rows, page.next());
    }

    /** The accounts on which terminals of the merchant may receive. */
    public List<BankAccount> choice(long merchantId) {
        return accounts.linkedOf(merchantId);
    }

    /**
     * The one of these accounts that somebody has named; empty if they have named none of them, or not clearly.
     *
     * @param bank code or BIN, may be empty
     * @param number may be empty where there is one account only
     */
    public Optional<BankAccount> named(long merchantId, String bank, String number) {
        return new NamedAccounts(choice(merchantId), banks).find(bank, number);
    }

    public TerminalResult create(long merchantId, TerminalWish wish) {
        Merchant merchant = merchants.lockFamilyOf(merchantId);
        Optional<TerminalFault> fault = wish.fault();
        if (fault.isPresent()) return new Refused(fault.get());
        if (merchants.terminal(merchantId, wish.code()).isPresent()) return new Refused(TerminalFault.CODE_TAKEN);
        if (terminals.count(merchantId) >= MOST) return new Refused(TerminalFault.TOO_MANY);
        Optional<BankAccount> account = account(merchantId, wish.accountId());
        if (account.isEmpty()) return new Refused(TerminalFault.ACCOUNT);
        return new Saved(put(merchant, Optional.empty(), wish, account.get()));
    }

    /** The code stays what it is, whatever the wish says. */
    public TerminalResult change(Sight sight, long terminalId, TerminalWish wish) {
        PointOfSale before = find(sight, terminalId).orElseThrow();
        merchants.lockFamilyOf(before.merchant().id());
        TerminalWish kept = new TerminalWish(before.terminal().code(), wish.name(), wish.address(), wish.accountId());
        Optional<TerminalFault> fault = kept.fault().filter(found -> found != TerminalFault.CODE);
        if (fault.isPresent()) return new Refused(fault.get());
        Optional<BankAccount> account = before.account()
                .filter(bound -> bound.id() == wish.accountId())
                .or(() -> account(before.merchant().id(), wish.accountId()));
        if (account.isEmpty()) return new Refused(TerminalFault.ACCOUNT);
        boolean elsewhere =
                before.account().filter(bound -> bound.id() != wish.accountId()).isPresent();
        if (elsewhere) return new Refused(TerminalFault.ACCOUNT_CHANGE);
        return new Saved(put(before.merchant(), Optional.of(before.terminal()), kept, account.get()));
    }

    PointOfSale put(Merchant merchant, Optional<Terminal> known, TerminalWish wish, BankAccount account) {
        Terminal terminal = terminals.put(merchant, known, wish.code(), wish.name(), wish.address());
        bindings.bind(terminal.id(), merchant.id(), account);
        return whole(terminal, Optional.of(account));
    }

    /** The EMVCo text of the terminal's static code; empty while it has no linked account. */
    public Optional<String> codeOf(PointOfSale one) {
        return one.account()
                .flatMap(account -> standing.codeOf(account, one.terminal().code()));
    }

    private Optional<BankAccount> account(long merchantId, long accountId) {
        return accounts.find(accountId).filter(found -> found.linked() && found.merchantId() == merchantId);
    }

    private PointOfSale whole(Terminal terminal) {
        return whole(
                terminal,
                Optional.ofNullable(bindings.of(List.of(terminal.id())).get(terminal.id())));
    }

    private PointOfSale whole(Terminal terminal, Optional<BankAccount> account) {
        Merchant merchant = merchants.find(terminal.merchantId()).orElseThrow();
        return new PointOfSale(terminal, merchant, account, account.flatMap(bound -> banks.find(bound.bankBin())));
    }
}
