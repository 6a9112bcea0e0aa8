package vietqr.dialect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import vietqr.bank.BankDirectory;
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
 * A list of movements on one account, for banks without a format of their own (wire reference, section 8.4). Of a list
 * that holds a line which is not complete, the others are taken.
 */
@ApplicationScoped
public class GenericFeed implements BankFormat {
    public static final String NAME = "GENERIC_FEED";

    /** Movements in one message. */
    static final int MOST = 1_000;

    private static final String NO_BANK = "E51";
    private static final String NO_ACCOUNT = "E52";
    private static final String BAD_LIST = "E53";
    private static final String FAILED = "E54";

    private final BankDirectory banks;

    /** For the container's proxy only. */
    protected GenericFeed() {
        this(null);
    }

    @Inject
    GenericFeed(BankDirectory banks) {
        this.banks = banks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Proof, Seal> seals() {
        return Map.of(Proof.STATIC_KEY, new ShownKey(ShownKey.API_KEY), Proof.HMAC, TimedSignature.OURS);
    }

    @Override
    public Reading read(byte[] body) {
        Optional<Fields> fields = Fields.parseUnambiguous(body);
        return fields.map(found -> read(new Told(found)))
                .orElseGet(() -> new Reading.Refused(FAILED, "The body is missing or is not a JSON object"));
    }

    private Reading read(Told told) {
        Optional<String> bank = told.name("bankCode", Told.LONGEST_ID)
                .filter(name -> banks.find(name).isPresent());
        if (bank.isEmpty()) return new Reading.Refused(NO_BANK, "bankCode is missing, or names no bank");
        Optional<String> account = told.name("bankAccount", Told.LONGEST_ACCOUNT);
        if (account.isEmpty()) return new Reading.Refused(NO_ACCOUNT, "bankAccount must have 1 to 30 characters");
        List<JsonValue> rows = told.fields().array("transactions");
        if (rows.isEmpty() || rows.size() > MOST)
            return new Reading.Refused(BAD_LIST, "transactions must be a list of 1 to " + MOST);
        Claim.Place place = new Claim.Place.Account(bank.get(), account.get());
        return Rows.read(rows, row -> claim(row, place), BAD_LIST, "transaction");
    }

    private static Optional<Claim> claim(Told told, Claim.Place place) {
        Optional<Long> amount = told.amount("amount");
        Optional<Instant> time = told.time("time");
        Optional<String> reference = told.name("referenceNumber", Told.LONGEST_ID);
        Optional<String> id = told.name("id", Told.LONGEST_ID).or(() -> reference);
        Optional<Direction> direction = told.name("transType", Told.LONGEST_ID).flatMap(Direction::of);
        if (amount.isEmpty() || time.isEmpty() || id.isEmpty() || direction.isEmpty()) return Optional.empty();
        return Optional.of(new Claim(
                id.get(),
                reference.orElse(""),
                place,
                direction.get(),
                Vnd.of(amount.get()),
                told.content("content"),
                time.get()));
    }

    @Override
    public Letter write(Transfer transfer) {
        JsonObject row = JSON.createObjectBuilder()
                .add("id", transfer.id())
                .add("time", transfer.localTime())
                .add("amount", transfer.amount().amount())
                .add("content", transfer.content())
                .add("referenceNumber", transfer.reference())
                .add("transType", transfer.direction().name())
                .build();
        return Letter.of(JSON.createObjectBuilder()
                .add("bankCode", transfer.target().bank())
                .add("bankAccount", transfer.target().account())
                .add("time", transfer.localTime())
                .add("transactions", JSON.createArrayBuilder().add(row))
                .build());
    }

    @Override
    public String path() {
        return "/vqr/api/transaction/rpa-sync";
    }

    @Override
    public FormatAnswer answer(Handled handled) {
        return switch (handled.outcome()) {
            case UNAUTHENTICATED -> failed(FormatAnswer.UNAUTHORIZED, "E74");
            case UNREADABLE -> failed(FormatAnswer.BAD_REQUEST, handled.code());
            case UNKNOWN_ACCOUNT -> failed(FormatAnswer.BAD_REQUEST, NO_ACCOUNT);
            case CONTRADICTED -> failed(FormatAnswer.BAD_REQUEST, FAILED);
            case FAILED -> failed(FormatAnswer.FAILED, FAILED);
            default -> answer(FormatAnswer.OK, "SUCCESS", "");
        };
    }

    private static FormatAnswer failed(int status, String code) {
        return answer(status, "FAILED", code);
    }

    private static FormatAnswer answer(int status, String word, String code) {
        String body = JSON.createObjectBuilder()
                .add("status", word)
                .add("message", code)
                .build()
                .toString();
        return new FormatAnswer(status, code, body);
    }
}
