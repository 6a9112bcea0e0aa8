package vietqr.api.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.StatusBody;
import vietqr.intake.Transactions;
import vietqr.intake.Transactions.Row;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.payment.AccountsInReach;
import vietqr.refund.Refunds;

import java.util.List;
import java.util.function.Predicate;

/** Says where an order or a bank reference stands, whether it is asked by HTTP or by a device (wire reference, section 5). */
@ApplicationScoped
class OrderDoor {
    private static final long BY_ORDER = 0;
    private static final long BY_REFERENCE = 1;

    private final Transactions transactions;
    private final AccountsInReach accounts;
    private final Refunds refunds;

    /** For the container's proxy only. */
    protected OrderDoor() {
        this(null, null, null);
    }

    @Inject
    OrderDoor(Transactions transactions, AccountsInReach accounts, Refunds refunds) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.refunds = refunds;
    }

    /** @param authentic whether the checksum is right for this account */
    Response check(long merchantId, Fields given, Predicate<String> authentic) {
        String account = given.text("bankAccount").strip();
        if (!authentic.test(account)) return StatusBody.refused(ErrorCode.E39);
        if (!given.has("value")) return StatusBody.refused(ErrorCode.E46);
        long type = given.whole("type").orElse(-1L);
        if (type != BY_ORDER && type != BY_REFERENCE) return StatusBody.refused(ErrorCode.E95);
        String value = given.text("value").strip();
        List<Row> rows = accounts.of(merchantId, account).stream()
                .flatMap(ours -> (type == BY_ORDER
                                ? transactions.byOrder(ours, value)
                                : transactions.byReference(ours, value))
                        .stream())
                .toList();
        if (rows.isEmpty()) return StatusBody.refused(ErrorCode.E96);
        return Response.ok(CheckOrderRow.of(rows, refunds::totalOf)).build();
    }
}
