package vietqr.dialect;

import jakarta.enterprise.context.ApplicationScoped;
import vietqr.bank.Proof;
import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/**
 * SePay's webhook: one movement, {@code transferType} {@code in} or {@code out}; shown to be genuine by {@code Authorization:
 * Apikey} or by an HMAC-SHA-256 over moment and body.
 */
@ApplicationScoped
public class SePay implements BankFormat {
    static final String TIMESTAMP = "x-sepay-timestamp";
    static final String SIGNATURE = "x-sepay-signature";

    @Override
    public String name() {
        return "SEPAY";
    }

    @Override
    public Map<Proof, Seal> seals() {
        return Map.of(
                Proof.HMAC, new TimedSignature(TIMESTAMP, SIGNATURE),
                Proof.STATIC_KEY, new ShownKey(ShownKey.API_KEY));
    }

    @Override
    public Reading read(byte[] body) {
        Optional<Fields> fields = Fields.parseUnambiguous(body);
        return fields.map(found -> read(new Told(found)))
                .orElseGet(() -> AggregatorAnswer.unreadable("The body is missing or is not a JSON object"));
    }

    private static Reading read(Told told) {
        Optional<String> id = told.name("id", Told.LONGEST_ID);
        if (id.isEmpty()) return AggregatorAnswer.unreadable("id is missing");
        Optional<String> account = told.name("accountNumber", Told.LONGEST_ACCOUNT);
        if (account.isEmpty()) return AggregatorAnswer.unreadable("accountNumber is missing");
        Optional<Direction> direction = direction(told.fields().text("transferType"));
        if (direction.isEmpty()) return AggregatorAnswer.unreadable("transferType must be in or out");
        Optional<Long> amount = told.amount("transferAmount");
        if (amount.isEmpty()) return AggregatorAnswer.unreadable("transferAmount must be whole VND above zero");
        Optional<Instant> time = told.time("transactionDate");
        if (time.isEmpty()) return AggregatorAnswer.unreadable("transactionDate must be a date and time");
        String bank = told.name("gateway", Told.LONGEST_ID).orElse("");
        return Reading.of(
                id.get(),
                new Claim(
                        id.get(),
                        told.name("referenceCode", Told.LONGEST_ID).orElse(""),
                        new Claim.Place.Account(bank, account.get()),
                        direction.get(),
                        Vnd.of(amount.get()),
                        told.content("content"),
                        time.get()));
    }

    private static Optional<Direction> direction(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "in" -> Optional.of(Direction.C);
            case "out" -> Optional.of(Direction.D);
            default -> Optional.empty();
        };
    }

    @Override
    public Letter write(Transfer transfer) {
        return Letter.of(JSON.createObjectBuilder()
                .add("id", Json.id(transfer.id()))
                .add("gateway", transfer.target().bank())
                .add("transactionDate", transfer.localTime())
                .add("accountNumber", transfer.target().account())
                .addNull("code")
                .add("content", transfer.content())
                .add("transferType", transfer.direction() == Direction.C ? "in" : "out")
                .add("transferAmount", transfer.amount().amount())
                .addNull("subAccount")
                .add("referenceCode", transfer.reference())
                .build());
    }

    @Override
    public FormatAnswer answer(Handled handled) {
        return AggregatorAnswer.of(handled);
    }
}
