package vietqr.approval;

import vietqr.identity.Person;

/** The first pair of eyes: whoever wants a thing done, a person or a machine. */
public record Requester(String value) {
    private static final int LONGEST = 120;

    public Requester {
        if (value.isBlank() || value.length() > LONGEST) throw new IllegalArgumentException("no requester: " + value);
    }

    public static Requester person(Person person) {
        return new Requester("person:" + person.id());
    }

    /** @param username of an API client */
    public static Requester client(String username) {
        return new Requester("client:" + username);
    }
}
