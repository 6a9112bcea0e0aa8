package vietqr.dialect;

import jakarta.json.JsonObject;
import vietqr.kernel.Fields;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

import static vietqr.kernel.JsonApi.JSON;

/**
 * A seal that is one of the fields of the message itself.
 *
 * @param field its name
 * @param right whether the bytes that came in carry a right one for this secret
 * @param made the right one for a body and a secret
 */
record SealInBody(String field, BiPredicate<byte[], String> right, BiFunction<JsonObject, String, String> made)
        implements Seal {
    /** One that is made of fields, whose names may come in any case. */
    static SealInBody over(String field, BiPredicate<Fields, String> right, BiFunction<Fields, String, String> made) {
        return new SealInBody(
                field,
                (body, secret) -> Fields.parse(body)
                        .filter(fields -> right.test(fields, secret))
                        .isPresent(),
                (body, secret) -> made.apply(Fields.of(body), secret));
    }

    @Override
    public boolean holds(Arrival arrival, String secret) {
        return right.test(arrival.body(), secret);
    }

    @Override
    public Letter on(Letter letter, String secret, Instant at) {
        JsonObject body = Json.object(letter.body()).orElseThrow();
        String sealed = JSON.createObjectBuilder(body)
                .add(field, made.apply(body, secret))
                .build()
                .toString();
        return new Letter(letter.headers(), Mac.bytes(sealed));
    }
}
