package vietqr.dialect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import vietqr.bank.Proof;
import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/**
 * Casso's first webhook: a list of movements, a negative amount for money that went out, and the word that was agreed on in
 * the header {@code secure-token}.
 */
@ApplicationScoped
public class CassoV1 implements BankFormat {
    static final String TOKEN = "secure-token";
    static final int MOST = 1_000;

    @Override
    public String name() {
        return "CASSO_V1";
    }

    @Override
    public Map<Proof, Seal> seals() {
        return Map.of(Proof.STATIC_KEY, new ShownKey(TOKEN));
    }

    @Override
    public Reading read(byte[] body) {
        Optional<Fields> fields = Fields.parseUnambiguous(body);
        if (fields.filter(CassoV1::failed).isPresent()) return AggregatorAnswer.unreadable("error is not 0");
        return fields.map(CassoV1::read)
                .orElseGet(() -> AggregatorAnswer.unreadable("The body is missing or is not a JSON object"));
    }

    /** Whether the message says itself that something went wrong. */
    static boolean failed(Fields fields) {
        return fields.has("error") && fields.whole("error").orElse(-1L) != 0;
    }

    private static Reading read(Fields fields) {
        List<JsonValue> rows = fields.array("data");
        if (rows.isEmpty() || rows.size() > MOST)
            return AggregatorAnswer.unreadable("data must be a list of 1 to " + MOST);
        return Rows.read(rows, CassoV1::claim, AggregatorAnswer.INVALID, "movement");
    }

    private static Optional<Claim> claim(Told told) {
        Optional<String> id = told.name("id", Told.LONGEST_ID);
        Optional<Long> amount = told.signedAmount("amount");
        Optional<Instant> time = told.time("when");
        Optional<String> account = told.name("bank_sub_acc_id", Told.LONGEST_ACCOUNT)
                .or(() -> told.name("subAccId", Told.LONGEST_ACCOUNT));
        if (id.isEmpty() || amount.isEmpty() || time.isEmpty() || account.isEmpty()) return Optional.empty();
        String bank = told.name("bankAbbreviation", Told.LONGEST_ID)
                .or(() -> told.name("bankName", Told.LONGEST_ID))
                .orElse("");
        return Optional.of(new Claim(
                id.get(),
                told.name("tid", Told.LONGEST_ID).orElse(""),
                new Claim.Place.Account(bank, account.get()),
                amount.get() > 0 ? Direction.C : Direction.D,
                Vnd.of(Math.abs(amount.get())),
                told.content("description"),
                time.get()));
    }

    @Override
    public Letter write(Transfer transfer) {
        JsonObject row = JSON.createObjectBuilder()
                .add("id", Json.id(transfer.id()))
                .add("tid", transfer.reference())
                .add("description", transfer.content())
                .add("amount", transfer.signed())
                .add("when", transfer.localTime())
                .add("bank_sub_acc_id", transfer.target().account())
                .add("subAccId", transfer.target().account())
                .add("bankAbbreviation", transfer.target().bank())
                .build();
        return Letter.of(JSON.createObjectBuilder()
                .add("error", 0)
                .add("data", JSON.createArrayBuilder().add(row))
                .build());
    }

    @Override
    public FormatAnswer answer(Handled handled) {
        return AggregatorAnswer.of(handled);
    }
}
