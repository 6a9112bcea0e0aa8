package vietqr.api.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.StatusBody;
import vietqr.api.security.Caller;
import vietqr.approval.Requester;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankDirectory;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.AccountsInReach;
import vietqr.refund.RefundCommand;
import vietqr.refund.RefundKeys;
import vietqr.refund.RefundResult;
import vietqr.refund.Refunding;

import java.util.List;
import java.util.Optional;

/**
 * What both refund paths have in common. Order of checks: body, merchant, account, right to refund, checksum, amount, and
 * then what only the books can tell.
 */
@ApplicationScoped
class RefundDoor {
    private final Refunding refunding;
    private final RefundKeys keys;
    private final Merchants merchants;
    private final AccountsInReach accounts;
    private final BankDirectory banks;
    private final Caller caller;

    /** For the container's proxy only. */
    protected RefundDoor() {
        this(null, null, null, null, null, null);
    }

    @Inject
    RefundDoor(
            Refunding refunding,
            RefundKeys keys,
            Merchants merchants,
            AccountsInReach accounts,
            BankDirectory banks,
            Caller caller) {
        this.refunding = refunding;
        this.keys = keys;
        this.merchants = merchants;
        this.accounts = accounts;
        this.banks = banks;
        this.caller = caller;
    }

    /** What the checksum must be made of; the paths differ in it. */
    interface Sum {
        String[] parts(RefundFields given, String secretKey, String username);
    }

    /** @param repeatKey the caller's {@code Idempotency-Key}, or null */
    Response refund(byte[] body, String repeatKey, Sum sum, ErrorCode wrongSum) {
        Optional<RefundFields> given = RefundFields.read(body);
        if (given.isEmpty() || !usable(repeatKey)) return StatusBody.refused(ErrorCode.E46);
        Optional<Merchant> merchant = merchants.ofClient(caller.client().id());
        if (merchant.isEmpty()) return StatusBody.refused(ErrorCode.E104);
        Optional<BankAccount> account = account(merchant.get(), given.get());
        if (account.isEmpty()) return StatusBody.refused(ErrorCode.E77);
        Optional<String> secret =
                keys.secretOf(caller.client().id(), account.get().id());
        if (secret.isEmpty()) return StatusBody.refused(ErrorCode.E42);
        String[] parts = sum.parts(given.get(), secret.get(), caller.client().username());
        if (!CheckSum.matches(given.get().checkSum(), parts)) return StatusBody.refused(wrongSum);
        Optional<Vnd> amount = given.get().amount();
        if (amount.isEmpty()) return StatusBody.refused(ErrorCode.E45);
        return answer(refunding.refund(command(given.get(), account.get(), amount.get(), repeatKey)));
    }

    private static boolean usable(String repeatKey) {
        return repeatKey == null || !repeatKey.isBlank() && repeatKey.length() <= RefundCommand.LONGEST_REPEAT_KEY;
    }

    /** The bank code matters only to a merchant who has the same number at two banks. */
    private Optional<BankAccount> account(Merchant merchant, RefundFields given) {
        List<BankAccount> ours = accounts.of(merchant.id(), given.bankAccount().strip());
        String bin = banks.find(given.bankCode()).map(Bank::bin).orElse("");
        return ours.stream()
                .filter(account -> account.bankBin().equals(bin))
                .findFirst()
                .or(() -> ours.stream().findFirst());
    }

    private RefundCommand command(RefundFields given, BankAccount account, Vnd amount, String repeatKey) {
        return new RefundCommand(
                account,
                given.referenceNumber().strip(),
                amount,
                given.content(),
                given.multiTimes(),
                given.terminals(),
                Requester.client(caller.client().username()),
                Optional.ofNullable(repeatKey));
    }

    private static Response answer(RefundResult result) {
        if (result instanceof RefundResult.Rejected rejected) return StatusBody.refused(rejected.code());
        String reference = ((RefundResult.Accepted) result).reference();
        return Response.ok(new StatusBody("SUCCESS", reference)).build();
    }
}
