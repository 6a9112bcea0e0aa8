package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;
import vietqr.api.security.KeyHolder;
import vietqr.idempotency.Outcome;
import vietqr.idempotency.Repeatable;
import vietqr.idempotency.Repeats;
import vietqr.kernel.Sha256;

import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does what makes something new, once for each {@code Idempotency-Key} if the caller gives one. */
@ApplicationScoped
class Once {
    private static final String PRINTABLE = "[\\x21-\\x7e]{1," + Repeatable.LONGEST_NAME + "}";

    private final Repeats repeats;
    private final KeyHolder holder;

    /** For the container's proxy only. */
    protected Once() {
        this(null, null);
    }

    @Inject
    Once(Repeats repeats, KeyHolder holder) {
        this.repeats = repeats;
        this.holder = holder;
    }

    /**
     * A call that makes something.
     *
     * @param name the caller's {@code Idempotency-Key}, or null
     * @param what names the call, so that one key is not used for two kinds of calls
     */
    record Call(String name, String what, Body asked) {}

    /**
     * @param work gives the body of the answer, in one transaction with the note of it
     * @param place where the new thing can be found, by that body
     */
    Response created(Call call, Supplier<String> work, Function<String, URI> place) {
        return once(call, work, repeats::once, body -> Response.created(place.apply(body)));
    }

    /** The same for work that waits for somebody outside, and therefore is in no transaction. */
    Response createdOutside(Call call, Supplier<String> work, Function<String, URI> place) {
        return once(call, work, repeats::onceOutside, body -> Response.created(place.apply(body)));
    }

    /** What makes something new of a thing that is there already. */
    Response renewed(Call call, Supplier<String> work) {
        return once(call, work, repeats::once, body -> Response.ok());
    }

    private Response once(
            Call call,
            Supplier<String> work,
            BiFunction<Repeatable, Supplier<String>, Outcome> way,
            Function<String, Response.ResponseBuilder> answer) {
        if (call.name() == null) return with(work.get(), answer).build();
        if (!call.name().matches(PRINTABLE))
            return Problem.invalid("Idempotency-Key", "must be 1 to 100 printable characters without spaces");
        String fingerprint = Sha256.hex(call.what() + " " + call.asked().canonical());
        Outcome outcome = way.apply(new Repeatable(holder.merchantId(), call.name(), fingerprint), work);
        if (outcome instanceof Outcome.Answered answered)
            return with(answered.body(), answer)
                    .header("Idempotent-Replayed", answered.again())
                    .build();
        return conflict(((Outcome.NotDone) outcome).reason());
    }

    private static Response.ResponseBuilder with(String body, Function<String, Response.ResponseBuilder> answer) {
        return answer.apply(body).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
    }

    private static Response conflict(Outcome.Reason reason) {
        return switch (reason) {
            case DIFFERENT ->
                Problem.response(
                        Response.Status.CONFLICT,
                        "idempotency_key_reused",
                        "This Idempotency-Key was used within 24 hours for a request with other parameters.");
            case RUNNING ->
                Problem.response(
                        Response.Status.CONFLICT,
                        "idempotency_key_in_use",
                        "Another request with this Idempotency-Key is not finished: try again.");
        };
    }
}
