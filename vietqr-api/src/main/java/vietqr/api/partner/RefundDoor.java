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
import vietqr.device.DeviceLogin;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Sha256;
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
import java.util.function.Function;

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
        String username = caller.client().username();
        Asker asker = new Asker(
                merchant.get().id(),
                List.of(caller.client().id()),
                Requester.client(username),
                secret -> sum.parts(given.get(), secret, username));
        return refund(asker, given.get(), repeatKey, wrongSum);
    }

    /** Of a device, for which any key of its merchant's clients will do. The same message again is the same refund. */
    Response refund(DeviceLogin device, byte[] body) {
        Optional<RefundFields> given = RefundFields.read(body);
        if (given.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        Asker asker = new Asker(
                device.merchantId(),
                merchants.clientIdsOf(device.merchantId()),
                Requester.client(device.name()),
                secret -> RefundResource.sum(given.get(), secret, ""));
        return refund(asker, given.get(), "mqtt-" + Sha256.hex(body), ErrorCode.E39);
    }

    /**
     * Who asks.
     *
     * @param clientIds one of whose keys must have made the checksum
     * @param parts of the checksum, for a key
     */
    private record Asker(
            long merchantId, List<Long> clientIds, Requester requester, Function<String, String[]> parts) {}

    private Response refund(Asker asker, RefundFields given, String repeatKey, ErrorCode wrongSum) {
        Optional<BankAccount> account = account(asker.merchantId(), given);
        if (account.isEmpty()) return StatusBody.refused(ErrorCode.E77);
        List<String> secrets = asker.clientIds().stream()
                .flatMap(client -> keys.secretOf(client, account.get().id()).stream())
                .toList();
        if (secrets.isEmpty()) return StatusBody.refused(ErrorCode.E42);
        boolean authentic =
                secrets.stream().map(asker.parts()).anyMatch(parts -> CheckSum.matches(given.checkSum(), parts));
        if (!authentic) return StatusBody.refused(wrongSum);
        Optional<Vnd> amount = given.amount();
        if (amount.isEmpty()) return StatusBody.refused(ErrorCode.E45);
        return answer(refunding.refund(command(given, account.get(), amount.get(), asker.requester(), repeatKey)));
    }

    private static boolean usable(String repeatKey) {
        return repeatKey == null || !repeatKey.isBlank() && repeatKey.length() <= RefundCommand.LONGEST_REPEAT_KEY;
    }

    /** The bank code matters only to a merchant who has the same number at two banks. */
    private Optional<BankAccount> account(long merchantId, RefundFields given) {
        List<BankAccount> ours = accounts.of(merchantId, given.bankAccount().strip());
        String bin = banks.find(given.bankCode()).map(Bank::bin).orElse("");
        return ours.stream()
                .filter(account -> account.bankBin().equals(bin))
                .findFirst()
                .or(() -> ours.stream().findFirst());
    }

    private static RefundCommand command(
            RefundFields given, BankAccount account, Vnd amount, Requester requester, String repeatKey) {
        return new RefundCommand(
                account,
                given.referenceNumber().strip(),
                amount,
                given.content(),
                given.multiTimes(),
                given.terminals(),
                requester,
                Optional.ofNullable(repeatKey));
    }

    private static Response answer(RefundResult result) {
        if (result instanceof RefundResult.Rejected rejected) return StatusBody.refused(rejected.code());
        String reference = ((RefundResult.Accepted) result).reference();
        return Response.ok(new StatusBody("SUCCESS", reference)).build();
    }
}
