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

/** MB's balance change (wire reference, section 8.1): what it must hold, in the order in which that is checked. */
@ApplicationScoped
public class MbBalanceChange implements BankFormat {
    public static final String NAME = "MB_BALANCE_CHANGE";

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
        return fields.map(found -> read(new Told(found))).orElseGet(() -> refused(MbAnswer.NO_BODY));
    }

    private static Reading read(Told told) {
        Fields fields = told.fields();
        Optional<Long> amount = told.amount("amount");
        if (amount.isEmpty()) return refused(MbAnswer.AMOUNT);
        Optional<String> id = told.name("transactionid", Told.LONGEST_ID);
        if (id.isEmpty()) return refused(MbAnswer.TRANSACTION_ID);
        Optional<String> reference = told.name("referencenumber", Told.LONGEST_ID);
        if (reference.isEmpty()) return refused(MbAnswer.REFERENCE_NUMBER);
        if (!fields.present("content") || fields.text("content").length() > Told.LONGEST_CONTENT)
            return refused(MbAnswer.CONTENT);
        Optional<String> account = told.name("bankaccount", Told.LONGEST_ACCOUNT);
        if (account.isEmpty()) return refused(MbAnswer.BANK_ACCOUNT);
        Optional<Instant> time = told.millis("transactiontime");
        if (time.isEmpty()) return refused(MbAnswer.TIME);
        Optional<Direction> direction = told.name("transType", Told.LONGEST_ID).flatMap(Direction::of);
        if (direction.isEmpty()) return refused(MbAnswer.TYPE);
        return Reading.of(
                id.get() + "|" + direction.get(),
                new Claim(
                        id.get(),
                        reference.get(),
                        new Claim.Place.Account("", account.get()),
                        direction.get(),
                        Vnd.of(amount.get()),
                        fields.text("content"),
                        time.get()));
    }

    private static Reading refused(MbAnswer answer) {
        return new Reading.Refused(answer.code(), answer.message());
    }

    @Override
    public Letter write(Transfer transfer) {
        return Letter.of(JSON.createObjectBuilder()
                .add("transactionid", transfer.id())
                .add("transactiontime", transfer.at().toEpochMilli())
                .add("referencenumber", transfer.reference())
                .add("amount", transfer.amount().amount())
                .add("content", transfer.content())
                .add("bankaccount", transfer.target().account())
                .add("transType", transfer.direction().name())
                .build());
    }

    @Override
    public String path() {
        return "/vqr/bank/api/transaction-sync";
    }

    @Override
    public FormatAnswer answer(Handled handled) {
        return switch (handled.outcome()) {
            case UNAUTHENTICATED -> error(FormatAnswer.UNAUTHORIZED, MbAnswer.UNEXPECTED.code(), handled.reason());
            case UNREADABLE -> error(FormatAnswer.BAD_REQUEST, handled.code(), handled.reason());
            case CONTRADICTED ->
                error(FormatAnswer.BAD_REQUEST, MbAnswer.DUPLICATE.code(), MbAnswer.DUPLICATE.message());
            case FAILED -> error(FormatAnswer.BAD_REQUEST, MbAnswer.UNEXPECTED.code(), MbAnswer.UNEXPECTED.message());
            default -> accepted(handled.reference());
        };
    }

    private static FormatAnswer accepted(String reference) {
        String body = JSON.createObjectBuilder()
                .add("error", false)
                .add("errorReason", MbAnswer.ACCEPTED.code())
                .add("toastMessage", "")
                .add("object", JSON.createObjectBuilder().add("reftransactionid", reference))
                .build()
                .toString();
        return new FormatAnswer(FormatAnswer.OK, MbAnswer.ACCEPTED.code(), body);
    }

    private static FormatAnswer error(int status, String code, String words) {
        String body = JSON.createObjectBuilder()
                .add("error", true)
                .add("errorReason", code)
                .add("toastMessage", words)
                .build()
                .toString();
        return new FormatAnswer(status, code, body);
    }
}
