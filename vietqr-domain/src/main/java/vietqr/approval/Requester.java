package vietqr.approval;

import vietqr.identity.Person;

import java.util.Optional;
import java.util.OptionalLong;

/** The first pair of eyes: whoever wants a thing done, a person or a machine. */
public record Requester(String value) {
    private static final String PERSON = "person:";
    private static final String CLIENT = "client:";
    private static final int LONGEST = 120;

    public Requester {
        if (value.isBlank() || value.length() > LONGEST) throw new IllegalArgumentException("no requester: " + value);
    }

    public static Requester person(Person person) {
        return new Requester(PERSON + person.id());
    }

    /** @param username of an API client */
    public static Requester client(String username) {
        return new Requester(CLIENT + username);
    }

    /** The user name, if it is an API client. */
    public Optional<String> username() {
        return value.startsWith(CLIENT) ? Optional.of(value.substring(CLIENT.length())) : Optional.empty();
    }

    /** The id, if it is a person. */
    public OptionalLong personId() {
        return value.startsWith(PERSON)
                ? OptionalLong.of(Long.parseLong(value.substring(PERSON.length())))
                : OptionalLong.empty();
    }
}
