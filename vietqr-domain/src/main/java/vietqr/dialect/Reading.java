package vietqr.dialect;

import java.util.List;
import java.util.Optional;

/** Either what a message says or why it cannot be understood. */
public sealed interface Reading {
    /**
     * @param key the sender's id of the message; empty if it has none, and its bytes are its id
     * @param claims what it says; empty for a message that is about no money, such as a greeting
     * @param unread what is wrong with the part of it that cannot be understood; empty if all of it can
     * @param doubt why a person has to look before any of it counts; empty if nothing speaks against it
     */
    record Understood(String key, List<Claim> claims, Optional<Refused> unread, String doubt) implements Reading {
        public Understood {
            claims = List.copyOf(claims);
        }

        Understood(String key, List<Claim> claims) {
            this(key, claims, Optional.empty(), "");
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
