package vietqr.event;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import vietqr.intake.Match;
import vietqr.intake.Movement;
import vietqr.intake.MovementReattributed;
import vietqr.intake.MovementRecorded;
import vietqr.payment.Balance;
import vietqr.payment.PaymentChanged;
import vietqr.payment.PaymentRequest;
import vietqr.refund.Refund;

import java.time.Instant;
import java.util.OptionalLong;

import static vietqr.kernel.JsonApi.JSON;

/** The body of our own format. Ids are texts: they are too long for readers that keep numbers as floating point. */
final class EventBody {
    private EventBody() {}

    /** The whole body: what happened, when it was told, and the data. */
    static String of(String id, String type, Instant at, JsonObject data) {
        return JSON.createObjectBuilder()
                .add("id", id)
                .add("type", type)
                .add("timestamp", at.toString())
                .add("data", data)
                .build()
                .toString();
    }

    /** @param belongsTo the request it pays in whole or in part, too late, again, or gives money back for */
    static JsonObject movement(MovementRecorded recorded, OptionalLong belongsTo, String mid) {
        JsonObjectBuilder data = money(Money.of(recorded.movement()), mid);
        String rule = recorded.match().map(match -> match.rule().name()).orElse("");
        return movement(
                data, recorded.movement(), belongsTo, recorded.repayment().isPresent() ? "REFUND" : rule);
    }

    /** The request and the rule are those that hold from now on, or until now if it was taken back. */
    static JsonObject reattributed(MovementReattributed changed, String mid) {
        Movement movement = changed.ruling().movement();
        Match match = changed.match();
        JsonObjectBuilder data =
                money(Money.of(movement), mid).add("turn", changed.ruling().turn());
        return movement(
                data, movement, OptionalLong.of(match.requestId()), match.rule().name());
    }

    private static JsonObject movement(JsonObjectBuilder data, Movement movement, OptionalLong belongsTo, String rule) {
        add(data, "requestId", belongsTo);
        return data.add("rule", rule)
                .add("recordedAt", movement.recordedAt().toString())
                .build();
    }

    static JsonObject trial(Money money, String mid) {
        return money(money, mid).add("test", true).build();
    }

    /** @param changed whose number grows with every change of the request, so that an older one is recognised */
    static JsonObject payment(PaymentRequest request, PaymentChanged changed, String mid) {
        JsonObjectBuilder data = JSON.createObjectBuilder()
                .add("requestId", String.valueOf(request.id()))
                .add("transactionRefId", request.transactionRefId())
                .add("sequence", changed.seq())
                .add("state", changed.state().name())
                .add("merchant", mid)
                .add("orderId", request.orderId())
                .add("terminalCode", request.terminalCode() == null ? "" : request.terminalCode())
                .add("subTerminalCode", request.subTerminalCode())
                .add("serviceCode", request.serviceCode())
                .add("paymentCode", request.code().value())
                .add("amount", request.amount().amount());
        if (!request.kind().standing()) sums(data, request.balance());
        data.add("content", request.content())
                .add("createdAt", request.createdAt().toString());
        request.paidAt().ifPresent(at -> data.add("paidAt", at.toString()));
        return data.build();
    }

    /** A standing code has none: it is never paid for good. */
    private static void sums(JsonObjectBuilder data, Balance balance) {
        data.add("received", balance.received().amount())
                .add("surplus", balance.surplus().amount())
                .add("refunded", balance.refunded().amount());
    }

    static JsonObject refund(Refund refund, String mid) {
        JsonObjectBuilder data = JSON.createObjectBuilder()
                .add("refundId", String.valueOf(refund.id()))
                .add("state", refund.state().name())
                .add("merchant", mid)
                .add("movementId", String.valueOf(refund.movementId()))
                .add("amount", refund.amount().amount())
                .add("content", refund.content())
                .add("createdAt", refund.createdAt().toString());
        refund.bankReference().ifPresent(reference -> data.add("reference", reference));
        refund.failure().ifPresent(code -> data.add("failure", code.name()));
        return data.build();
    }

    private static JsonObjectBuilder money(Money money, String mid) {
        return JSON.createObjectBuilder()
                .add("movementId", String.valueOf(money.movementId()))
                .add("merchant", mid)
                .add("bankBin", money.bankBin())
                .add("accountNumber", money.accountNumber())
                .add("direction", money.direction().name())
                .add("amount", money.amount().amount())
                .add("content", money.content())
                .add("reference", money.reference())
                .add("transactionId", money.transactionId())
                .add("occurredAt", money.occurredAt().toString());
    }

    private static void add(JsonObjectBuilder to, String name, OptionalLong id) {
        if (id.isPresent()) to.add(name, String.valueOf(id.getAsLong()));
        else to.addNull(name);
    }
}
