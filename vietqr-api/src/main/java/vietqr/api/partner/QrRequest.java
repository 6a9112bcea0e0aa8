package vietqr.api.partner;

import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;
import vietqr.payment.Echo;
import vietqr.payment.IssueCommand;
import vietqr.payment.Payee;
import vietqr.payment.PaymentKind;
import vietqr.payment.StandingCommand;

import java.util.Optional;

/**
 * What an integrator sends to get a code (wire reference, section 2.1). A missing or broken field makes the whole empty,
 * which the wire calls {@code E46}.
 */
record QrRequest(Fields fields, PaymentKind kind, Direction direction, Echo echo) {
    static Optional<QrRequest> of(Fields given) {
        Optional<PaymentKind> kind = kind(given);
        Optional<Direction> direction = Direction.of(given.text("transType").strip());
        if (kind.isEmpty() || direction.isEmpty()) return Optional.empty();
        return Optional.of(new QrRequest(given, kind.get(), direction.get(), echo(given)));
    }

    /** The same at another terminal than the one that was sent, if one was. */
    QrRequest at(String terminalCode) {
        Echo there = new Echo(
                echo.orderId(),
                terminalCode,
                echo.subTerminalCode(),
                echo.serviceCode(),
                echo.sign(),
                echo.urlLink(),
                echo.note(),
                echo.additionalData());
        return new QrRequest(fields, kind, direction, there);
    }

    /** A request for a dynamic code. */
    Optional<IssueCommand> dynamic(long merchantId, boolean merchantQr) {
        boolean out = direction == Direction.D;
        Optional<Payee> payee = out
                ? payee("customerBankCode", "customerBankAccount", "customerName")
                : payee("bankCode", "bankAccount", "userBankName");
        Optional<Vnd> amount = amount();
        if (payee.isEmpty() || amount.isEmpty()) return Optional.empty();
        return Optional.of(new IssueCommand(
                merchantId,
                direction,
                payee.get(),
                out ? Optional.of(account("bankCode", "bankAccount", "userBankName")) : Optional.empty(),
                amount.get(),
                fields.has("content") ? fields.text("content") : null,
                fields.flag("reconciliation", true),
                merchantQr,
                echo));
    }

    /** A request for a static or semi-dynamic code. */
    Optional<StandingCommand> standing(long merchantId, boolean merchantQr) {
        Optional<Payee> payee = payee("bankCode", "bankAccount", "userBankName");
        if (payee.isEmpty() || echo.terminalCode() == null || direction != Direction.C) return Optional.empty();
        Vnd amount = amount().orElse(Vnd.ZERO);
        return Optional.of(
                new StandingCommand(merchantId, kind, payee.get(), amount, fields.text("content"), merchantQr, echo));
    }

    private Optional<Vnd> amount() {
        return fields.whole("amount").filter(dong -> dong > 0).map(Vnd::of);
    }

    private Optional<Payee> payee(String bank, String number, String holder) {
        boolean whole = fields.has(bank) && fields.has(number) && fields.has(holder);
        return whole ? Optional.of(account(bank, number, holder)) : Optional.empty();
    }

    private Payee account(String bank, String number, String holder) {
        return new Payee(fields.text(bank).strip(), fields.text(number).strip(), fields.text(holder));
    }

    private static Optional<PaymentKind> kind(Fields given) {
        if (!given.has("qrType")) return Optional.of(PaymentKind.DYNAMIC);
        long type = given.whole("qrType").orElse(-1L);
        for (PaymentKind kind : PaymentKind.values()) if (kind.wireType() == type) return Optional.of(kind);
        return Optional.empty();
    }

    /** What is to be given back later. */
    private static Echo echo(Fields given) {
        return new Echo(
                given.text("orderId"),
                given.has("terminalCode") ? given.text("terminalCode") : null,
                given.text("subTerminalCode"),
                given.text("serviceCode"),
                given.text("sign"),
                given.text("urlLink"),
                given.text("note"),
                given.list("additionalData").toString());
    }
}
