package vietqr.event;

import jakarta.json.JsonObjectBuilder;
import vietqr.bank.BankDirectory;
import vietqr.event.Happening.Transfer;
import vietqr.kernel.BankingDay;
import vietqr.payment.Direction;

import java.time.format.DateTimeFormatter;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/**
 * The body of SePay's webhook: twelve keys, times as Vietnamese clocks show them. The balance after the transaction is not
 * known to us and told as 0; the virtual account as null.
 */
final class SepayShape implements Shape {
    static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BankingDay.ZONE);

    private final BankDirectory banks;

    SepayShape(BankDirectory banks) {
        this.banks = banks;
    }

    @Override
    public Optional<String> body(Transfer transfer, String secret) {
        Money money = transfer.money();
        JsonObjectBuilder body = JSON.createObjectBuilder()
                .add("id", money.shortId())
                .add("gateway", banks.shortName(money.bankBin()))
                .add("transactionDate", CLOCK.format(money.occurredAt()))
                .add("accountNumber", money.accountNumber());
        transfer.request()
                .ifPresentOrElse(request -> body.add("code", request.code().value()), () -> body.addNull("code"));
        return Optional.of(body.add("content", money.content())
                .add("transferType", money.direction() == Direction.C ? "in" : "out")
                .add("transferAmount", money.amount().amount())
                .add("accumulated", 0)
                .addNull("subAccount")
                .add("referenceCode", money.reference())
                .add("description", "")
                .build()
                .toString());
    }
}
