package vietqr.dialect;

import jakarta.enterprise.context.ApplicationScoped;
import vietqr.bank.Proof;
import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/** Casso's second webhook: one movement in {@code data}, and a {@link CassoSignature} in {@code X-Casso-Signature}. */
@ApplicationScoped
public class CassoV2 implements BankFormat {
    static final String SIGNATURE = "x-casso-signature";

    @Override
    public String name() {
        return "CASSO_V2";
    }

    @Override
    public Map<Proof, Seal> seals() {
        return Map.of(Proof.HMAC, new CassoSignature(SIGNATURE));
    }

    @Override
    public Reading read(byte[] body) {
        Optional<Fields> fields = Fields.parseUnambiguous(body);
        if (fields.filter(CassoV1::failed).isPresent()) return AggregatorAnswer.unreadable("error is not 0");
        Optional<Fields> data = fields.flatMap(found -> found.object("data"));
        return data.map(found -> read(new Told(found)))
                .orElseGet(() -> AggregatorAnswer.unreadable("data is missing or is not a JSON object"));
    }

    private static Reading read(Told told) {
        Optional<String> id = told.name("id", Told.LONGEST_ID);
        if (id.isEmpty()) return AggregatorAnswer.unreadable("id is missing");
        Optional<String> account = told.name("accountNumber", Told.LONGEST_ACCOUNT);
        if (account.isEmpty()) return AggregatorAnswer.unreadable("accountNumber is missing");
        Optional<Long> amount = told.signedAmount("amount");
        if (amount.isEmpty()) return AggregatorAnswer.unreadable("amount must be whole VND and not zero");
        Optional<Instant> time = told.time("transactionDateTime");
        if (time.isEmpty()) return AggregatorAnswer.unreadable("transactionDateTime must be a date and time");
        String bank = told.name("bankAbbreviation", Told.LONGEST_ID)
                .or(() -> told.name("bankName", Told.LONGEST_ID))
                .orElse("");
        return Reading.of(
                id.get(),
                new Claim(
                        id.get(),
                        told.name("reference", Told.LONGEST_ID).orElse(""),
                        new Claim.Place.Account(bank, account.get()),
                        amount.get() > 0 ? Direction.C : Direction.D,
                        Vnd.of(Math.abs(amount.get())),
                        told.content("description"),
                        time.get()));
    }

    @Override
    public Letter write(Transfer transfer) {
        Transfer.Target target = transfer.target();
        return Letter.of(JSON.createObjectBuilder()
                .add("error", 0)
                .add(
                        "data",
                        JSON.createObjectBuilder()
                                .add("id", Json.id(transfer.id()))
                                .add("reference", transfer.reference())
                                .add("description", transfer.content())
                                .add("amount", transfer.signed())
                                .add("transactionDateTime", transfer.localTime())
                                .add("accountNumber", target.account())
                                .add("bankAbbreviation", target.bank()))
                .build());
    }

    @Override
    public FormatAnswer answer(Handled handled) {
        return AggregatorAnswer.of(handled);
    }
}
