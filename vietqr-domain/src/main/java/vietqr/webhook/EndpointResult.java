package vietqr.webhook;

import vietqr.outbound.Refusal;

import java.util.Optional;

/** Whether an endpoint was taken. */
public sealed interface EndpointResult {
    /** @param secret what the receiver verifies with, now and never again; empty where the merchant brought the secrets */
    record Saved(Endpoint endpoint, Optional<String> secret) implements EndpointResult {
        @Override
        public String toString() {
            return "Saved[" + endpoint.id() + "]";
        }
    }

    /** @param why what is wrong with the address, if it is the address */
    record Refused(Problem problem, Optional<Refusal> why) implements EndpointResult {
        static Refused because(Problem problem) {
            return new Refused(problem, Optional.empty());
        }
    }

    /** What is wrong. */
    enum Problem {
        NAME,
        ADDRESS,
        TOKEN_ADDRESS,
        CREDENTIALS,
        FILTER,
        TOO_MANY,
        NOT_FOUND
    }
}
