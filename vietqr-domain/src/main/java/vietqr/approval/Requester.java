package vietqr.approval;

import vietqr.identity.Person;

import java.util.Optional;
import java.util.OptionalLong;

/** The first pair of eyes: whoever wants a thing done, a person or a machine. */
public record Requester(String value) {
    private static final String PERSON = "person:";
    private static final String CLIENT = "client:";
    private static final String KEY = "key:";
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

    /**
     * A merchant's own program.
     *
     * @param keyId of its API key
     * @param madeBy the person who made the key, if a person did
     */
    public static Requester key(long keyId, OptionalLong madeBy) {
        return new Requester(KEY + keyId + (madeBy.isPresent() ? "/" + PERSON + madeBy.getAsLong() : ""));
    }

    /** Whether this person is behind it: whoever makes a key and asks by it is no second pair of eyes. */
    public boolean isFrom(Person person) {
        String asked = person(person).value();
        return value.equals(asked) || value.startsWith(KEY) && value.endsWith("/" + asked);
    }

    /** What is like every API key that this person has made. */
    static String anyKeyOf(Person person) {
        return KEY + "%/" + person(person).value();
    }

    /** The key's id, if it is an API key. */
    public OptionalLong keyId() {
        if (!value.startsWith(KEY)) return OptionalLong.empty();
        return OptionalLong.of(Long.parseLong(value.substring(KEY.length()).replaceFirst("/.*", "")));
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
