package vietqr.messenger;

import vietqr.outbound.Refusal;

import java.util.Optional;

/**
 * What is wrong with how an addressee is named.
 *
 * @param why the address may not be called, if it is that
 */
public record Fault(Part part, Optional<Refusal> why) {
    /** Where it is wrong. */
    public enum Part {
        TARGET,
        SECRET,
        SIGNING_SECRET
    }

    static Optional<Fault> in(Part part) {
        return Optional.of(new Fault(part, Optional.empty()));
    }
}
