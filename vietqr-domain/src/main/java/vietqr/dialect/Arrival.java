package vietqr.dialect;

import vietqr.kernel.ConstantTime;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A message as it came in. Where a header carries a secret, only a mark of the secret is here, so that the message can be
 * kept, and judged again later, without keeping the secret.
 *
 * @param headers those that matter, by lower-case name
 * @param marking turns a secret into its mark: the same secret always has the same mark, and the mark does not tell it
 * @param at when it came in; the moment in a signature is compared with this
 */
public record Arrival(byte[] body, Map<String, String> headers, UnaryOperator<String> marking, Instant at) {
    public Arrival {
        headers = Map.copyOf(headers);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether the header, which may begin with a scheme such as {@code Apikey}, showed this secret. */
    boolean shows(String name, String secret) {
        return ConstantTime.equal(marking.apply(secret), header(name).orElse(null));
    }

    @Override
    public String toString() {
        return "Arrival[" + body.length + " bytes at " + at + "]";
    }
}
