package vietqr.api.partner;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import vietqr.intake.Movement;
import vietqr.intake.Transactions.Row;
import vietqr.payment.Direction;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;
import vietqr.refund.Refunds;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import static vietqr.kernel.JsonApi.JSON;

/** The rows of check-order, whose keys depend on whether all of them are debits (wire reference, section 5). */
final class CheckOrderRow {
    private static final int OUTSIDE_THE_GATEWAY = 2;
    private static final int REFUND = 6;

    private CheckOrderRow() {}

    /** @param refunded what has gone back of a credit */
    static JsonArray of(List<Row> rows, Function<Movement, Refunds.Total> refunded) {
        boolean debitsOnly = rows.stream().allMatch(row -> direction(row) == Direction.D);
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Row row : rows) {
            JsonObjectBuilder json = common(row);
            if (debitsOnly)
                json.add("refundFrom", row.origin().map(Movement::reference).orElse(""));
            else addRefunds(json, row, refunded);
            array.add(json);
        }
        return array.build();
    }

    private static void addRefunds(JsonObjectBuilder json, Row row, Function<Movement, Refunds.Total> refunded) {
        Optional<Refunds.Total> total = row.movement().map(refunded);
        json.add("refundCount", total.map(Refunds.Total::count).orElse(0))
                .add("amountRefunded", total.map(t -> t.amount().amount()).orElse(0L));
    }

    private static JsonObjectBuilder common(Row row) {
        Optional<PaymentRequest> request = row.request();
        Optional<PaymentRequest> paid = paid(row);
        Optional<Movement> movement = row.movement();
        Instant created = paid.map(PaymentRequest::createdAt)
                .or(() -> movement.map(Movement::recordedAt))
                .orElseThrow();
        return JSON.createObjectBuilder()
                .add("referenceNumber", movement.map(Movement::reference).orElse(""))
                .add("orderId", request.map(PaymentRequest::orderId).orElse(""))
                .add("amount", amount(row))
                .add("content", content(row))
                .add("transType", direction(row).name())
                .add("status", state(row).wireStatus())
                .add("type", type(row))
                .add("timeCreated", created.getEpochSecond())
                .add(
                        "timePaid",
                        movement.map(m -> m.occurredAt().getEpochSecond()).orElse(0L))
                .add(
                        "terminalCode",
                        request.map(r -> Objects.requireNonNullElse(r.terminalCode(), ""))
                                .orElse(""))
                .add("note", request.map(PaymentRequest::note).orElse(""));
    }

    /** Money that has come is paid, also by a standing code, which itself goes on waiting. */
    private static PaymentState state(Row row) {
        if (row.movement().isPresent()) return PaymentState.PAID;
        return row.request().map(PaymentRequest::state).orElseThrow();
    }

    /** The request this row is about; money that went back has an original, but is not it. */
    private static Optional<PaymentRequest> paid(Row row) {
        return row.origin().isPresent() ? Optional.empty() : row.request();
    }

    private static int type(Row row) {
        if (row.origin().isPresent()) return REFUND;
        return row.request().map(request -> request.kind().wireType()).orElse(OUTSIDE_THE_GATEWAY);
    }

    /** A request paid in parts is worth what was asked for, not what the last part brought. */
    private static long amount(Row row) {
        return paid(row)
                .filter(request -> !request.kind().standing())
                .map(PaymentRequest::amount)
                .or(() -> row.movement().map(Movement::amount))
                .orElseThrow()
                .amount();
    }

    private static String content(Row row) {
        return paid(row)
                .filter(request -> !request.kind().standing())
                .map(PaymentRequest::content)
                .or(() -> row.movement().map(Movement::content))
                .orElseThrow();
    }

    private static Direction direction(Row row) {
        return row.movement()
                .map(Movement::direction)
                .or(() -> row.request().map(PaymentRequest::direction))
                .orElseThrow();
    }
}
