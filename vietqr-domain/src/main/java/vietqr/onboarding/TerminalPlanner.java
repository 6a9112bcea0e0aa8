package vietqr.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.bank.TerminalAccounts;
import vietqr.kernel.ErrorCode;
import vietqr.merchant.Certificate;
import vietqr.merchant.Certificates;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.SubMerchants;
import vietqr.onboarding.TerminalPlan.Faulty;
import vietqr.onboarding.TerminalPlan.Sound;
import vietqr.onboarding.TerminalPlan.Step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a batch of terminals. A terminal receives on an account of its own merchant, or on one of the calling master
 * merchant that no terminal of another merchant receives on.
 */
@ApplicationScoped
class TerminalPlanner {
    private final BankDirectory banks;
    private final BankAccounts accounts;
    private final TerminalAccounts bindings;
    private final Merchants merchants;
    private final SubMerchants subMerchants;
    private final Certificates certificates;

    /** For the container's proxy only. */
    protected TerminalPlanner() {
        this(null, null, null, null, null, null);
    }

    @Inject
    TerminalPlanner(
            BankDirectory banks,
            BankAccounts accounts,
            TerminalAccounts bindings,
            Merchants merchants,
            SubMerchants subMerchants,
            Certificates certificates) {
        this.banks = banks;
        this.accounts = accounts;
        this.bindings = bindings;
        this.merchants = merchants;
        this.subMerchants = subMerchants;
        this.certificates = certificates;
    }

    TerminalPlan plan(long callerId, List<TerminalEntry> entries) {
        long codes = entries.stream().map(TerminalEntry::code).distinct().count();
        if (codes < entries.size() || !entries.stream().allMatch(TerminalEntry::codeAcceptable))
            return new Faulty(ErrorCode.E153);
        List<Step> steps = new ArrayList<>();
        Map<Long, Long> merchantByAccount = new HashMap<>();
        for (TerminalEntry entry : entries) {
            Optional<BankAccount> account = account(callerId, entry);
            if (account.isEmpty()) return new Faulty(ErrorCode.E24);
            if (!account.get().linked()) return new Faulty(ErrorCode.E101);
            Optional<Merchant> merchant = merchant(callerId, entry);
            if (merchant.isEmpty()) return new Faulty(ErrorCode.E104);
            Step step = new Step(entry, merchant.get(), account.get());
            Long before = merchantByAccount.putIfAbsent(
                    account.get().id(), merchant.get().id());
            boolean claimed = before != null && before != merchant.get().id();
            if (claimed || !mayReceiveOn(callerId, step)) return new Faulty(ErrorCode.E155);
            steps.add(step);
        }
        return new Sound(steps);
    }

    /** An account of somebody else's that is not linked is no business of the caller's. */
    private Optional<BankAccount> account(long callerId, TerminalEntry entry) {
        return banks.find(entry.bankCode())
                .flatMap(bank -> accounts.numbered(bank.bin(), entry.accountNumber()))
                .filter(found -> found.linked() || merchants.reaches(callerId, found.merchantId()));
    }

    private Optional<Merchant> merchant(long callerId, TerminalEntry entry) {
        if (!entry.mid().isEmpty()) return subMerchants.byMid(callerId, entry.mid());
        if (!entry.certificate().isEmpty())
            return certificates
                    .within(callerId, entry.certificate())
                    .map(Certificate::merchantId)
                    .flatMap(merchants::find);
        return subMerchants.byName(callerId, entry.merchantName());
    }

    private boolean mayReceiveOn(long callerId, Step step) {
        long owner = step.account().merchantId();
        long merchant = step.merchant().id();
        return owner == merchant || owner == callerId && !bindings.usedByOther(step.account(), merchant);
    }
}
