package vietqr.dialect;

import jakarta.enterprise.context.ApplicationScoped;
import vietqr.bank.Proof;
import vietqr.kernel.ConstantTime;
import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/**
 * BIDV's {@code paybill} (wire reference, section 8.3). Its checksum is MD5 over the secret and three fields in hex, or
 * HMAC-SHA-256 with the secret over that same text in Base64; both are in use.
 */
@ApplicationScoped
public class BidvPayment implements BankFormat {
    public static final String NAME = "BIDV_BILL";

    private static final String CHECKSUM = "checksum";
    private static final String[] SEALED = {"trans_id", "bill_id", "amount"};

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Proof, Seal> seals() {
        return Map.of(
                Proof.BODY,
                SealInBody.over(
                        CHECKSUM,
                        (fields, secret) -> sealed(fields, secret, SEALED),
                        (fields, secret) -> Mac.md5(sealedText(fields, secret, SEALED))));
    }

    /** Whether the {@code checksum} is one over the secret and these fields. */
    static boolean sealed(Fields fields, String secret, String... names) {
        String text = sealedText(fields, secret, names);
        String given = fields.text(CHECKSUM).strip();
        byte[] keyed = Mac.of("HmacSHA256", secret, Mac.bytes(text));
        return ConstantTime.equal(Mac.md5(text), given.toLowerCase(Locale.ROOT))
                | ConstantTime.equal(Base64.getEncoder().encodeToString(keyed), given);
    }

    private static String sealedText(Fields fields, String secret, String... names) {
        StringBuilder text = new StringBuilder(secret);
        for (String name : names) text.append(fields.text(name));
        return text.toString();
    }

    @Override
    public Reading read(byte[] body) {
        Optional<Fields> fields = Fields.parseUnambiguous(body);
        return fields.map(found -> read(new Told(found))).orElseGet(() -> missing("a JSON object"));
    }

    private static Reading read(Told told) {
        Optional<String> id = told.name("trans_id", Told.LONGEST_ID);
        if (id.isEmpty()) return missing("trans_id");
        Optional<String> customer = told.name("customer_id", Told.LONGEST_ACCOUNT);
        if (customer.isEmpty()) return missing("customer_id");
        Optional<String> service = told.name("service_id", Told.LONGEST_ID);
        if (service.isEmpty()) return missing("service_id");
        Optional<String> bill = told.name("bill_id", Told.LONGEST_ID);
        if (bill.isEmpty()) return missing("bill_id");
        Optional<Long> amount = told.amount("amount");
        if (amount.isEmpty()) return missing("amount");
        Optional<Instant> time = told.time("trans_date");
        if (time.isEmpty()) return missing("trans_date");
        return Reading.of(
                id.get(),
                new Claim(
                        id.get(),
                        id.get(),
                        new Claim.Place.Bill(service.get(), customer.get(), bill.get()),
                        Direction.C,
                        Vnd.of(amount.get()),
                        "",
                        time.get()));
    }

    private static Reading missing(String what) {
        return new Reading.Refused(BidvAnswer.MISSING.code(), what + " is missing or wrong");
    }

    @Override
    public Naming naming() {
        return Naming.BILL;
    }

    @Override
    public Letter write(Transfer transfer) {
        return Letter.of(JSON.createObjectBuilder()
                .add("trans_id", transfer.reference())
                .add("trans_date", transfer.compactTime())
                .add("customer_id", transfer.target().account())
                .add("service_id", transfer.target().service())
                .add("bill_id", transfer.target().bill())
                .add("amount", transfer.amount().toString())
                .build());
    }

    @Override
    public String path() {
        return "/vqr/api/bidv/paybill";
    }

    @Override
    public FormatAnswer answer(Handled handled) {
        return BidvAnswer.of(handled.outcome()).plain();
    }
}
