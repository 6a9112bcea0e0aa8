package vietqr.dialect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import vietqr.bank.Proof;
import vietqr.kernel.ConstantTime;
import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Casso's second webhook: one movement in {@code data}, and in {@code X-Casso-Signature} the moment in epoch milliseconds and
 * an HMAC-SHA-512 over that moment, a dot, and the body written anew with sorted keys.
 */
@ApplicationScoped
public class CassoV2 implements BankFormat {
    static final String SIGNATURE = "x-casso-signature";

    private static final Pattern SHAPE = Pattern.compile("t=(\\d{1,14}),\\s*v1=([0-9a-fA-F]{128})");
    private static final long FIRST_MILLIS = 100_000_000_000L;

    @Override
    public String name() {
        return "CASSO_V2";
    }

    @Override
    public Map<Proof, Seal> seals() {
        return Map.of(Proof.HMAC, CassoV2::sealed);
    }

    private static boolean sealed(Arrival arrival, String secret) {
        Matcher signature = SHAPE.matcher(arrival.header(SIGNATURE).orElse("").strip());
        Optional<JsonObject> body = Json.object(arrival.body());
        if (!signature.matches() || body.isEmpty()) return false;
        String expected = Mac.hex("HmacSHA512", secret, signature.group(1) + "." + Json.sorted(body.get()));
        return TimedSignature.near(moment(signature.group(1)), arrival.at())
                & ConstantTime.equal(expected, signature.group(2).toLowerCase(Locale.ROOT));
    }

    /** Milliseconds; a number as small as that of seconds is taken for seconds. */
    private static Instant moment(String digits) {
        long number = Long.parseLong(digits);
        return number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    @Override
    public Reading read(byte[] body) {
        Optional<Fields> data = Fields.parse(body).flatMap(fields -> fields.object("data"));
        return data.map(found -> read(new Told(found)))
                .orElseGet(() -> AggregatorAnswer.unreadable("data is missing or is not a JSON object"));
    }

    private static Reading read(Told told) {
        Optional<String> id = told.name("id", Told.LONGEST_ID);
        if (id.isEmpty()) return AggregatorAnswer.unreadable("id is missing");
        Optional<String> account = told.name("accountNumber", Told.LONGEST_ACCOUNT);
        if (account.isEmpty()) return AggregatorAnswer.unreadable("accountNumber is missing");
        Optional<Long> amount = told.fields().whole("amount").filter(value -> value != 0 && value != Long.MIN_VALUE);
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
    public FormatAnswer answer(Handled handled) {
        return AggregatorAnswer.of(handled);
    }
}
