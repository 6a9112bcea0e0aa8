package vietqr.dialect;

import java.util.List;

/** Either what a message says or why it cannot be understood. */
public sealed interface Reading {
    /**
     * @param key the sender's id of the message; empty if it has none, and its bytes are its id
     * @param claims what it says; empty for a message that is about no money, such as a greeting
     */
    record Understood(String key, List<Claim> claims) implements Reading {
        public Understood {
            claims = List.copyOf(claims);
        }
    }

    /**
     * @param code the format's own code for the fault
     * @param reason what is wrong and what to send instead
     */
    record Refused(String code, String reason) implements Reading {}

    static Reading of(String key, Claim claim) {
        return new Understood(key, List.of(claim));
    }
}
