package vietqr.airing;

import jakarta.json.JsonObjectBuilder;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.device.Box;
import vietqr.intake.Movement;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Masked;
import vietqr.kernel.Vnd;
import vietqr.merchant.Terminal;
import vietqr.onboarding.ShopLinked;
import vietqr.payment.PaymentRequest;
import vietqr.voice.Sentence;

import java.math.BigDecimal;
import java.net.URI;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import static vietqr.kernel.JsonApi.JSON;

/** The words of frames: names and types as documented, in frames all values are texts (wire reference, sections 10 and 12). */
final class FrameBody {
    private static final DateTimeFormatter TIME_PAID =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(BankingDay.ZONE);

    private FrameBody() {}

    /** For a merchant's system: what its webhook is told, as texts. */
    static String movement(Movement movement, Optional<PaymentRequest> about, boolean repayment) {
        return of(movement, about, repayment).build().toString();
    }

    private static JsonObjectBuilder of(Movement movement, Optional<PaymentRequest> about, boolean repayment) {
        return JSON.createObjectBuilder()
                .add("notificationType", Notification.N05.name())
                .add("transactionid", movement.transactionId())
                .add("transactiontime", "" + movement.occurredAt().toEpochMilli())
                .add("referencenumber", movement.reference())
                .add("amount", movement.amount().toString())
                .add("content", movement.content())
                .add("bankaccount", movement.accountNumber())
                .add("transType", movement.direction().name())
                .add("orderId", about.map(PaymentRequest::orderId).orElse(""))
                .add("terminalCode", about.map(FrameBody::terminalCode).orElse(""))
                .add(
                        "serviceCode",
                        about.filter(paid -> !repayment)
                                .map(PaymentRequest::serviceCode)
                                .orElse(""))
                .add(
                        "subTerminalCode",
                        about.map(PaymentRequest::subTerminalCode).orElse(""));
    }

    /** For a QR page: the same and more, the amount grouped. */
    static String paid(Seen seen) {
        return more(seen).build().toString();
    }

    /** For a person of the portal: the same of all money, and who may not see what names payers is not told it. */
    static String person(Seen seen, boolean masked) {
        JsonObjectBuilder frame = more(seen);
        if (masked) frame.add("content", Masked.text(seen.movement().content()));
        return frame.build().toString();
    }

    /**
     * What people see of money.
     *
     * @param about the request that it pays or gives back
     * @param terminalName of the request's terminal; empty for none
     */
    record Seen(Movement movement, Optional<PaymentRequest> about, boolean repayment, Bank bank, String terminalName) {}

    private static JsonObjectBuilder more(Seen seen) {
        Movement movement = seen.movement();
        Optional<PaymentRequest> about = seen.about();
        Bank bank = seen.bank();
        return JSON.createObjectBuilder(of(movement, about, seen.repayment()).build())
                .add("amount", grouped(movement.amount()))
                .add("notificationId", "" + movement.id())
                .add("transactionReceiveId", text(about, PaymentRequest::reference))
                .add("bankName", bank.name())
                .add("bankCode", bank.code())
                .add("bankId", bank.imageId())
                .add("terminalName", seen.terminalName())
                .add("rawTerminalCode", text(about, FrameBody::terminalCode))
                .add("timePaid", "" + movement.occurredAt().getEpochSecond())
                .add("time", text(about, request -> "" + request.createdAt().getEpochSecond()))
                .add("refId", text(about, PaymentRequest::transactionRefId))
                .add("status", "1")
                .add("traceId", text(about, request -> request.code().value()))
                .add("type", text(about, request -> "" + request.kind().wireType()))
                .add("urlLink", text(about, PaymentRequest::urlLink));
    }

    private static String text(Optional<PaymentRequest> about, Function<PaymentRequest, String> field) {
        return about.map(field).orElse("");
    }

    /** For a QR page whose code was withdrawn. */
    static String cancelled() {
        return JSON.createObjectBuilder()
                .add("notificationType", Notification.N12.name())
                .build()
                .toString();
    }

    /** For a terminal's machine, on {@code bdsd}; the amount is a decimal number there. */
    static String balanceChange(Movement movement, Optional<PaymentRequest> paid) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("referenceNumber", movement.reference())
                .add("bankAccount", movement.accountNumber())
                .add("amount", BigDecimal.valueOf(movement.amount().amount()).setScale(1))
                .add("transType", movement.direction().name())
                .add("content", movement.content())
                .add("status", 1)
                .add("timePaid", TIME_PAID.format(movement.occurredAt()));
        paid.map(PaymentRequest::orderId)
                .filter(order -> !order.isEmpty())
                .ifPresent(order -> json.add("orderId", order));
        return json.build().toString();
    }

    /** For a box: what to show and what to say. */
    static String moneyIn(Movement movement, Optional<PaymentRequest> paid, String message) {
        return JSON.createObjectBuilder()
                .add("notificationType", Notification.N05.name())
                .add("amount", grouped(movement.amount()))
                .add("message", message)
                .add("notificationId", "" + movement.id())
                .add("transactionReceiveId", paid.map(PaymentRequest::reference).orElse(""))
                .build()
                .toString();
    }

    /** Says that it is a test, and of no money. */
    static String test(Sentence sentence) {
        return JSON.createObjectBuilder()
                .add("notificationType", Notification.N05.name())
                .add("amount", "0")
                .add("message", sentence.text())
                .add("transactionReceiveId", "")
                .build()
                .toString();
    }

    static String show(PaymentRequest request) {
        return JSON.createObjectBuilder()
                .add("notificationType", Notification.N17.name())
                .add("amount", grouped(request.amount()))
                .add("qrCode", request.payload())
                .add("transactionReceiveId", request.reference())
                .build()
                .toString();
    }

    static String cancel(String shownAs) {
        return JSON.createObjectBuilder()
                .add("notificationType", Notification.N12.name())
                .add("transactionReceiveId", shownAs)
                .build()
                .toString();
    }

    static String bound(Box box, Terminal terminal, BankAccount account, Bank bank, String payload, URI home) {
        return JSON.createObjectBuilder()
                .add("notificationType", Notification.N16.name())
                .add("bankAccount", account.number())
                .add("bankShortName", bank.shortName())
                .add("userBankName", account.holder())
                .add("qrCode", payload)
                .add("terminalCode", terminal.code())
                .add("terminalName", terminal.name())
                .add("boxCode", box.code())
                .add("bankCode", bank.code())
                .add("imgBank", bank.imageId())
                .add("homePage", home.toString())
                .build()
                .toString();
    }

    static String linked(ShopLinked shop) {
        return JSON.createObjectBuilder()
                .add("notificationType", Notification.N22.name())
                .add("bankAccount", shop.bankAccount())
                .add("userBankName", shop.userBankName())
                .add("bankCode", shop.bankCode())
                .add("ecommerceSite", shop.ecommerceSite())
                .build()
                .toString();
    }

    /** "150,000", whatever the language of the machine. */
    static String grouped(Vnd amount) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount.amount());
    }

    private static String terminalCode(PaymentRequest request) {
        return Objects.requireNonNullElse(request.terminalCode(), "");
    }
}
