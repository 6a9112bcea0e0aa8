package vietqr.dialect;

import jakarta.enterprise.context.ApplicationScoped;
import vietqr.bank.Proof;
import vietqr.kernel.ConstantTime;
import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/**
 * MB's merchant QR posting (wire reference, section 8.2). It names no account and no transfer text: the terminal whose code
 * was scanned and the order lead to both. Its checksum is MD5 over four fields and the access key the bank has issued. Since
 * it does not cover the bank's reference and the order, it is what a posting is known by: whoever has seen one cannot make
 * another of it.
 */
@ApplicationScoped
public class MbMerchantQr implements BankFormat {
    public static final String NAME = "MB_MERCHANT_QR";

    private static final String CHECKSUM = "checkSum";
    private static final String SUCCESS = "00";
    private static final String INVALID_ORDER = "02";
    private static final String NO_MERCHANT = "07";
    private static final String FALSE_CHECKSUM = "12";
    private static final String DUPLICATE = "20";
    private static final String INTERNAL = "99";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Proof, Seal> seals() {
        return Map.of(Proof.BODY, SealInBody.over(CHECKSUM, MbMerchantQr::sealed, MbMerchantQr::checksum));
    }

    private static boolean sealed(Fields fields, String accessKey) {
        return ConstantTime.equal(
                checksum(fields, accessKey), fields.text(CHECKSUM).toLowerCase(Locale.ROOT));
    }

    private static String checksum(Fields fields, String accessKey) {
        return Mac.md5(
                fields.text("traceTransfer"),
                fields.text("billNumber"),
                fields.text("payDate"),
                fields.text("debitAmount"),
                accessKey);
    }

    @Override
    public Reading read(byte[] body) {
        Optional<Fields> fields = Fields.parseUnambiguous(body);
        return fields.map(found -> read(new Told(found)))
                .orElseGet(() -> new Reading.Refused(INTERNAL, "The body is missing or is not a JSON object"));
    }

    private static Reading read(Told told) {
        String result = told.fields().text("respCode");
        if (!result.isEmpty() && !result.equals(SUCCESS)) return new Reading.Understood("", List.of());
        Optional<String> reference = told.name("ftCode", Told.LONGEST_ID);
        if (reference.isEmpty()) return new Reading.Refused(INTERNAL, "ftCode must have 1 to 100 characters");
        Optional<Long> amount = told.amount("debitAmount");
        if (amount.isEmpty()) return new Reading.Refused(INVALID_ORDER, "debitAmount must be whole VND above zero");
        Optional<Instant> time = told.time("payDate");
        if (time.isEmpty()) return new Reading.Refused(INTERNAL, "payDate must be a date and time");
        Optional<String> terminal = told.name("terminalLabel", Told.LONGEST_ID);
        if (terminal.isEmpty()) return new Reading.Refused(NO_MERCHANT, "terminalLabel must have 1 to 100 characters");
        String order = told.name("referenceLabelCode", Told.LONGEST_ID).orElse("");
        Claim claim = new Claim(
                reference.get(),
                reference.get(),
                new Claim.Place.Terminal(terminal.get(), order),
                Direction.C,
                Vnd.of(amount.get()),
                told.content("traceTransfer"),
                time.get());
        return new Reading.Understood(
                key(told, reference.get()), List.of(claim), Optional.empty(), doubt(told, amount.get()));
    }

    /** Without a checksum nothing is booked anyway. */
    private static String key(Told told, String reference) {
        return told.name(CHECKSUM, Told.LONGEST_ID)
                .map(checksum -> "sealed:" + checksum.toLowerCase(Locale.ROOT))
                .orElse(reference);
    }

    /** The checksum covers the debited amount only: if the other one tells of other money, nobody can say what came. */
    private static String doubt(Told told, long debited) {
        String real = told.fields().text("realAmount").strip();
        if (real.isEmpty() || real.equals("0")) return "";
        boolean same =
                told.amount("realAmount").filter(amount -> amount == debited).isPresent();
        return same ? "" : "debitAmount is " + debited + " and realAmount " + Told.brief(real);
    }

    @Override
    public Naming naming() {
        return Naming.TERMINAL;
    }

    @Override
    public Letter write(Transfer transfer) {
        String amount = transfer.amount().toString();
        return Letter.of(JSON.createObjectBuilder()
                .add("traceTransfer", transfer.content())
                .add("storeLabel", "")
                .add("terminalLabel", transfer.target().terminal())
                .add("debitAmount", amount)
                .add("realAmount", amount)
                .add("payDate", transfer.compactTime())
                .add("respCode", SUCCESS)
                .add("respDesc", "Success")
                .add("rate", "1")
                .add("billNumber", transfer.id())
                .add("consumerLabelTerm", "")
                .add("referenceLabelCode", transfer.target().order())
                .add("userName", "")
                .add("ftCode", transfer.reference())
                .add("endPointUrl", "")
                .build());
    }

    @Override
    public FormatAnswer answer(Handled handled) {
        if (handled.repeated()) return answer(DUPLICATE, "Duplicate ftCode");
        return switch (handled.outcome()) {
            case BOOKED, KNOWN, NOTHING, HELD -> answer(SUCCESS, "Success");
            case UNREADABLE -> answer(handled.code(), handled.reason());
            case UNAUTHENTICATED -> answer(FALSE_CHECKSUM, "False checksum");
            case UNKNOWN_TERMINAL, UNKNOWN_ACCOUNT -> answer(NO_MERCHANT, "Merchant does not exist");
            case UNKNOWN_ORDER, OTHER_AMOUNT, CLOSED -> answer(INVALID_ORDER, "Invalid order");
            case CONTRADICTED, DIFFERS -> answer(DUPLICATE, "Duplicate ftCode");
            default -> answer(INTERNAL, "Internal error");
        };
    }

    private static FormatAnswer answer(String code, String words) {
        String body = JSON.createObjectBuilder()
                .add("resCode", code)
                .add("resDesc", words)
                .build()
                .toString();
        return new FormatAnswer(code.equals(SUCCESS) ? FormatAnswer.OK : FormatAnswer.BAD_REQUEST, code, body);
    }
}
