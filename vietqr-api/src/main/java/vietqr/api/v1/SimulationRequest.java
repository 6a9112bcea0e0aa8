package vietqr.api.v1;

import vietqr.simulation.Scenario;
import vietqr.simulation.SimulationWish;

import java.util.List;
import java.util.Set;

/** What a caller wants a bank to say. */
final class SimulationRequest {
    private static final Set<String> FIELDS = Set.of(
            "format",
            "scenario",
            "connection",
            "paymentRequestId",
            "accountNumber",
            "bank",
            "amount",
            "content",
            "count",
            "days",
            "delaySeconds",
            "seed");

    private SimulationRequest() {}

    /** @param formats that there are: what else must be said depends on it */
    static SimulationWish read(byte[] bytes, List<String> formats) {
        Body body = Body.of(bytes, FIELDS);
        String format = body.required("format").replace('-', '_');
        if (formats.stream().noneMatch(format::equalsIgnoreCase)) throw Asked.oneOf("format", formats);
        String request = body.optional("paymentRequestId");
        String scenario = body.optional("scenario");
        return new SimulationWish(
                body.required("format"),
                Asked.word("scenario", scenario, Scenario.class).orElse(Scenario.EXACT),
                body.textOf("connection"),
                Asked.number("paymentRequestId", request),
                request == null ? body.required("accountNumber") : body.textOf("accountNumber"),
                body.textOf("bank"),
                optional(body, "amount"),
                body.optional("content"),
                optional(body, "count"),
                optional(body, "days"),
                optional(body, "delaySeconds"),
                Asked.number("seed", body.optional("seed")));
    }

    /** A whole number above zero; zero when absent. */
    private static long optional(Body body, String name) {
        return body.json().containsKey(name) ? body.positive(name) : 0;
    }
}
